-- What members agree to, as headquarters tells it: a list of answers. A file that still grows has it from the beginning.
CREATE TABLE IF NOT EXISTS member_consent (
    member  BLOB PRIMARY KEY CHECK (length(member) = 16),
    answers TEXT NOT NULL
) STRICT, WITHOUT ROWID;
