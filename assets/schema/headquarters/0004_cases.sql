-- What a person has to decide between stores and headquarters. Owner: the scope of the store where the case came up; stores
-- that are concerned besides stand in the document and are told through their feeds.
create table hq_case (
    scope       text not null,
    case_key    text not null,
    kind        text not null,
    state       text not null,
    opened_at   timestamptz not null,
    promised_at timestamptz,
    changed_at  timestamptz not null,
    doc         text not null,
    primary key (scope, case_key)
);
create index hq_case_unsettled on hq_case (opened_at) where state <> 'CLOSED';

-- What was chosen about a case, by the entry that said so; no result while it is still to be judged.
create table repair_choice (
    scope       text not null,
    case_key    text not null,
    terminal_id text not null,
    seq         bigint not null,
    employee    text not null,
    role        text not null,
    at          timestamptz not null,
    day         date not null,
    choice      text not null,
    result      text not null,
    primary key (scope, case_key, terminal_id, seq)
);
create index repair_choice_waiting on repair_choice (at) where result = '';

-- What was sold under a number that headquarters does not know, and the number that takes its place: proposed the next time.
create table product_successor (
    scope     text not null,
    sku       text not null,
    successor text not null,
    primary key (scope, sku)
);
