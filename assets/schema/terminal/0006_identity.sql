-- What headquarters made of this machine; no row before its enrolment.
CREATE TABLE identity (
    slot      INTEGER PRIMARY KEY CHECK (slot = 1),
    terminal  TEXT    NOT NULL,
    key_name  TEXT    NOT NULL,
    key_ends  INTEGER NOT NULL,
    address   TEXT    NOT NULL,
    authority TEXT
) STRICT;
