package guitai.terminal.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.member.Member;
import guitai.protocol.Change;
import guitai.protocol.ChangePage;
import guitai.protocol.FeedName;
import guitai.terminal.storage.PersonalKey;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding a member among a million: what the screen gets against what the rows cost by plain JDBC. */
@Tag("bench")
class MemberBench {

    private static final int MEMBERS = Integer.getInteger("guitai.bench.members", 1_000_000);
    private static final int PAGE = 2_000;
    private static final int RUNS = 4_000;
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
    private static final String GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂兰文辉玲燕红鑫宇浩博志海晨雪婷慧颖琳佳欣怡雨桐子涵梓轩思远一鸣天佑若曦";

    @TempDir
    Path folder;

    @Test
    void aMemberByCardAndByNameAmongAMillion() throws Exception {
        try (ShopStore store = ShopStore.open(folder, Samples.TERMINAL, new SetClock(Samples.NOON))) {
            long start = System.nanoTime();
            for (int from = 0; from < MEMBERS; from += PAGE) {
                store.syncBook().apply(FeedName.MEMBERS, page(from));
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("loaded %d members in %.1f s, %d MB%n", MEMBERS, seconds, folder.resolve("members-0.db").toFile().length() >> 20);
            PersonalKey key = PersonalKey.open(store.database());
            try (Connection plain = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("members-0.db"))) {
                compare("member.by-card", plain.prepareStatement("SELECT * FROM member WHERE card_key = ?"),
                        n -> List.of(MemberRow.cardKey(key, card(n))), n -> store.members().byCard(card(n)).stream().count());
                compare("member.by-sound, 20 rows", plain.prepareStatement("""
                        SELECT * FROM member WHERE no IN
                            (SELECT s.member FROM name_sound n CROSS JOIN member_sound s ON s.name = n.no
                             WHERE n.sound >= ? AND n.sound < ? LIMIT 20)
                        """), n -> List.of(sound(n), sound(n) + "\uFFFF"), n -> store.members().byName(sound(n).replace(" ", ""), 20).size());
                compare("member.by-characters, 20 rows", plain.prepareStatement("""
                        SELECT * FROM member WHERE no IN (SELECT member FROM member_beginning WHERE beginning = ? LIMIT 20)
                        """), n -> List.of(key.findShort("beginning", name(n).substring(0, 2))),
                        n -> store.members().byName(name(n).substring(0, 2), 20).size());
            }
        }
    }

    private interface Ask {
        long rows(int number);
    }

    private static void compare(String what, PreparedStatement plain, IntFunction<List<?>> values, Ask ours) throws Exception {
        Random random = new Random(7);
        long[][] taken = new long[2][RUNS];
        for (int i = -5 * RUNS; i < RUNS; i++) {
            int number = random.nextInt(MEMBERS);
            List<?> given = values.apply(number);
            name(number);
            long[] both = i % 2 == 0 ? new long[] {timed(() -> ours.rows(number)), timed(() -> rows(plain, given))}
                    : new long[] {timed(() -> rows(plain, given)), timed(() -> ours.rows(number))};
            if (i >= 0) {
                taken[0][i] = both[i % 2];
                taken[1][i] = both[1 - i % 2];
            }
        }
        for (int percent : new int[] {50, 99}) {
            Bench.line(what + " p" + percent + " / plain JDBC", Bench.percentile(taken[0], percent), "ms", Bench.percentile(taken[1], percent), 3.0);
        }
    }

    /** Whoever comes second finds the pages warm, so the two take turns. */
    private static long timed(Callable<Long> look) throws Exception {
        long start = System.nanoTime();
        assertTrue(look.call() > 0);
        return System.nanoTime() - start;
    }

    private static long rows(PreparedStatement plain, List<?> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            plain.setObject(i + 1, values.get(i));
        }
        try (ResultSet rows = plain.executeQuery()) {
            long found = 0;
            while (rows.next()) {
                for (int column = 1; column <= 15; column++) {
                    rows.getObject(column);
                }
                found++;
            }
            return found;
        }
    }

    private static ChangePage page(int from) {
        List<Change> changes = new ArrayList<>();
        for (int n = from; n < Math.min(MEMBERS, from + PAGE); n++) {
            Member member = member(n);
            changes.add(Samples.change(Change.Kind.MEMBER, member.id().toString(), member));
        }
        return new ChangePage(changes, "m" + from, false, 0, Samples.NOON);
    }

    private static Member member(int number) {
        return Samples.member(number, name(number));
    }

    private static String card(int number) {
        return Long.toString(9156_0000_0000_0000L + number);
    }

    private static String sound(int number) {
        String name = name(number);
        return Pinyin.readings(name.charAt(0)).getFirst() + " " + Pinyin.readings(name.charAt(1)).getFirst();
    }

    static String name(int number) {
        Random random = new Random(number);
        StringBuilder name = new StringBuilder().append(SURNAMES.charAt((int) (SURNAMES.length() * random.nextDouble() * random.nextDouble())));
        for (int i = random.nextInt(4) == 0 ? 1 : 0; i < 2; i++) {
            name.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
        }
        return name.toString();
    }
}
