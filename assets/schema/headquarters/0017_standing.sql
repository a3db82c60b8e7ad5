-- What a member's standing began with when headquarters was told first; what was bought since is added to it.
alter table member add column opening_growth bigint not null default 0;
alter table member add column opening_categories integer not null default 0;
alter table member add column opening_tier text not null default 'ORDINARY';
update member set opening_growth = growth, opening_categories = categories, opening_tier = tier;

-- Categories of which a member has bought something. Owner: member.
create table member_category (
    member_id uuid not null,
    category  text not null,
    primary key (member_id, category)
);

-- Growth that was given for something else than a purchase; counted up to the rule's bound for its source and day. Owner: member.
create table growth_grant (
    member_id uuid not null,
    grant_id  text not null,
    source    text not null,
    day       date not null,
    growth    bigint not null,
    primary key (member_id, grant_id)
);

-- What to talk about with a member: worked out elsewhere, told as it is. Owner: member.
create table member_advice (
    member_id uuid primary key,
    doc       text not null
);
