-- A result that repeats is kept once; its tickets refer to it. `used_at` is bumped rarely, so that a ticket costs no
-- write here: see result-statements.ts.
CREATE TABLE result (
  id INTEGER PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  used_at INTEGER NOT NULL
) STRICT;

CREATE INDEX result_used ON result (used_at);

ALTER TABLE ticket ADD COLUMN result_id INTEGER;
