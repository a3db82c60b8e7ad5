-- Fills a new members' file, attached as "members", from the shop's database of before.
INSERT INTO members.member SELECT m.*, s.applied_through, coalesce(s.as_of, 0) FROM main.member m, main.sync_state s ORDER BY m.no;
INSERT INTO members.member_beginning SELECT * FROM main.member_beginning;
INSERT INTO members.name_sound SELECT * FROM main.name_sound;
INSERT INTO members.member_sound SELECT * FROM main.member_sound;
UPDATE members.name_build SET (through, last) = (SELECT through, last FROM main.name_build);
INSERT INTO members.member_link SELECT * FROM main.member_link;
INSERT INTO members.vehicle SELECT * FROM main.vehicle;
INSERT INTO members.vehicle_finding SELECT * FROM main.vehicle_finding;
INSERT INTO members.vehicle_owner SELECT * FROM main.vehicle_owner;
UPDATE members.member_feed SET (followed_through, followed) = (SELECT applied_through, as_of FROM main.sync_state);
