-- Waiting tickets are claimed by namespaces in turns; the fewer of a namespace are worked on, the sooner its next.
CREATE INDEX ticket_waiting_by_namespace ON ticket (workspace, namespace, seq) WHERE status = 'INIT';
CREATE INDEX ticket_executing_by_namespace ON ticket (workspace, namespace) WHERE status = 'EXECUTING';

-- Reads and refusals are written as one row for many.
ALTER TABLE audit ADD COLUMN times integer NOT NULL DEFAULT 1;
