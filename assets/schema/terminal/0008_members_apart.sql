-- Members and vehicles lie in a file of their own from here on, see members/0001_members.sql. Those of before were copied into one
-- when this runs. Which file the shop uses is said here, so that it changes with one transaction.
DROP TABLE member;
DROP TABLE member_beginning;
DROP TABLE name_sound;
DROP TABLE member_sound;
DROP TABLE name_build;
DROP TABLE member_link;
DROP TABLE vehicle;
DROP TABLE vehicle_finding;
DROP TABLE vehicle_owner;
ALTER TABLE sync_state DROP COLUMN applied_through;

-- When the feed of goods, people and rules was last read to its end.
ALTER TABLE sync_state ADD COLUMN followed INTEGER;

CREATE TABLE members_file (
    slot INTEGER PRIMARY KEY CHECK (slot = 1),
    name TEXT NOT NULL
) STRICT;
INSERT INTO members_file VALUES (1, 'members-0.db');
