-- Old entries are removed by their time.
CREATE INDEX audit_at ON audit (at);
