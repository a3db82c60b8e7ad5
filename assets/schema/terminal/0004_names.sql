-- Names as sounds, each sound once: a million members share some hundred thousand ways to sound. The syllables stand apart, so
-- that whole syllables and initials can be typed mixed; the initials stand beside them. Members of before are indexed anew
-- from their closed names, piece by piece, while the store is open.
DROP TABLE member_sound;

CREATE TABLE name_sound (
    no       INTEGER PRIMARY KEY,
    sound    TEXT NOT NULL UNIQUE,
    initials TEXT NOT NULL
) STRICT;
CREATE INDEX name_initials ON name_sound (initials, sound);

CREATE TABLE member_sound (
    name   INTEGER NOT NULL,
    member INTEGER NOT NULL,
    PRIMARY KEY (name, member)
) STRICT, WITHOUT ROWID;

-- Who was here last, by when the profile was opened or something was sold.
CREATE TABLE visit (
    member BLOB    PRIMARY KEY CHECK (length(member) = 16),
    at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO visit SELECT buyer, max(at) FROM sale WHERE buyer IS NOT NULL GROUP BY buyer;

-- Members up to "last" and behind "through" still wait for their index.
CREATE TABLE name_build (
    slot    INTEGER PRIMARY KEY CHECK (slot = 1),
    through INTEGER NOT NULL,
    last    INTEGER NOT NULL
) STRICT;
INSERT INTO name_build SELECT 1, 0, coalesce(max(no), 0) FROM member;
