-- Who joined here and has not been told back by headquarters yet. It survives the members' file, which is headquarters' to fill.
CREATE TABLE joined_member (
    id       BLOB    PRIMARY KEY,
    personal BLOB    NOT NULL,
    at       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
