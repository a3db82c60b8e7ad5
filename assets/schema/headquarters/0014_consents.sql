-- What members have answered about each purpose, as a chain of answers: the newest counts. Kept as evidence (PIPL art. 14, 69).
create table consent (
    member_id uuid not null,
    purpose   text not null,
    at        timestamptz not null,
    given     boolean not null,
    text      text not null,
    terminal  text not null,
    seq       bigint not null,
    employee  text not null,
    primary key (member_id, purpose, terminal, seq)
);
