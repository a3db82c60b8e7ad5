-- What to talk about with members, as headquarters tells it. A file that still grows has it from the beginning.
CREATE TABLE IF NOT EXISTS member_advice (
    member BLOB PRIMARY KEY CHECK (length(member) = 16),
    items  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
