package guitai.terminal.store;

import guitai.domain.sale.Basket;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a committed sale costs: 5 lines, 2 tenders, journal entry, end of the draft, on disk. Taken in turns. */
@Tag("bench")
class SaleBench {

    private static final int WARM_UP = 3_000;
    private static final int RUNS = 3_000;
    private static final int PAGES = 41 << 10;

    @TempDir
    Path folder;

    @Test
    void aSaleAgainstTheSameRowsByPlainJdbcAndAgainstABareFsync() throws Exception {
        ShopStore.open(folder.resolve("plain"), Samples.TERMINAL, new SetClock(Samples.NOON)).close();
        try (ShopStore store = ShopStore.open(folder.resolve("ours"), Samples.TERMINAL, new SetClock(Samples.NOON));
                Connection plain = connect(folder.resolve("plain/guitai.db"));
                RandomAccessFile bare = new RandomAccessFile(folder.resolve("bare").toFile(), "rw")) {
            PlainBook book = new PlainBook(plain, sampleEntry());
            long[][] taken = new long[3][RUNS];
            for (int i = -WARM_UP; i < RUNS; i++) {
                Basket basket = Samples.basket(i + WARM_UP, Samples.silver(i & 1023), 5);
                long start = System.nanoTime();
                Samples.book(store.sales(), basket, Samples.NOON);
                long sold = System.nanoTime();
                book.book(i + WARM_UP + 1);
                long plainly = System.nanoTime();
                bare.seek(0);
                bare.write(new byte[PAGES]);
                bare.getFD().sync();
                long synced = System.nanoTime();
                if (i >= 0) {
                    taken[0][i] = sold - start;
                    taken[1][i] = plainly - sold;
                    taken[2][i] = synced - plainly;
                }
            }
            for (int percent : new int[] {50, 99}) {
                double ours = Bench.percentile(taken[0], percent);
                Bench.line("sale.commit.p" + percent + " / plain JDBC", ours, "ms", Bench.percentile(taken[1], percent), percent == 50 ? 2.0 : 0);
                Bench.line("sale.commit.p" + percent + " / fsync of 41 KB", ours, "ms", Bench.percentile(taken[2], percent), 0);
            }
        }
    }

    private byte[] sampleEntry() {
        try (ShopStore sample = ShopStore.open(folder.resolve("sample"), Samples.TERMINAL, new SetClock(Samples.NOON))) {
            Samples.book(sample.sales(), Samples.basket(1, Samples.silver(1), 5), Samples.NOON);
            return sample.journal().after(0, 1, 1).getFirst().frozen();
        }
    }

    private static Connection connect(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement set = connection.createStatement()) {
            for (String pragma : List.of("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "cache_size = -16000")) {
                set.execute("PRAGMA " + pragma);
            }
        }
        connection.setAutoCommit(false);
        return connection;
    }

    /** The same rows by hand: statements prepared once, nothing asked, nothing computed. */
    private static final class PlainBook {

        private final Connection connection;
        private final byte[] frozen;
        private final PreparedStatement journal;
        private final PreparedStatement sale;
        private final PreparedStatement line;
        private final PreparedStatement tender;
        private final PreparedStatement draft;

        PlainBook(Connection connection, byte[] frozen) throws SQLException {
            this.connection = connection;
            this.frozen = frozen;
            journal = connection.prepareStatement("INSERT INTO journal VALUES (?,?,?,?,?,?,?,?)");
            sale = connection.prepareStatement("INSERT INTO sale VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)");
            line = connection.prepareStatement("INSERT INTO sale_line VALUES (?,?,?,?,?,?,?,?,?,?,?)");
            tender = connection.prepareStatement("INSERT INTO sale_tender VALUES (?,?,?,?,?)");
            draft = connection.prepareStatement("DELETE FROM draft WHERE sale = ?");
        }

        void book(int number) throws SQLException {
            byte[] id = Values.bytes(Samples.saleId(number).value());
            set(journal, number, id, "sale.completed", 1_763_784_000_123_456_789L, "2026-11-22", new byte[32], new byte[32], frozen);
            set(sale, number, id, "S01-02", "2026-11-22", number, 1_763_784_000_123_456_789L, "E1001",
                    Values.bytes(Samples.memberId(number & 1023).value()), 724_990, 8_690, 10_000_000, 9_637_500, 7);
            for (int i = 1; i <= 5; i++) {
                set(line, number, i, "A0000" + i, "双门冰箱", "Two-door fridge", 1, 149_990, i % 2 == 0 ? "SN" + number + "-" + i : null,
                        "[{\"kind\":\"MEMBER_PRICE\",\"off\":4990,\"rule\":\"tier.SILVER\"}]", 1300, 1738);
            }
            set(tender, number, 1, "WECHAT_PAY", 362_495, "REF" + number);
            set(tender, number, 2, "CASH", 362_490, null);
            set(draft, (Object) id);
            connection.commit();
        }

        private static void set(PreparedStatement statement, Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
