CREATE TABLE record (
  kind TEXT NOT NULL,
  workspace TEXT NOT NULL,
  namespace TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  body TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  modified_at INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  PRIMARY KEY (kind, workspace, namespace, id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX record_name ON record (kind, workspace, namespace, name);

CREATE TABLE ticket (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  workspace TEXT NOT NULL,
  namespace TEXT NOT NULL,
  kind TEXT NOT NULL,
  draft_id TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  payload TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('INIT', 'EXECUTING', 'FINISHED', 'FAILED')),
  owner TEXT,
  lease_until INTEGER,
  attempt INTEGER NOT NULL,
  result TEXT,
  created_at INTEGER NOT NULL,
  finished_at INTEGER
) STRICT;

CREATE INDEX ticket_waiting ON ticket (seq) WHERE status = 'INIT';
CREATE INDEX ticket_open ON ticket (draft_id) WHERE status IN ('INIT', 'EXECUTING');
CREATE INDEX ticket_finished ON ticket (finished_at) WHERE finished_at IS NOT NULL;

CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  request_id TEXT NOT NULL,
  caller TEXT NOT NULL,
  operation TEXT NOT NULL,
  workspace TEXT NOT NULL,
  namespace TEXT NOT NULL,
  object TEXT NOT NULL,
  outcome TEXT NOT NULL
) STRICT;
