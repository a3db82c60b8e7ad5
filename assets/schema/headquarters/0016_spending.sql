-- Vouchers that members have. Owner: member; used once somebody has paid with it, whoever that was.
create table member_voucher (
    member_id  uuid not null,
    voucher    text not null,
    campaign   text not null,
    value_fen  bigint not null,
    good_from  timestamptz not null,
    good_until timestamptz not null,
    used       boolean not null,
    primary key (member_id, voucher)
);
create index member_voucher_by_number on member_voucher (voucher);

-- Every sale that a voucher paid for: more than one where it was spent twice without a line; the earliest counts.
create table voucher_use (
    voucher     text not null,
    terminal_id text not null,
    seq         bigint not null,
    store       text not null,
    at          timestamptz not null,
    receipt     text not null,
    amount_fen  bigint not null,
    primary key (voucher, terminal_id, seq)
);

-- What was spent of points that were not there any more, by the entry that spent them: the customer keeps the sale and owes nothing.
-- Owner: the member to whom the balance belongs.
create table points_dispute (
    member_id   uuid not null,
    terminal_id text not null,
    seq         bigint not null,
    points      bigint not null,
    primary key (member_id, terminal_id, seq)
);
