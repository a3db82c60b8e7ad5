-- What members told here and headquarters has not told back yet; closed with the personal key, because it holds their own words.
CREATE TABLE own_interaction (
    id       BLOB    PRIMARY KEY CHECK (length(id) = 16),
    member   BLOB    NOT NULL CHECK (length(member) = 16),
    seq      INTEGER NOT NULL,
    points   INTEGER NOT NULL,
    personal BLOB    NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX own_interaction_member ON own_interaction (member);

-- Calls that were made here; hidden until headquarters has heard of it.
CREATE TABLE own_call (
    call TEXT    PRIMARY KEY,
    seq  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
