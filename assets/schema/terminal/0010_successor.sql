-- The terminal that this machine becomes at its next start, because headquarters holds another journal of the one that it is.
-- Both journals are the same up to "common".
CREATE TABLE successor (
    slot      INTEGER PRIMARY KEY CHECK (slot = 1),
    common    INTEGER NOT NULL CHECK (common >= 0),
    terminal  TEXT    NOT NULL,
    key_name  TEXT    NOT NULL,
    key_ends  INTEGER NOT NULL,
    address   TEXT    NOT NULL,
    authority TEXT
) STRICT;
