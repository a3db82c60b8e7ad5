-- Vehicles of members, each as the document that the feed says of it; the stores that know an owner are told.
create table vehicle (
    vin text primary key,
    doc text not null
);

create table vehicle_owner (
    member_id uuid not null,
    vin       text not null,
    primary key (member_id, vin)
);
