-- Answers that were recorded here and that headquarters has not told back yet; they are newer than what it tells.
CREATE TABLE own_consent (
    member  BLOB    NOT NULL CHECK (length(member) = 16),
    purpose TEXT    NOT NULL,
    answer  TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    PRIMARY KEY (member, purpose)
) STRICT, WITHOUT ROWID;
