-- Signed codes that were used here, by their fingerprint, until they expire. Says nothing about whose they were.
CREATE TABLE used_code (
    fingerprint BLOB PRIMARY KEY CHECK (length(fingerprint) = 32),
    until       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX used_code_until ON used_code (until);
