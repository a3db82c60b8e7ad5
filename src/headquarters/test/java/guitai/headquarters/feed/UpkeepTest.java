package guitai.headquarters.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.staff.TerminalId;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.Tables;
import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.Till;
import guitai.protocol.Change;
import guitai.protocol.ChangePage;
import guitai.protocol.Paths;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What headquarters does once a day. */
class UpkeepTest {

    private static final TerminalId VISITED = new TerminalId("S02-01");
    private static final int DAYS = 400;

    @TempDir
    private Path directory;
    private RunningHq hq;
    private Database database;
    private final Tables tables = Tables.all();
    private final String[] cursor = {ChangePage.START};

    @BeforeEach
    void start() {
        hq = new RunningHq(directory);
        database = Database.open(hq.jdbcUrl);
    }

    @AfterEach
    void stop() {
        database.close();
        hq.close();
    }

    @Test
    void aVisitorIsForgottenAfterFourHundredDaysAndTheVehicleWithTheLastOwner() {
        hq.client.changes(VISITED, cursor, 500);
        Till till = new Till("S02-01", 4).sell(30);
        hq.client.accepted(till.all());
        hq.settle();
        Map<Change.Kind, List<String>> visitors = hq.client.changes(VISITED, cursor, 500).stream().filter(change ->
                change.kind() == Change.Kind.MEMBER && !home(change.key()).equals("S02") || change.kind() == Change.Kind.VEHICLE)
                .collect(Collectors.groupingBy(Change::kind, Collectors.mapping(Change::key, Collectors.toList())));
        assertTrue(visitors.containsKey(Change.Kind.MEMBER) && visitors.containsKey(Change.Kind.VEHICLE), visitors::toString);
        sweep(DAYS);
        assertEquals(List.of(), hq.client.changes(VISITED, cursor, 500), "the last day still counts");
        sweep(DAYS + 1);
        List<Change> gone = hq.client.changes(VISITED, cursor, 500);
        assertTrue(gone.stream().allMatch(Change::deleted));
        assertEquals(visitors.get(Change.Kind.MEMBER).stream().sorted().toList(), keys(gone, Change.Kind.MEMBER));
        assertEquals(visitors.get(Change.Kind.VEHICLE).stream().sorted().toList(), keys(gone, Change.Kind.VEHICLE));
        assertEquals(List.of("0"), hq.query("select count(*) from member m where not exists (select 1 from member_scope s"
                + " where s.member_id = m.member_id and s.scope = 'members:' || m.home_store)"), "the home store never forgets");
        sweep(DAYS + 2);
        assertEquals(List.of(), hq.client.changes(VISITED, cursor, 500), "doing it again changes nothing");
    }

    @Test
    void whoComesAgainIsKnownForFourHundredDaysMore() {
        Till till = new Till("S02-01", 4).sell(30);
        hq.client.accepted(till.all());
        hq.settle();
        hq.client.changes(VISITED, cursor, 500);
        RunningHq.query(hq.jdbcUrl, "update member_scope set seen = seen + 100 where scope = 'members:S02' returning 1");
        sweep(DAYS + 50);
        assertEquals(List.of(), hq.client.changes(VISITED, cursor, 500));
    }

    @Test
    void tombstonesAreForgottenWhenTheyAreOldAndWhoWasAwayForLongerBeginsAnew() {
        hq.client.changes(VISITED, cursor, 500);
        String before = cursor[0];
        sweep(0);
        database.run(tx -> tables.feed().append(tx, FeedStore.CHAIN, List.of(new FeedStore.Row(Change.Kind.BENEFIT, "CAR_WASH", Optional.empty()))));
        sweep(1);
        sweep(Upkeep.TOMBSTONE_DAYS);
        assertEquals(List.of("CAR_WASH"), hq.client.changes(VISITED, new String[] {before}, 500).stream().map(Change::key).toList());
        sweep(Upkeep.TOMBSTONE_DAYS + 1);
        assertEquals(410, hq.client.get(Paths.changes(VISITED, before, 10)).statusCode());
        assertEquals(List.of("0"), hq.query("select count(*) from change_feed where key = 'CAR_WASH'"));
    }

    private void sweep(int daysLater) {
        try (Upkeep upkeep = new Upkeep(database, tables, DAYS, Clock.offset(RunningHq.CLOCK, Duration.ofDays(daysLater)))) {
            upkeep.sweep();
        }
    }

    private String home(String member) {
        return hq.query("select home_store from member where member_id = '" + member + "'").getFirst();
    }

    private static List<String> keys(List<Change> changes, Change.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).map(Change::key).sorted().toList();
    }
}
