-- Vehicles of the members here. VIN and plate are closed together and found by keyed hashes; model and dates name nobody.
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

-- Province and letter lie in the clear: which areas are usual here decides what the plate pad offers first.
CREATE INDEX vehicle_area ON vehicle (area) WHERE area IS NOT NULL;

-- Beginnings and end of the plate, ends of the VIN, each as a keyed hash.
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
