-- Headquarters' seals of closed days, as they were believed when they came; a day that is sealed again gets the next version.
CREATE TABLE day_seal (
    business_date TEXT    NOT NULL,
    version       INTEGER NOT NULL CHECK (version > 0),
    closed_by     INTEGER NOT NULL,
    matched       INTEGER NOT NULL CHECK (matched IN (0, 1)),
    frozen        TEXT    NOT NULL,
    key_name      TEXT    NOT NULL,
    signature     TEXT    NOT NULL,
    digits        TEXT    NOT NULL,
    received      INTEGER NOT NULL,
    PRIMARY KEY (business_date, version)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER day_seal_no_update BEFORE UPDATE ON day_seal
BEGIN SELECT RAISE(ABORT, 'seals are append only'); END;
CREATE TRIGGER day_seal_no_delete BEFORE DELETE ON day_seal
BEGIN SELECT RAISE(ABORT, 'seals are append only'); END;

CREATE INDEX journal_closed ON journal (business_date, seq) WHERE type = 'day.closed';
