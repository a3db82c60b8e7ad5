-- Every key begins with its owner (terminal, member, scope), so that the same tables can be spread over many servers.
-- No triggers, no foreign keys, no sequences: positions are given out by head rows inside the writer's transaction.

-- Owner: terminal ---------------------------------------------------------------------------------------------------

create table terminal (
    terminal_id text primary key,
    store_id    text not null
);

-- How far a terminal's journal is held (intake) ...
create table intake_progress (
    terminal_id      text primary key,
    accepted_through bigint not null,
    head_hash        bytea not null
);

-- ... and how far its effects are in the tables below. Two rows, so that taking in never waits for applying.
create table apply_progress (
    terminal_id     text primary key,
    applied_through bigint not null
);

-- The journal as it came: frozen bytes, never changed.
create table journal_entry (
    terminal_id text not null,
    seq         bigint not null,
    hash        bytea not null,
    frozen      bytea not null,
    received_at timestamptz not null,
    primary key (terminal_id, seq)
);
alter table journal_entry alter column frozen set storage external;

-- The other version of entries that are held already: a restored backup or a cloned disk. Kept for a person to judge.
create table journal_fork (
    terminal_id text not null,
    seq         bigint not null,
    hash        bytea not null,
    frozen      bytea not null,
    received_at timestamptz not null,
    primary key (terminal_id, seq, hash)
);

-- What became of an entry: applied (reason is empty) or quarantined with a reason.
create table entry_outcome (
    terminal_id   text not null,
    seq           bigint not null,
    business_date date not null,
    type          text not null,
    reason        text not null,
    primary key (terminal_id, seq)
);
create index entry_outcome_by_day on entry_outcome (terminal_id, business_date, seq);
create index entry_outcome_quarantined on entry_outcome (terminal_id, seq) where reason <> '';

create table sale (
    terminal_id   text not null,
    seq           bigint not null,
    sale_id       uuid not null,
    receipt       text not null,
    business_date date not null,
    at            timestamptz not null,
    clerk         text not null,
    buyer         uuid,
    gross_fen     bigint not null,
    off_fen       bigint not null,
    points        bigint not null,
    rules_version integer not null,
    primary key (terminal_id, seq),
    unique (terminal_id, sale_id)
);

create table sale_line (
    terminal_id    text not null,
    seq            bigint not null,
    line           integer not null,
    sku            text not null,
    serial         text,
    quantity       integer not null,
    list_price_fen bigint not null,
    off_fen        bigint not null,
    amount_fen     bigint not null,
    tax_rate       integer not null,
    tax_fen        bigint not null,
    points         bigint not null,
    primary key (terminal_id, seq, line)
);

create table sale_tender (
    terminal_id text not null,
    seq         bigint not null,
    tender      integer not null,
    kind        text not null,
    amount_fen  bigint not null,
    reference   text,
    primary key (terminal_id, seq, tender)
);

create table day_closed (
    terminal_id   text not null,
    seq           bigint not null,
    business_date date not null,
    totals        text not null,
    primary key (terminal_id, seq)
);

-- Owner: member -----------------------------------------------------------------------------------------------------

create table member (
    member_id           uuid primary key,
    card                text not null,
    name                text not null,
    phone               text not null,
    home_store          text not null,
    tier                text not null,
    stage               text not null,
    growth              bigint not null,
    categories          integer not null,
    opening_consumption bigint not null,
    opening_innovation  bigint not null,
    consumption         bigint not null,
    innovation          bigint not null,
    entitlements        text not null,
    adviser             text
);

-- The stores that are told about a member: the home store, and those where the member bought.
create table member_scope (
    member_id uuid not null,
    scope     text not null,
    primary key (member_id, scope)
);

-- Append only; one row for each entry that moved a balance.
create table points_ledger (
    member_id     uuid not null,
    terminal_id   text not null,
    seq           bigint not null,
    account       text not null,
    points        bigint not null,
    rules_version integer not null,
    at            timestamptz not null,
    primary key (member_id, terminal_id, seq, account)
);

-- Owner: scope ------------------------------------------------------------------------------------------------------

-- The row that gives out positions: it is locked until the writer commits, so positions become visible in their order.
create table feed_head (
    scope    text primary key,
    position bigint not null,
    floor    bigint not null
);

-- The newest state of each thing a scope knows, at the position of its last change; no document means it is gone.
create table change_feed (
    scope    text not null,
    kind     text not null,
    key      text not null,
    position bigint not null,
    doc      text,
    primary key (scope, kind, key)
);
create unique index change_feed_in_order on change_feed (scope, position);

-- Owner: headquarters itself (small, the same everywhere) -------------------------------------------------------------

-- A database that was made anew has another epoch: cursors of the old one are no longer good.
create table feed_epoch (
    epoch text primary key
);

create table imported_file (
    name   text primary key,
    digest text not null
);
