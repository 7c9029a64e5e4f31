-- Of repeated starts one ticket is open at a time; one that shares with none has no digest in its fingerprint. Those that
-- are open now may be double: they share no more.
UPDATE ticket SET fingerprint = draft_id || ':' WHERE status IN ('INIT', 'EXECUTING');

CREATE UNIQUE INDEX ticket_shared ON ticket (workspace, namespace, fingerprint)
  WHERE status IN ('INIT', 'EXECUTING') AND fingerprint <> draft_id || ':';
