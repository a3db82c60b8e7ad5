package guitai.headquarters.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.member.Member;
import guitai.domain.member.MemberId;
import guitai.domain.money.Money;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.codes.CodeOffice;
import guitai.headquarters.testing.HqClient;
import guitai.headquarters.testing.RunningHq;
import guitai.protocol.Change;
import guitai.protocol.ChangePage;
import guitai.protocol.CodeRequest;
import guitai.protocol.Json;
import guitai.protocol.LookupAnswer;
import guitai.protocol.LookupRequest;
import guitai.protocol.LookupRequest.By;
import guitai.protocol.Paths;
import guitai.protocol.ReservationAnswer;
import guitai.protocol.ReservationAnswer.Refusal;
import guitai.protocol.ReservationRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a counter asks while a customer waits, over real HTTP. */
class CounterTest {

    private static final TerminalId HERE = new TerminalId("S02-01");
    private static final EmployeeId CLERK = new EmployeeId("E2001");

    @TempDir
    private Path directory;
    private RunningHq hq;
    private Member stranger;

    @BeforeEach
    void start() {
        hq = new RunningHq(directory);
        stranger = Json.MAPPER.readValue(hq.query("select doc from change_feed f where scope = 'members:S01' and kind = 'MEMBER' and not exists"
                + " (select 1 from change_feed o where o.scope = 'members:S02' and o.key = f.key) order by key limit 1").getFirst(), Member.class);
    }

    @AfterEach
    void stop() {
        hq.close();
    }

    @Test
    void aWholeIdentifierFindsOneMemberAndTheStoreIsToldFromNowOn() {
        String[] cursor = {ChangePage.START};
        assertFalse(told(cursor).contains(stranger.id().toString()));
        LookupAnswer answer = asked(By.CARD, stranger.card());
        assertEquals(Optional.of(stranger.id()), answer.member().map(Member::id));
        assertTrue(told(cursor).contains(stranger.id().toString()));
        assertEquals(Optional.of(stranger.id()), asked(By.PHONE, stranger.phone()).member().map(Member::id));
        assertEquals(Set.of(), told(cursor), "asking again tells nothing again");
        assertEquals(List.of("CARD", "PHONE"), hq.query("select identifier from lookup_audit where terminal_id = 'S02-01' and employee = 'E2001'"
                + " and member_id = '" + stranger.id() + "' order by lookup_id"));
    }

    @Test
    void aPlateFindsTheOwnerAndTheVehicleFollows() {
        String plate = hq.query("select plate from vehicle v join vehicle_owner o on o.vin = v.vin join member m on m.member_id = o.member_id"
                + " where plate is not null and m.home_store = 'S01' order by 1 limit 1").getFirst();
        String[] cursor = {ChangePage.START};
        told(cursor);
        assertTrue(asked(By.PLATE, plate).member().isPresent());
        Set<String> news = told(cursor);
        assertTrue(news.contains(hq.query("select vin from vehicle where plate = '" + plate + "'").getFirst()));
    }

    @Test
    void aPartOfAnIdentifierOrAForgedCodeFindsNobody() {
        assertTrue(asked(By.PHONE, stranger.phone().substring(7)).member().isEmpty());
        assertTrue(asked(By.CARD, stranger.card().substring(0, 15)).member().isEmpty());
        assertTrue(asked(By.CARD, stranger.name()).member().isEmpty());
        assertTrue(asked(By.PHONE, "%").member().isEmpty());
        String code = code();
        assertEquals(Optional.of(stranger.id()), asked(By.CODE, code).member().map(Member::id));
        assertTrue(asked(By.CODE, code.substring(0, 60) + (code.charAt(60) == '1' ? '2' : '1') + code.substring(61)).member().isEmpty());
        assertEquals(List.of("5"), hq.query("select count(*) from lookup_audit where member_id is null"));
        assertEquals(400, post(Paths.lookups(HERE), "{\"by\":\"NAME\",\"text\":\"x\",\"actor\":\"E2001\"}").statusCode());
    }

    @Test
    void aTerminalThatAsksWithoutEndIsStopped() {
        IntStream.range(0, Lookups.MOST_A_MINUTE).forEach(_ -> asked(By.PHONE, "13900000000"));
        HttpResponse<byte[]> refused = post(Paths.lookups(HERE), new LookupRequest(By.CARD, stranger.card(), CLERK));
        assertEquals(429, refused.statusCode());
        assertEquals(guitai.protocol.Problem.TOO_MANY, HqClient.problem(refused).type());
        assertEquals(List.of("0"), hq.query("select count(*) from lookup_audit where member_id is not null"));
        assertEquals(200, post(Paths.lookups(new TerminalId("S01-02")), new LookupRequest(By.CARD, stranger.card(), CLERK)).statusCode());
    }

    @Test
    void twoCountersNeverHoldTheSamePoints() throws Exception {
        MemberId member = stranger.id();
        RunningHq.query(hq.jdbcUrl, "update member set consumption = 1000 where member_id = '" + member + "' returning 1");
        try (ExecutorService counters = Executors.newVirtualThreadPerTaskExecutor()) {
            List<UUID> held = IntStream.range(0, 12).mapToObj(_ -> counters.submit(() -> hold(ReservationRequest.ofPoints(UUID.randomUUID(), member, 300))))
                    .toList().stream().map(CounterTest::get).filter(answer -> answer.refusal().isEmpty()).map(ReservationAnswer::id).toList();
            assertEquals(3, held.size());
            assertEquals(Optional.of(Refusal.NOT_ENOUGH), hold(ReservationRequest.ofPoints(UUID.randomUUID(), member, 101)).refusal());
            assertEquals(100, hold(ReservationRequest.ofPoints(held.getFirst(), member, 300)).available(), "the same id is the same hold");
            assertEquals(200, hq.client.send(hq.client.request(Paths.reservation(HERE, held.getFirst())).DELETE().build()).statusCode());
            assertEquals(Optional.of(Refusal.ENDED), hold(ReservationRequest.ofPoints(held.getFirst(), member, 300)).refusal());
            assertTrue(hold(ReservationRequest.ofPoints(UUID.randomUUID(), member, 400)).refusal().isEmpty(), "what was let go is free again");
        }
    }

    @Test
    void aHoldEndsByItself() {
        UUID id = UUID.randomUUID();
        ReservationAnswer held = hold(ReservationRequest.ofPoints(id, stranger.id(), stranger.points().consumption()));
        assertEquals(RunningHq.CLOCK.instant().plus(Reservations.LIFE), held.until().orElseThrow());
        assertEquals(Optional.of(Refusal.NOT_ENOUGH), hold(ReservationRequest.ofPoints(UUID.randomUUID(), stranger.id(), 1)).refusal());
        RunningHq.query(hq.jdbcUrl, "update points_hold set until = until - interval '16 minutes' returning 1");
        assertEquals(Optional.of(Refusal.ENDED), hold(ReservationRequest.ofPoints(id, stranger.id(), 1)).refusal());
        assertTrue(hold(ReservationRequest.ofPoints(UUID.randomUUID(), stranger.id(), 1)).refusal().isEmpty());
    }

    @Test
    void aVoucherIsHeldOnceAndFreeAfterItWasLetGo() {
        String voucher = ((CodeOffice.Answer.Issued) hq.headquarters.codes().issue(new CodeRequest(CodeRequest.Kind.VOUCHER, Optional.empty(),
                Optional.of(Money.yuan(50)), Optional.of("WINTER26"), Optional.empty()))).code().digits();
        UUID mine = UUID.randomUUID();
        assertTrue(hold(ReservationRequest.ofVoucher(mine, voucher)).refusal().isEmpty());
        assertTrue(hold(ReservationRequest.ofVoucher(mine, voucher)).refusal().isEmpty());
        assertEquals(Optional.of(Refusal.TAKEN), hold(ReservationRequest.ofVoucher(UUID.randomUUID(), voucher)).refusal());
        TerminalId other = new TerminalId("S01-02");
        hq.client.send(hq.client.request(Paths.reservation(other, mine)).DELETE().build());
        assertEquals(Optional.of(Refusal.TAKEN), hold(ReservationRequest.ofVoucher(UUID.randomUUID(), voucher)).refusal(), "nobody lets go another's");
        hq.client.send(hq.client.request(Paths.reservation(HERE, mine)).DELETE().build());
        assertTrue(hold(ReservationRequest.ofVoucher(UUID.randomUUID(), voucher)).refusal().isEmpty());
        assertEquals(Optional.of(Refusal.VOUCHER_NOT_GENUINE), hold(ReservationRequest.ofVoucher(UUID.randomUUID(), code())).refusal());
        assertEquals(400, post(Paths.reservations(HERE), "{\"id\":\"" + mine + "\"}").statusCode());
    }

    private String code() {
        return ((CodeOffice.Answer.Issued) hq.headquarters.codes().issue(new CodeRequest(CodeRequest.Kind.MEMBER, Optional.of(stranger.card()),
                Optional.empty(), Optional.empty(), Optional.empty()))).code().digits();
    }

    private Set<String> told(String[] cursor) {
        return hq.client.changes(HERE, cursor, 500).stream().map(Change::key).collect(Collectors.toSet());
    }

    private LookupAnswer asked(By by, String text) {
        return HqClient.read(post(Paths.lookups(HERE), new LookupRequest(by, text, CLERK)), LookupAnswer.class);
    }

    private ReservationAnswer hold(ReservationRequest request) {
        return HqClient.read(post(Paths.reservations(HERE), request), ReservationAnswer.class);
    }

    private HttpResponse<byte[]> post(String path, Object body) {
        byte[] bytes = body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : Json.MAPPER.writeValueAsBytes(body);
        return hq.client.send(hq.client.request(path).header("Content-Type", Paths.JSON_TYPE).POST(BodyPublishers.ofByteArray(bytes)).build());
    }

    private static <T> T get(java.util.concurrent.Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
