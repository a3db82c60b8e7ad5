-- What was chosen here about a case, by the entry that says so. Its answer comes back with the case.
CREATE TABLE repair_choice (
    seq      INTEGER PRIMARY KEY REFERENCES journal (seq),
    case_key TEXT    NOT NULL,
    choice   TEXT    NOT NULL,
    employee TEXT    NOT NULL,
    at       INTEGER NOT NULL
) STRICT;

-- Members that headquarters found to be one with another: whoever is recognised as the first is the second.
CREATE TABLE member_link (
    member BLOB PRIMARY KEY CHECK (length(member) = 16),
    leads  BLOB NOT NULL CHECK (length(leads) = 16)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_link_leads ON member_link (leads);
