-- Coins of a member, as the ledger adds them up.
alter table member add column coins bigint not null default 0;

-- Turns of the wheel, and whether headquarters comes to the same prize. Owner: terminal.
create table prize_draw (
    terminal_id text not null,
    wheel       integer not null,
    number      bigint not null,
    seq         bigint not null,
    member_id   uuid not null,
    prize       text not null,
    cost        bigint not null,
    day         date not null,
    audit       text not null,
    primary key (terminal_id, wheel, number)
);
