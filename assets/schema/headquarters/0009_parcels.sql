-- Parcels that came by hand before what comes in front of them; as they came, still closed. Gone once they are taken.
create table parcel_waiting (
    terminal_id text not null,
    first_seq   bigint not null,
    digest      text not null,
    last_seq    bigint not null,
    file        bytea not null,
    received_at timestamptz not null,
    primary key (terminal_id, first_seq, digest)
);
alter table parcel_waiting alter column file set storage external;
