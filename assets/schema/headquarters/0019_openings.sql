-- What tables told of a member first, besides what stands beside its name already: what was granted or reached since is not told away.
alter table member add column opening_stage text not null default '';
alter table member add column opening_entitlements text not null default '';
update member set opening_stage = stage, opening_entitlements = entitlements;
