-- By which members and vehicles are found. A snapshot is loaded without them: sorting a million hashes once is ten times
-- cheaper than putting each in its place.
CREATE INDEX member_card ON member (card_key);
CREATE INDEX member_phone ON member (phone_key);
CREATE INDEX member_tail ON member (tail_key);
CREATE INDEX name_initials ON name_sound (initials, sound);
CREATE INDEX member_link_leads ON member_link (leads);
CREATE INDEX vehicle_area ON vehicle (area) WHERE area IS NOT NULL;
