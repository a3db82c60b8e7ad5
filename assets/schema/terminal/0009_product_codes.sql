-- Whoever types a syllable that half the catalogue sounds like waits no longer: beginnings of up to six letters have their own
-- lists, and numbers and models stand apart as well, where no sound hides them. Products of before are indexed anew, piece
-- by piece, while the store is open.
DROP TABLE product_words;
CREATE VIRTUAL TABLE product_words USING fts5 (
    code, name, sounds, content = '', contentless_delete = 1, detail = full, prefix = '1 2 3 4 5 6',
    tokenize = "unicode61 remove_diacritics 0"
);
CREATE VIRTUAL TABLE product_codes USING fts5 (
    code, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 0"
);

-- Products up to "last" and behind "through" still wait for their index.
CREATE TABLE product_build (
    slot    INTEGER PRIMARY KEY CHECK (slot = 1),
    through INTEGER NOT NULL,
    last    INTEGER NOT NULL
) STRICT;
INSERT INTO product_build SELECT 1, 0, coalesce(max(no), 0) FROM product;
