-- Sales by trading day: a day that is over can be rolled out and taken off without touching the others. Keys still begin with the
-- terminal. The table without a day takes only days that no calendar expects, and is watched; days are made by the program.

-- Which sales are booked, by whatever day: the day-wise tables cannot say it in one look.
create table sale_taken (
    terminal_id text not null,
    sale_id     uuid not null,
    seq         bigint not null,
    primary key (terminal_id, sale_id)
);
insert into sale_taken select terminal_id, sale_id, seq from sale;

alter table sale rename to sale_before;
alter table sale_line rename to sale_line_before;
alter table sale_tender rename to sale_tender_before;

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
    primary key (terminal_id, seq, business_date)
) partition by range (business_date);
create table sale_other partition of sale default;

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
    business_date  date not null,
    primary key (terminal_id, seq, line, business_date)
) partition by range (business_date);
create table sale_line_other partition of sale_line default;

create table sale_tender (
    terminal_id   text not null,
    seq           bigint not null,
    tender        integer not null,
    kind          text not null,
    amount_fen    bigint not null,
    reference     text,
    business_date date not null,
    primary key (terminal_id, seq, tender, business_date)
) partition by range (business_date);
create table sale_tender_other partition of sale_tender default;

insert into sale select * from sale_before;
insert into sale_line select l.*, s.business_date from sale_line_before l join sale_before s on s.terminal_id = l.terminal_id and s.seq = l.seq;
insert into sale_tender select t.*, s.business_date from sale_tender_before t join sale_before s on s.terminal_id = t.terminal_id and s.seq = t.seq;
drop table sale_before;
drop table sale_line_before;
drop table sale_tender_before;
