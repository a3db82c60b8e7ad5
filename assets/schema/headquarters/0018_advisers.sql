-- Who looked after a member when headquarters was told first; a handover since then stays when a table tells it again.
alter table member add column opening_adviser text;
update member set opening_adviser = adviser;
create index member_by_adviser on member (adviser) where adviser is not null;

-- Members of an adviser who leaves, given to others; taken back once.
create table handover (
    handover_id uuid primary key,
    employee    text not null,
    at          timestamptz not null,
    members     bigint not null,
    undone_at   timestamptz
);

-- Owner: member.
create table handover_move (
    member_id     uuid not null,
    handover_id   uuid not null,
    from_employee text not null,
    to_employee   text not null,
    primary key (member_id, handover_id)
);
