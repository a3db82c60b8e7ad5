-- The vouchers that members have, as headquarters tells it. A file that still grows has it from the beginning.
CREATE TABLE IF NOT EXISTS member_voucher (
    member   BLOB PRIMARY KEY CHECK (length(member) = 16),
    vouchers TEXT NOT NULL
) STRICT, WITHOUT ROWID;
