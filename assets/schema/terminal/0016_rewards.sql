-- Turns of the wheel and gifts that were taken here. The turns stay: their number and what was given decide the next one.
CREATE TABLE own_reward (
    seq        INTEGER PRIMARY KEY,
    member     BLOB    NOT NULL CHECK (length(member) = 16),
    day        TEXT    NOT NULL,
    innovation INTEGER NOT NULL,
    coins      INTEGER NOT NULL,
    wheel      INTEGER,
    number     INTEGER,
    thing      TEXT    NOT NULL
) STRICT;
CREATE INDEX own_reward_member ON own_reward (member);
CREATE UNIQUE INDEX own_reward_turn ON own_reward (wheel, number) WHERE wheel IS NOT NULL;
