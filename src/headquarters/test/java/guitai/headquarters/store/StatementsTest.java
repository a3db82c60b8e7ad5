package guitai.headquarters.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.TestDatabase;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every statement that headquarters can utter, found in its compiled classes, and every table of its schema stay inside what
 * runs unchanged on one PostgreSQL and on many.
 */
class StatementsTest {

    private static final Path FILES = Path.of(System.getProperty("guitai.assets"), "schema", "headquarters");
    /** How the server says that a statement names what is not there, or is none. */
    private static final Set<String> WRONG = Set.of("42P01", "42703", "42601", "42883");
    private static final String UNIQUE = "select c.relname || ' ' || string_agg(a.attname, ',' order by k.place) from pg_index i"
            + " join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'"
            + " cross join unnest(i.indkey::int[]) with ordinality k (number, place)"
            + " join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number"
            + " where i.indisunique and not c.relispartition group by c.relname, i.indexrelid";
    private static final String ODD = "select 'trigger on ' || tgrelid::regclass from pg_trigger where not tgisinternal union all"
            + " select 'foreign key of ' || conrelid::regclass from pg_constraint where contype = 'f' union all"
            + " select 'sequence ' || oid::regclass from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace";

    private final Subset subset = Subset.of(text(FILES.resolve("citus.sql")));

    @Test
    void everyStatementRunsOnOneServerAndOnMany() {
        Map<String, List<String>> wrong = new TreeMap<>();
        Set<String> all = statements(classes(Database.class));
        assertTrue(all.size() > 40, () -> "only " + all.size() + " statements were found");
        all.forEach(sql -> wrong.put(sql, subset.offences(sql)));
        wrong.values().removeIf(List::isEmpty);
        assertEquals(Map.of(), wrong);
    }

    @Test
    void everyStatementFitsTheTables() throws SQLException {
        String url = TestDatabase.fresh();
        Database.open(url).close();
        Map<String, String> wrong = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(url)) {
            for (String sql : statements(classes(Database.class))) {
                refusal(connection, sql).ifPresent(why -> wrong.put(sql, why));
            }
            assertTrue(refusal(connection, "select nowhere from sale where terminal_id = ?").isPresent());
        }
        assertEquals(Map.of(), wrong);
    }

    @Test
    void everyTableIsSpreadAndEveryKeyBeginsWithItsOwner() throws SQLException {
        String url = TestDatabase.fresh();
        Database.open(url).close();
        assertEquals(subset.owners().keySet(), new TreeSet<>(RunningHq.query(url, "select relname from pg_class"
                + " where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and not relispartition")), "citus.sql and the tables differ");
        assertEquals(List.of(), keys(url));
        assertEquals(List.of(), RunningHq.query(url, ODD));

        try (Connection connection = DriverManager.getConnection(url); var statement = connection.createStatement()) {
            statement.execute("create unique index planted on member (card, member_id)");
            statement.execute("create table planted_row (terminal_id text references terminal, n serial)");
        }
        assertEquals(List.of("member card,member_id"), keys(url));
        assertEquals(2, RunningHq.query(url, ODD).size());
    }

    @Test
    void schemaFilesUseNothingThatOnlyOneServerUnderstands() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            Map<String, List<String>> wrong = new TreeMap<>();
            files.forEach(file -> wrong.put(file.getFileName().toString(), subset.forbiddenIn(text(file))));
            wrong.values().removeIf(List::isEmpty);
            assertEquals(Map.of(), wrong);
        }
    }

    @Test
    void eachPlantedOffenderIsSeen() {
        assertEquals(List.of("sale is asked without its owner terminal_id"), subset.offences("select count(*) from sale where business_date = ?"));
        assertEquals(List.of(), subset.offences("select " + Subset.EVERYWHERE + " count(*) from sale where business_date = ?"));
        assertEquals(List.of("nowhere is not in citus.sql"), subset.offences("select 1 from nowhere n where n.x = ?"));
        for (String sql : List.of("insert into sale (seq, sale_id) values (?, ?)",
                "insert into sale (terminal_id, sale_id) values (?, ?) on conflict (sale_id) do nothing",
                "update sale set points = 0", "delete from member where card = ?",
                "select s.seq from sale s join member m on m.member_id = s.buyer where s.terminal_id = ?",
                "select " + Subset.EVERYWHERE + " s.seq from sale s join sale_line l on l.seq = s.seq",
                "select member_id from member where member_id = any(?) for update",
                "select pg_advisory_xact_lock(1)", "merge into sale using x on true", "listen sales", "lock table sale",
                "select seq from sale where terminal_id = ? group by grouping sets ((seq), ())",
                "select nextval('receipts')", "update sale set points = " + ClassTexts.HOLE + " where terminal_id = ?")) {
            assertTrue(!subset.offences(sql).isEmpty(), sql);
        }
        assertEquals(Set.of("update sale set points = " + ClassTexts.HOLE, "select count(*) from sale"), planted());
    }

    /** Says a statement that is put together at run time, and one that is not. */
    private static String offend(String points) {
        return "update sale set points = " + points + ";" + "select count(*) from sale";
    }

    private static Set<String> planted() {
        Set<String> said = new TreeSet<>();
        assertTrue(offend("0").startsWith("update"));
        ClassTexts.below(classes(StatementsTest.class)).stream().filter(text -> text.by().endsWith("/StatementsTest"))
                .map(ClassTexts.Said::text).filter(text -> text.startsWith("update sale set points = " + ClassTexts.HOLE + ";"))
                .forEach(text -> said.addAll(List.of(text.split(";"))));
        return said;
    }

    private List<String> keys(String url) {
        List<String> wrong = new ArrayList<>();
        for (String key : RunningHq.query(url, UNIQUE)) {
            String[] words = key.split(" ");
            subset.owners().getOrDefault(words[0], java.util.Optional.empty())
                    .filter(owner -> !words[1].split(",")[0].equals(owner)).ifPresent(_ -> wrong.add(key));
        }
        return wrong;
    }

    /** What the server says against a statement; kinds of parameters that it cannot guess are no matter. */
    private static java.util.Optional<String> refusal(Connection connection, String sql) {
        try (var statement = connection.prepareStatement(sql)) {
            statement.getParameterMetaData();
            return java.util.Optional.empty();
        } catch (SQLException refused) {
            boolean array = refused.getMessage().contains("unnest(unknown)");
            return java.util.Optional.of(refused.getMessage()).filter(_ -> WRONG.contains(refused.getSQLState()) && !array);
        }
    }

    /** What headquarters says to its own embedded server is about that server only; parts of tables and copies of them are whole tables' matter. */
    private static Set<String> statements(Path classes) {
        Set<String> all = new TreeSet<>();
        ClassTexts.below(classes).stream().filter(said -> !said.by().contains("/postgres/") && !said.by().endsWith("/SaleDays") && !said.by().endsWith("/Dump")).map(ClassTexts.Said::text)
                .filter(Subset::isStatement).forEach(all::add);
        return all;
    }

    private static Path classes(Class<?> one) {
        try {
            return Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
