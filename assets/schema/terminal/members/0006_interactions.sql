-- What members told the stores last, as headquarters tells it; closed with the personal key. A file that still grows has it from the beginning.
CREATE TABLE IF NOT EXISTS member_interaction (
    member   BLOB PRIMARY KEY CHECK (length(member) = 16),
    personal BLOB NOT NULL
) STRICT, WITHOUT ROWID;
