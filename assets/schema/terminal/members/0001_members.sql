-- The members of this store and their vehicles, in a file of their own: a snapshot of headquarters grows into one beside the shop,
-- which then uses it instead of the one before. Everything here can be fetched again. No foreign keys: the feed decides what comes first.
CREATE TABLE member (
    no              INTEGER PRIMARY KEY,
    id              BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    card_key        BLOB    NOT NULL,
    phone_key       BLOB    NOT NULL,
    tail_key        BLOB    NOT NULL,
    personal        BLOB    NOT NULL,
    home_store      TEXT    NOT NULL,
    tier            TEXT    NOT NULL,
    stage           TEXT    NOT NULL,
    growth          INTEGER NOT NULL,
    categories      INTEGER NOT NULL,
    consumption     INTEGER NOT NULL,
    innovation      INTEGER NOT NULL,
    adviser         TEXT,
    entitlements    TEXT,
    -- This terminal's last entry that is in these balances, and when headquarters told them.
    counted_through INTEGER NOT NULL,
    told            INTEGER NOT NULL
) STRICT;

CREATE TABLE member_beginning (
    beginning INTEGER NOT NULL,
    member    INTEGER NOT NULL,
    PRIMARY KEY (beginning, member)
) STRICT, WITHOUT ROWID;

CREATE TABLE name_sound (
    no       INTEGER PRIMARY KEY,
    sound    TEXT NOT NULL UNIQUE,
    initials TEXT NOT NULL
) STRICT;

CREATE TABLE member_sound (
    name   INTEGER NOT NULL,
    member INTEGER NOT NULL,
    PRIMARY KEY (name, member)
) STRICT, WITHOUT ROWID;

-- Members up to "last" and behind "through" still wait for the index of their names' sounds.
CREATE TABLE name_build (
    slot    INTEGER PRIMARY KEY CHECK (slot = 1),
    through INTEGER NOT NULL,
    last    INTEGER NOT NULL
) STRICT;
INSERT INTO name_build VALUES (1, 0, 0);

CREATE TABLE member_link (
    member BLOB PRIMARY KEY CHECK (length(member) = 16),
    leads  BLOB NOT NULL CHECK (length(leads) = 16)
) STRICT, WITHOUT ROWID;

CREATE TABLE vehicle (
    no         INTEGER PRIMARY KEY,
    vin_key    BLOB    NOT NULL UNIQUE,
    personal   BLOB    NOT NULL,
    area       TEXT,
    model_zh   TEXT    NOT NULL,
    model_en   TEXT,
    owners     BLOB    NOT NULL CHECK (length(owners) % 16 = 0),
    registered TEXT,
    next_on    TEXT,
    next_km    INTEGER
) STRICT;

CREATE TABLE vehicle_finding (
    finding INTEGER NOT NULL,
    vehicle INTEGER NOT NULL,
    PRIMARY KEY (finding, vehicle)
) STRICT, WITHOUT ROWID;

CREATE TABLE vehicle_owner (
    member  BLOB    NOT NULL CHECK (length(member) = 16),
    vehicle INTEGER NOT NULL,
    PRIMARY KEY (member, vehicle)
) STRICT, WITHOUT ROWID;

-- Segments of a snapshot that are in these tables, each in the transaction that put its rows here.
CREATE TABLE snapshot_segment (
    number INTEGER PRIMARY KEY CHECK (number > 0),
    amount INTEGER NOT NULL
) STRICT;

-- How far the feed of the members has been followed. It lies here because a page and its cursor are one transaction.
-- Own entries up to "followed_through" are in every balance here: the feed was read to its end then.
CREATE TABLE member_feed (
    slot             INTEGER PRIMARY KEY CHECK (slot = 1),
    feed_cursor      TEXT    NOT NULL,
    followed_through INTEGER NOT NULL,
    followed         INTEGER,
    refused          INTEGER NOT NULL
) STRICT;
INSERT INTO member_feed VALUES (1, '0', 0, NULL, 0);
