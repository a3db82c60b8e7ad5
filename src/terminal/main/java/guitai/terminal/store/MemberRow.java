package guitai.terminal.store;

import guitai.domain.member.Entitlement;
import guitai.domain.member.LifeStage;
import guitai.domain.member.Member;
import guitai.domain.member.MemberId;
import guitai.domain.member.PointsBalance;
import guitai.domain.member.Tier;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.StoreId;
import guitai.terminal.storage.PersonalKey;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/** A member; card, name and phone are closed in one column and found by keyed hashes. Written and read by hand, because a million are. */
final class MemberRow {

    private static final TypeReference<List<Entitlement>> ENTITLEMENTS = new TypeReference<>() {
    };

    long no;
    byte[] id;
    byte[] cardKey;
    byte[] phoneKey;
    byte[] tailKey;
    byte[] personal;
    String homeStore;
    String tier;
    String stage;
    long growth;
    int categories;
    long consumption;
    long innovation;
    String adviser;
    String entitlements;
    long countedThrough;
    long told;

    static MemberRow of(Member member, long no, PersonalKey key, Mark mark) {
        MemberRow row = new MemberRow();
        row.no = no;
        row.id = Values.bytes(member.id().value());
        row.cardKey = cardKey(key, member.card());
        row.phoneKey = phoneKey(key, member.phone());
        row.tailKey = tailKey(key, member.phone());
        row.personal = Personal.of(member).close(key, row.id);
        row.homeStore = member.homeStore().value();
        row.tier = member.tier().name();
        row.stage = member.stage().name();
        row.growth = member.growth();
        row.categories = member.categories();
        row.consumption = member.points().consumption();
        row.innovation = member.points().innovation();
        row.adviser = member.adviser().map(EmployeeId::value).orElse(null);
        row.entitlements = Values.json(member.entitlements());
        row.countedThrough = mark.countedThrough();
        row.told = Values.nanos(mark.told());
        return row;
    }

    /** Into an INSERT of all columns. */
    void bind(PreparedStatement insert) throws SQLException {
        Object[] columns = {no, id, cardKey, phoneKey, tailKey, personal, homeStore, tier, stage, growth, categories, consumption, innovation,
            adviser, entitlements, countedThrough, told};
        for (int i = 0; i < columns.length; i++) {
            insert.setObject(i + 1, columns[i]);
        }
    }

    /** Reads a row of {@code SELECT m.*}. */
    static MemberRow of(ResultSet columns) throws SQLException {
        MemberRow row = new MemberRow();
        row.no = columns.getLong(1);
        row.id = columns.getBytes(2);
        row.cardKey = columns.getBytes(3);
        row.phoneKey = columns.getBytes(4);
        row.tailKey = columns.getBytes(5);
        row.personal = columns.getBytes(6);
        row.homeStore = columns.getString(7);
        row.tier = columns.getString(8);
        row.stage = columns.getString(9);
        row.growth = columns.getLong(10);
        row.categories = columns.getInt(11);
        row.consumption = columns.getLong(12);
        row.innovation = columns.getLong(13);
        row.adviser = columns.getString(14);
        row.entitlements = columns.getString(15);
        row.countedThrough = columns.getLong(16);
        row.told = columns.getLong(17);
        return row;
    }

    /** The member with headquarters' balances. */
    Member member(PersonalKey key) {
        Personal who = Personal.open(key, personal, id);
        return new Member(new MemberId(Values.uuid(id)), who.card(), who.name(), who.phone(), new StoreId(homeStore),
                Tier.valueOf(tier), LifeStage.valueOf(stage), growth, categories, new PointsBalance(consumption, innovation),
                Values.list(entitlements, ENTITLEMENTS), Optional.ofNullable(adviser).map(EmployeeId::new));
    }

    static byte[] cardKey(PersonalKey key, String card) {
        return key.find("card", card);
    }

    static byte[] phoneKey(PersonalKey key, String phone) {
        return key.find("phone", phone);
    }

    static byte[] tailKey(PersonalKey key, String phone) {
        return key.find("tail", phone.substring(Math.max(0, phone.length() - 4)));
    }
}
