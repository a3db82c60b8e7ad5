-- Members and their vehicles have a scope of their own: a store may know a million, and they begin with a snapshot.
insert into feed_head select 'members:' || substr(scope, 7), position, floor from feed_head where scope like 'store:%';
insert into change_feed select 'members:' || substr(scope, 7), kind, key, position, doc from change_feed
    where scope like 'store:%' and kind in ('MEMBER', 'VEHICLE');
delete from change_feed where scope like 'store:%' and kind in ('MEMBER', 'VEHICLE');

-- Why a store knows a member: the home store always does, the others for a time after the last visit or question.
alter table member_scope add column seen date not null default current_date;
insert into member_scope (member_id, scope, seen) select member_id, 'members:' || substr(scope, 7), seen from member_scope
    where scope like 'store:%';
delete from member_scope where scope like 'store:%';
create index member_scope_seen on member_scope (scope, seen);

-- Exact look-ups across stores.
create index member_by_card on member (card);
create index member_by_phone on member (phone);
alter table vehicle add column plate text;
update vehicle set plate = doc::json ->> 'plate';
create index vehicle_by_plate on vehicle (plate);

-- How far a scope had come on a day: what is old enough may be forgotten.
create table feed_day (
    scope    text not null,
    day      date not null,
    position bigint not null,
    primary key (scope, day)
);

-- Snapshots in segments that never change.
create table snapshot (
    scope       text not null,
    snapshot_id text not null,
    made_at     timestamptz not null,
    position    bigint not null,
    applied     text not null,
    primary key (scope, snapshot_id)
);

create table snapshot_segment (
    scope       text not null,
    snapshot_id text not null,
    number      integer not null,
    rows        integer not null,
    sha256      text not null,
    body        bytea not null,
    primary key (scope, snapshot_id, number)
);

-- Who makes a snapshot now; a maker that fell silent is gone.
create table snapshot_claim (
    scope      text primary key,
    claimed_at timestamptz not null
);

-- Every question across stores: who asked where, by what class of identifier, and whose data were told. Never the identifier.
create table lookup_audit (
    terminal_id text not null,
    lookup_id   uuid not null,
    at          timestamptz not null,
    employee    text not null,
    identifier  text not null,
    purpose     text not null,
    member_id   uuid,
    primary key (terminal_id, lookup_id)
);
create index lookup_audit_by_time on lookup_audit (terminal_id, at);

-- Points held for a sale in progress. A hold ends by itself; only a held one counts.
create table points_hold (
    member_id      uuid not null,
    reservation_id uuid not null,
    terminal_id    text not null,
    points         bigint not null,
    until          timestamptz not null,
    state          text not null,
    primary key (member_id, reservation_id)
);

create table voucher_hold (
    voucher        text primary key,
    reservation_id uuid not null,
    terminal_id    text not null,
    until          timestamptz not null,
    state          text not null
);

-- Which hold is whose: a terminal lets its own go by their ids.
create table reservation (
    terminal_id    text not null,
    reservation_id uuid not null,
    member_id      uuid,
    voucher        text,
    primary key (terminal_id, reservation_id)
);
