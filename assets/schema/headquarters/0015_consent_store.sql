-- In which store a member answered: the terminal that recorded it may be another store's by the time somebody asks.
alter table consent add column store text not null default '';
