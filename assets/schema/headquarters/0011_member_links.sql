-- Members that were found to be one: a row from either side. Ledgers and balances stay with the member under whose number they came.
create table member_link (
    member_id uuid not null,
    direction text not null,
    other     uuid not null,
    since     timestamptz not null,
    primary key (member_id, direction, other)
);

-- Decided long ago: stores no longer see it.
alter table hq_case add column told boolean not null default true;
