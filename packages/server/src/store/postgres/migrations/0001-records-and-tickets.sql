-- `body` is json, not jsonb: jsonb refuses the escape of a null character, which a script may hold.
CREATE TABLE record (
  kind text NOT NULL,
  workspace text NOT NULL,
  namespace text NOT NULL,
  id text NOT NULL,
  name text COLLATE "C" NOT NULL,
  body json NOT NULL,
  created_at bigint NOT NULL,
  modified_at bigint NOT NULL,
  revision bigint NOT NULL,
  PRIMARY KEY (kind, workspace, namespace, id)
);

CREATE UNIQUE INDEX record_name ON record (kind, workspace, namespace, name);

CREATE TABLE ticket (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id text NOT NULL UNIQUE,
  workspace text NOT NULL,
  namespace text NOT NULL,
  kind text NOT NULL,
  draft_id text NOT NULL,
  fingerprint text NOT NULL,
  payload text NOT NULL,
  status text NOT NULL CHECK (status IN ('INIT', 'EXECUTING', 'FINISHED', 'FAILED')),
  owner text,
  lease_until bigint,
  attempt integer NOT NULL,
  result text,
  created_at bigint NOT NULL,
  finished_at bigint
);

CREATE INDEX ticket_waiting ON ticket (seq) WHERE status = 'INIT';
CREATE INDEX ticket_executing ON ticket (owner) WHERE status = 'EXECUTING';
CREATE INDEX ticket_open ON ticket (draft_id) WHERE status IN ('INIT', 'EXECUTING');
CREATE INDEX ticket_finished ON ticket (finished_at) WHERE finished_at IS NOT NULL;

CREATE TABLE nonce (
  access_key text NOT NULL,
  nonce text NOT NULL,
  expires_at bigint NOT NULL,
  PRIMARY KEY (access_key, nonce)
);

CREATE INDEX nonce_expiry ON nonce (expires_at);

CREATE TABLE audit (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at bigint NOT NULL,
  request_id text NOT NULL,
  caller text NOT NULL,
  operation text NOT NULL,
  workspace text NOT NULL,
  namespace text NOT NULL,
  object text NOT NULL,
  outcome text NOT NULL
);
