CREATE TABLE nonce (
  access_key TEXT NOT NULL,
  nonce TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  PRIMARY KEY (access_key, nonce)
) STRICT, WITHOUT ROWID;

CREATE INDEX nonce_expiry ON nonce (expires_at);
