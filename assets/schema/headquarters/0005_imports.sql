-- Tables that somebody brought: checked first, written later or never. The content, which may be personal, goes when either is done.
create table import_run (
    import_id uuid primary key,
    made_at   timestamptz not null,
    made_by   text not null,
    name      text not null,
    complete  boolean not null,
    content   bytea,
    report    text not null,
    state     text not null,
    ended_at  timestamptz,
    ended_by  text
);
