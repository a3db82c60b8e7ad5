-- Owner: headquarters itself (small, the same everywhere): who works at the web console, and what was done there. -------------

-- People of headquarters. A password is set and a second factor shown once, over a link that is good once; until then both are null.
create table operator (
    login         text primary key,
    name          text not null,
    role          text not null,
    active        boolean not null,
    password      text,
    second_factor bytea,
    last_step     bigint not null,
    failures      integer not null,
    locked_until  timestamptz,
    invitation    bytea,
    invited_until timestamptz
);

-- Hashes of the codes that take the place of a lost second factor, each good once.
create table operator_recovery (
    login text not null,
    code  bytea not null,
    primary key (login, code)
);

-- Who is signed in, by the hash of what the browser holds. It lies here so that every process knows it.
create table console_session (
    token   bytea primary key,
    login   text not null,
    stage   text not null,
    pending bytea,
    origin  text not null,
    made_at timestamptz not null,
    seen_at timestamptz not null
);

-- Append only: every sign-in, every look at personal data, every act.
create table console_audit (
    id      uuid primary key,
    at      timestamptz not null,
    login   text not null,
    act     text not null,
    subject text not null,
    origin  text not null
);
create index console_audit_in_order on console_audit (at, id);

-- The console sums up days. Sales come in nearly in the order of their days, so a range of them is found by a tiny index.
create index sale_by_day on sale using brin (business_date);
