-- Owner: terminal. When it was heard last, and what it said of itself then; written every few seconds, not with every request.
create table terminal_contact (
    terminal_id    text primary key,
    at             timestamptz not null,
    version        text,
    clock_ahead_ms bigint,
    waiting        bigint
);
