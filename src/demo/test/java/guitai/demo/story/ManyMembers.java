package guitai.demo.story;

import guitai.domain.member.LifeStage;
import guitai.domain.member.Member;
import guitai.domain.member.MemberId;
import guitai.domain.member.PointsBalance;
import guitai.domain.member.Tier;
import guitai.domain.staff.StoreId;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.Tables;
import guitai.protocol.Change;
import guitai.protocol.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** A store that knows many members: invented ones, told by its feed. */
public final class ManyMembers {

    private static final int PIECE = 5_000;
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗";
    private static final String GIVEN = "伟芳娜秀敏静丽强磊军洋勇艳杰涛明超霞平刚桂兰文辉玲燕红鑫宇浩";

    private ManyMembers() {
    }

    /** Each of them is always the same. */
    public static Member member(int number) {
        String name = "" + SURNAMES.charAt(number % SURNAMES.length()) + GIVEN.charAt(number / 20 % GIVEN.length())
                + GIVEN.charAt(number / 600 % GIVEN.length());
        return new Member(new MemberId(new UUID(0x0190_0000_0000_7000L + ((long) number << 16), 0x8000_0000_0000_0000L + number)),
                Long.toString(9_156_100_000_000_000L + number), name, Long.toString(13_900_000_000L + number), new StoreId("S01"),
                Tier.values()[number % Tier.values().length], LifeStage.values()[number % LifeStage.values().length], number % 5_000, number % 4,
                new PointsBalance(number % 9_999, number % 7), List.of(), Optional.empty());
    }

    /** Tells so many of them to a store. */
    public static void append(String url, String store, int members) {
        Tables tables = Tables.all();
        try (Database database = Database.open(url)) {
            for (int from = 0; from < members; from += PIECE) {
                List<FeedStore.Row> rows = IntStream.range(from, Math.min(members, from + PIECE)).mapToObj(ManyMembers::member).map(member ->
                        new FeedStore.Row(Change.Kind.MEMBER, member.id().toString(), Optional.of(Json.MAPPER.writeValueAsString(member)))).toList();
                database.run(tx -> tables.feed().append(tx, FeedStore.membersScope(store), rows));
            }
        }
    }

    /** What a counter knows otherwise than headquarters tells its store, told in short. */
    public static List<String> differences(String url, Counter counter) {
        Tables tables = Tables.all();
        String scope = FeedStore.membersScope(counter.terminal().value().substring(0, 3));
        try (Database database = Database.open(url)) {
            Map<String, String> told = database.snapshot(tx -> tables.feed().documents(tx, scope, Change.Kind.MEMBER));
            int vehicles = database.snapshot(tx -> tables.feed().documents(tx, scope, Change.Kind.VEHICLE)).size();
            return counter.does(office -> {
                List<String> other = new ArrayList<>();
                told.forEach((id, doc) -> {
                    Optional<Member> known = office.store().members().byId(MemberId.of(id)).map(one -> one.member());
                    if (!known.equals(Optional.of(Json.MAPPER.readValue(doc, Member.class)))) {
                        other.add(id);
                    }
                });
                long[] rows = office.store().database().read(session -> new long[] {count(session, "member"), count(session, "vehicle")});
                if (rows[0] != told.size() || rows[1] != vehicles) {
                    other.add(rows[0] + " members of " + told.size() + ", " + rows[1] + " vehicles of " + vehicles);
                }
                return other;
            });
        }
    }

    private static long count(org.hibernate.StatelessSession session, String table) {
        return session.createNativeQuery("SELECT count(*) FROM " + table, Long.class).getSingleResult();
    }
}
