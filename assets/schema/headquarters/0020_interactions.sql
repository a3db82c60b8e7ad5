-- What members told the stores, or did there. Owner: member.
create table interaction (
    member_id      uuid not null,
    interaction_id uuid not null,
    kind           text not null,
    category       text,
    detail         text,
    supports       uuid,
    words          text not null,
    store          text not null,
    terminal       text not null,
    seq            bigint not null,
    employee       text not null,
    day            date not null,
    at             timestamptz not null,
    points         bigint not null,
    primary key (member_id, interaction_id)
);

-- What should be better, and what becomes of it. Without a title it is nobody's but headquarters'. Owner: suggestion.
create table suggestion (
    suggestion_id uuid primary key,
    member_id     uuid not null,
    store         text not null,
    category      text,
    words         text not null,
    heard         date not null,
    state         text not null,
    title         text not null,
    answer        text not null,
    since         date not null,
    reported      date
);

-- Owner: suggestion.
create table suggestion_support (
    suggestion_id uuid not null,
    member_id     uuid not null,
    primary key (suggestion_id, member_id)
);

-- Members who are to be called after a purchase. Owner: store.
create table call_back (
    store        text not null,
    call_back_id text not null,
    member_id    uuid not null,
    receipt      text not null,
    product      text not null,
    due          date not null,
    tries        integer not null,
    outcome      text,
    primary key (store, call_back_id)
);

-- Members who want no such calls. Owner: member.
create table no_calls (
    member_id uuid primary key
);
