-- The terminal's own tables. Amounts are whole fen, times are nanoseconds since 1970 in UTC, dates are ISO 8601 text,
-- ids that are UUIDs are 16 bytes.

-- The electronic journal: append only, gapless, hash-chained over the frozen bytes.
CREATE TABLE journal (
    seq           INTEGER PRIMARY KEY CHECK (seq > 0),
    id            BLOB    NOT NULL CHECK (length(id) = 16),
    type          TEXT    NOT NULL,
    at            INTEGER NOT NULL,
    business_date TEXT    NOT NULL,
    previous_hash BLOB    NOT NULL CHECK (length(previous_hash) = 32),
    hash          BLOB    NOT NULL CHECK (length(hash) = 32),
    frozen        BLOB    NOT NULL
) STRICT;
CREATE INDEX journal_day ON journal (business_date, seq);
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append only'); END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append only'); END;

-- How far the chain was found intact.
CREATE TABLE journal_checkpoint (
    slot INTEGER PRIMARY KEY CHECK (slot = 1),
    seq  INTEGER NOT NULL,
    hash BLOB    NOT NULL CHECK (length(hash) = 32)
) STRICT;

-- Sales, keyed by the entry that put them on record: one number, always growing, so that rows are written side by side.
CREATE TABLE sale (
    seq           INTEGER PRIMARY KEY REFERENCES journal (seq),
    id            BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    terminal      TEXT    NOT NULL,
    business_date TEXT    NOT NULL,
    counter       INTEGER NOT NULL CHECK (counter > 0),
    at            INTEGER NOT NULL,
    clerk         TEXT    NOT NULL,
    buyer         BLOB    CHECK (length(buyer) = 16),
    total         INTEGER NOT NULL,
    points        INTEGER NOT NULL,
    cash_given    INTEGER,
    cash_change   INTEGER NOT NULL,
    rules_version INTEGER NOT NULL,
    UNIQUE (business_date, terminal, counter)
) STRICT;
CREATE INDEX sale_buyer ON sale (buyer, seq) WHERE buyer IS NOT NULL;

CREATE TABLE sale_line (
    sale        INTEGER NOT NULL REFERENCES sale (seq),
    number      INTEGER NOT NULL CHECK (number > 0),
    sku         TEXT    NOT NULL,
    name_zh     TEXT    NOT NULL,
    name_en     TEXT,
    quantity    INTEGER NOT NULL CHECK (quantity > 0),
    list_price  INTEGER NOT NULL,
    serial      TEXT,
    adjustments TEXT,
    tax_rate    INTEGER NOT NULL,
    points      INTEGER NOT NULL,
    PRIMARY KEY (sale, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE sale_tender (
    sale      INTEGER NOT NULL REFERENCES sale (seq),
    number    INTEGER NOT NULL CHECK (number > 0),
    kind      TEXT    NOT NULL,
    amount    INTEGER NOT NULL CHECK (amount >= 0),
    reference TEXT,
    PRIMARY KEY (sale, number)
) STRICT, WITHOUT ROWID;

-- The basket in progress; at most one.
CREATE TABLE draft (
    slot  INTEGER PRIMARY KEY CHECK (slot = 1),
    sale  BLOB NOT NULL CHECK (length(sale) = 16),
    buyer BLOB CHECK (length(buyer) = 16),
    tier  TEXT,
    lines TEXT NOT NULL
) STRICT;

-- From headquarters. No foreign keys between these tables: the feed decides what comes first.
CREATE TABLE member (
    no          INTEGER PRIMARY KEY,
    id          BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    card_key    BLOB    NOT NULL,
    phone_key   BLOB    NOT NULL,
    tail_key    BLOB    NOT NULL,
    personal    BLOB    NOT NULL,
    home_store  TEXT    NOT NULL,
    tier        TEXT    NOT NULL,
    stage       TEXT    NOT NULL,
    growth      INTEGER NOT NULL,
    categories  INTEGER NOT NULL,
    consumption INTEGER NOT NULL,
    innovation  INTEGER NOT NULL,
    adviser     TEXT,
    entitlements TEXT
) STRICT;
CREATE INDEX member_card ON member (card_key);
CREATE INDEX member_phone ON member (phone_key);
CREATE INDEX member_tail ON member (tail_key);

-- Names as sounds: pinyin and initials, every reading of a surname. Here and below without a foreign key: its index would
-- be as large as the table, and the old name tells which rows to take away.
CREATE TABLE member_sound (
    sound  TEXT    NOT NULL,
    member INTEGER NOT NULL,
    PRIMARY KEY (sound, member)
) STRICT, WITHOUT ROWID;

-- Names as characters: a keyed hash of each beginning of the name.
CREATE TABLE member_beginning (
    beginning INTEGER NOT NULL,
    member    INTEGER NOT NULL,
    PRIMARY KEY (beginning, member)
) STRICT, WITHOUT ROWID;

CREATE TABLE product (
    no                   INTEGER PRIMARY KEY,
    sku                  TEXT    NOT NULL UNIQUE,
    gtin                 TEXT,
    name_zh              TEXT    NOT NULL,
    name_en              TEXT,
    brand_zh             TEXT    NOT NULL,
    brand_en             TEXT,
    model                TEXT    NOT NULL,
    category             TEXT    NOT NULL,
    list_price           INTEGER NOT NULL,
    tier_prices          TEXT,
    tax_rate             INTEGER NOT NULL,
    serial_tracked       INTEGER NOT NULL CHECK (serial_tracked IN (0, 1)),
    activates_membership INTEGER NOT NULL CHECK (activates_membership IN (0, 1)),
    unit_zh              TEXT    NOT NULL,
    unit_en              TEXT
) STRICT;
CREATE INDEX product_gtin ON product (gtin) WHERE gtin IS NOT NULL;

-- What a product is found by: its words, single characters, and the sounds of the name from each character on.
CREATE VIRTUAL TABLE product_words USING fts5 (
    code, name, sounds, content = '', contentless_delete = 1, detail = full, prefix = '1 2 3',
    tokenize = "unicode61 remove_diacritics 0"
);

CREATE TABLE unit (
    feed_key TEXT PRIMARY KEY,
    serial   TEXT NOT NULL,
    sku      TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX unit_serial ON unit (serial);

CREATE TABLE employee (
    id       TEXT PRIMARY KEY,
    store    TEXT NOT NULL,
    name_zh  TEXT NOT NULL,
    name_en  TEXT,
    role     TEXT NOT NULL,
    pin_hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Survives the employee's own row: a new hash from headquarters is no new try.
CREATE TABLE sign_in_attempt (
    employee     TEXT PRIMARY KEY,
    failed       INTEGER NOT NULL,
    locked_until INTEGER
) STRICT, WITHOUT ROWID;

-- Store, rules, tiers, benefits and categories: few, small, always read whole. Only documents that were read as their
-- own record are kept, written anew from it.
CREATE TABLE shop_document (
    kind TEXT NOT NULL,
    key  TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;

-- How far the talk with headquarters has come.
CREATE TABLE sync_state (
    slot             INTEGER PRIMARY KEY CHECK (slot = 1),
    feed_cursor      TEXT    NOT NULL,
    applied_through  INTEGER NOT NULL,
    accepted_through INTEGER NOT NULL,
    offset_millis    INTEGER,
    as_of            INTEGER,
    refused          INTEGER NOT NULL
) STRICT;
INSERT INTO sync_state VALUES (1, '0', 0, 0, NULL, NULL, 0);

-- Every receipt of headquarters, for ever.
CREATE TABLE hq_receipt (
    no               INTEGER PRIMARY KEY,
    accepted_through INTEGER NOT NULL,
    head_hash        BLOB    NOT NULL,
    received         INTEGER NOT NULL,
    body             TEXT    NOT NULL
) STRICT;

CREATE TABLE quarantine (
    seq    INTEGER PRIMARY KEY,
    type   TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;

-- Which key the personal columns were written with; never the key.
CREATE TABLE personal_key (
    slot        INTEGER PRIMARY KEY CHECK (slot = 1),
    fingerprint BLOB NOT NULL
) STRICT;
