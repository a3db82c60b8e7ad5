-- Points that paid for a sale, and what headquarters held for it.
ALTER TABLE sale ADD COLUMN spent INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sale_tender ADD COLUMN points INTEGER;
ALTER TABLE sale_tender ADD COLUMN hold BLOB CHECK (length(hold) = 16);
CREATE INDEX sale_tender_voucher ON sale_tender (reference) WHERE kind = 'VOUCHER';
CREATE INDEX sale_tender_trust ON sale_tender (sale) WHERE kind IN ('VOUCHER', 'POINTS') AND hold IS NULL;
-- Vouchers that are to pay for the basket in progress.
ALTER TABLE draft ADD COLUMN vouchers TEXT;
