-- What a sale makes its buyer grow, by the rule of its day.
ALTER TABLE sale ADD COLUMN growth INTEGER NOT NULL DEFAULT 0;
