-- Coins of members, as headquarters tells it. A file that still grows has it from the beginning.
CREATE TABLE IF NOT EXISTS member_coins (
    member BLOB PRIMARY KEY CHECK (length(member) = 16),
    coins  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
