package guitai.headquarters.store;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The parts, one a trading day, in which sales lie. A day that a calendar expects gets its parts before its first sale; a sale of
 * any other day, from a clock gone mad, lies in the part for others, which is watched, until its day is expected.
 */
public final class SaleDays {

    private static final List<String> TABLES = List.of("sale", "sale_line", "sale_tender");
    private static final int AHEAD = 7;
    private static final int PAST = 500;
    private static final int FUTURE = 60;

    private final Database database;
    private final Clock clock;
    private final Set<LocalDate> made = ConcurrentHashMap.newKeySet();

    public SaleDays(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes the parts of the days to come, and of those among the others that are to be expected by now. */
    public void ahead() {
        LocalDate today = today();
        ensure(IntStream.rangeClosed(0, AHEAD).mapToObj(today::plusDays).toList());
        ensure(database.snapshot(c -> Sql.list(c, row -> row.getObject(1, LocalDate.class), "select distinct business_date from sale_other")));
    }

    /** Makes the parts of these days, as far as they are to be expected. What lies among the others meanwhile moves in. */
    public void ensure(Collection<LocalDate> days) {
        LocalDate today = today();
        for (LocalDate day : new TreeSet<>(days)) {
            if (!made.contains(day) && day.isAfter(today.minusDays(PAST)) && day.isBefore(today.plusDays(FUTURE))) {
                make(day);
                made.add(day);
            }
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void make(LocalDate day) {
        try {
            database.run(c -> TABLES.stream().filter(table -> !exists(c, part(table, day))).forEach(table -> make(c, table, day)));
        } catch (StoreTrouble trouble) {
            // Another process makes the same day.
            if (!trouble.saysItExists()) {
                throw trouble;
            }
        }
    }

    private static void make(Tx c, String table, LocalDate day) {
        String part = part(table, day);
        Sql.update(c, "create table " + part + " (like " + table + ")");
        Sql.update(c, "with moved as (delete from " + table + "_other where business_date = ? returning *) insert into " + part
                + " select * from moved", day);
        Sql.update(c, "alter table " + table + " attach partition " + part + " for values from ('" + day + "') to ('" + day.plusDays(1) + "')");
    }

    private static boolean exists(Tx c, String part) {
        return Sql.one(c, row -> row.getBoolean(1), "select to_regclass(?) is not null", part);
    }

    private static String part(String table, LocalDate day) {
        return table + "_" + DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }
}
