-- Owner: terminal ---------------------------------------------------------------------------------------------------

-- The public halves of a terminal's keys by their fingerprints; a renewed key stands beside the one before it.
create table terminal_key (
    terminal_id text not null,
    key_name    text not null,
    public_key  text not null,
    added_at    timestamptz not null,
    not_after   timestamptz not null,
    primary key (terminal_id, key_name)
);

-- Terminals that headquarters does not talk to any more. What they sent stays.
create table terminal_revoked (
    terminal_id text primary key,
    revoked_at  timestamptz not null
);

-- Which terminal a machine was before it was enrolled anew, because of a fork or a revocation.
create table terminal_former (
    terminal_id text primary key,
    former_id   text not null,
    enrolled_at timestamptz not null
);

-- Tokens that were used, until they end by themselves: no request counts twice.
create table request_seen (
    terminal_id text not null,
    token_id    text not null,
    until       timestamptz not null,
    primary key (terminal_id, token_id)
);

-- Owner: headquarters itself ------------------------------------------------------------------------------------------

-- Enrolment codes by their first four digits; of the rest only a hash is kept. Used ones answer the same again to the same key.
create table enrolment_code (
    number      text primary key,
    secret      bytea not null,
    store_id    text not null,
    place       text,
    until       timestamptz not null,
    tries_left  integer not null,
    used_by     text,
    used_key    text
);
