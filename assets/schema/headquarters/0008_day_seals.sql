-- Headquarters' signed word on each closed day. Append only: a day that is sealed again gets the next version.
create table day_seal (
    terminal_id   text not null,
    business_date date not null,
    version       integer not null,
    closed_by     bigint not null,
    matched       boolean not null,
    frozen        text not null,
    key_name      text not null,
    signature     text not null,
    digits        text not null,
    sealed_at     timestamptz not null,
    primary key (terminal_id, business_date, version)
);
create index day_seal_differing on day_seal (terminal_id, business_date) where not matched;

-- Closed days that have no seal yet are found without reading the others.
alter table day_closed add column sealed boolean not null default false;
create index day_closed_unsealed on day_closed (terminal_id, seq) where not sealed;
