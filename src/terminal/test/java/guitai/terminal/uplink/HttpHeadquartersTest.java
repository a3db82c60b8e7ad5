package guitai.terminal.uplink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.protocol.ChangePage;
import guitai.protocol.Compression;
import guitai.protocol.FeedName;
import guitai.protocol.Paths;
import guitai.protocol.Problem;
import guitai.terminal.store.Samples;
import guitai.terminal.uplink.HqAnswer.NotHeadquarters;
import guitai.terminal.uplink.HqAnswer.Oddity;
import guitai.terminal.uplink.HqAnswer.Refused;
import guitai.terminal.uplink.HqAnswer.Silence;
import guitai.terminal.uplink.HqAnswer.Told;
import guitai.terminal.uplink.HqAnswer.Unreachable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpHeadquartersTest {

    private ScriptedHeadquarters server;
    private HttpHeadquarters line;

    @BeforeEach
    void open() throws IOException {
        server = new ScriptedHeadquarters();
        line = new HttpHeadquarters(ScriptedHeadquarters.credentials(Clock.systemUTC()), () -> server.uri(), Duration.ofSeconds(20));
    }

    @AfterEach
    void close() {
        line.close();
        server.close();
    }

    private HqAnswer<ChangePage> ask() {
        return line.changes(FeedName.SHOP, ChangePage.START, 500);
    }

    private HqAnswer<ChangePage> askAt(String address, Duration patience) {
        try (HttpHeadquarters other = new HttpHeadquarters(ScriptedHeadquarters.credentials(Clock.systemUTC()), () -> Optional.of(URI.create(address)), patience)) {
            return other.changes(FeedName.SHOP, ChangePage.START, 500);
        }
    }

    @Test
    void aPageIsTold() {
        assertTrue(ask() instanceof Told<ChangePage>(ChangePage page) && page.changes().isEmpty());
    }

    @Test
    void aPageOfAnotherServerIsNoAnswerOfHeadquarters() {
        server.next(ScriptedHeadquarters.text(200, "text/html", "<html><body>Welcome to the mall's network</body></html>"));
        assertEquals(new NotHeadquarters<>(Oddity.MEDIA_TYPE), ask());
        server.next(ScriptedHeadquarters.text(200, Paths.JSON_TYPE, "<html>"));
        assertEquals(new NotHeadquarters<>(Oddity.UNREADABLE), ask());
        server.next(ScriptedHeadquarters.text(200, Paths.JSON_TYPE, "{\"hello\":\"world\"}"));
        assertEquals(new NotHeadquarters<>(Oddity.UNREADABLE), ask());
        server.next(ScriptedHeadquarters.text(200, Paths.JSON_TYPE, "null"));
        assertEquals(new NotHeadquarters<>(Oddity.UNREADABLE), ask());
        server.next(ScriptedHeadquarters.text(200, Paths.JSON_TYPE, "{}"));
        assertEquals(new NotHeadquarters<>(Oddity.UNREADABLE), ask());
        server.next(ScriptedHeadquarters.text(200, Paths.ZSTD_JSON_TYPE, "not zstd"));
        assertEquals(new NotHeadquarters<>(Oddity.UNREADABLE), ask());
        server.next(ScriptedHeadquarters.text(404, "text/html", "nothing here"));
        assertEquals(new NotHeadquarters<>(Oddity.MEDIA_TYPE), ask());
    }

    @Test
    void aRedirectToALoginPageIsNotFollowed() {
        server.next(exchange -> {
            exchange.getResponseHeaders().set("Location", server.uri().orElseThrow() + "/login");
            ScriptedHeadquarters.reply(exchange, 302, "text/html", new byte[0]);
        });
        assertEquals(new NotHeadquarters<>(Oddity.REDIRECT), ask());
        assertEquals(1, server.asked());
    }

    @Test
    void anAnswerOfTwoGigabytesIsCutOffAtItsBound() {
        AtomicLong sent = new AtomicLong();
        CountDownLatch ended = new CountDownLatch(1);
        server.next(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", Paths.JSON_TYPE);
            exchange.sendResponseHeaders(200, 2L << 30);
            byte[] part = new byte[1 << 20];
            try (var out = exchange.getResponseBody()) {
                for (int i = 0; i < 2048; i++) {
                    out.write(part);
                    sent.addAndGet(part.length);
                }
            } finally {
                ended.countDown();
            }
        });
        assertEquals(new NotHeadquarters<>(Oddity.TOO_LARGE), ask());
        line.close();
        try {
            ended.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        assertTrue(sent.get() < 256L << 20, "only " + (sent.get() >> 20) + " MB left the server");
    }

    @Test
    void aSmallAnswerThatInflatesWithoutEndIsRefused() {
        byte[] bomb = Compression.compress(new byte[64 << 20]);
        server.next(exchange -> ScriptedHeadquarters.reply(exchange, 200, Paths.ZSTD_JSON_TYPE, bomb));
        assertEquals(new NotHeadquarters<>(Oddity.UNREADABLE), ask());
    }

    @Test
    void aRefusalKeepsItsReasonAndABreakdownIsOnlySilence() {
        Problem unknown = Problem.of(Problem.UNKNOWN_TERMINAL, 403, "no such terminal");
        server.next(ScriptedHeadquarters.problem(unknown));
        assertEquals(new Refused<>(unknown), ask());
        server.next(ScriptedHeadquarters.problem(Problem.of(Problem.STARTING, 503, "starting")));
        assertEquals(new Unreachable<>(Silence.BUSY), ask());
        server.next(ScriptedHeadquarters.text(502, "text/html", "bad gateway"));
        assertEquals(new Unreachable<>(Silence.BUSY), ask());
        server.next(ScriptedHeadquarters.text(409, Paths.PROBLEM_TYPE, "[]"));
        assertEquals(new NotHeadquarters<>(Oddity.UNREADABLE), ask());
    }

    @Test
    void nobodyThereIsSilence() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertEquals(new Unreachable<>(Silence.NO_CONNECTION), askAt("http://127.0.0.1:" + port, Duration.ofSeconds(10)));
    }

    @Test
    void aServerThatNeverAnswersOrNeverEndsIsGivenUpOn() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            assertEquals(new Unreachable<>(Silence.TOO_SLOW), askAt("http://127.0.0.1:" + mute.getLocalPort(), Duration.ofMillis(300)));
        }
        CountDownLatch given = new CountDownLatch(1);
        server.next(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", Paths.JSON_TYPE);
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            try {
                given.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        });
        assertEquals(new Unreachable<>(Silence.TOO_SLOW), askAt(server.uri().orElseThrow().toString(), Duration.ofMillis(500)));
        given.countDown();
    }

    @Test
    void anAnswerThatIsCutOffIsSilence() {
        server.next(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", Paths.JSON_TYPE);
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write("{\"changes\":[".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        });
        assertEquals(new Unreachable<>(Silence.CUT_OFF), ask());
    }

    @Test
    void withoutAnAddressNothingIsAsked() {
        try (HttpHeadquarters nowhere = new HttpHeadquarters(ScriptedHeadquarters.credentials(Clock.systemUTC()), Optional::empty, Duration.ofSeconds(1))) {
            assertEquals(new Unreachable<>(Silence.ADDRESS_UNKNOWN), nowhere.changes(FeedName.SHOP, ChangePage.START, 1));
        }
    }

    @Test
    void aBusyHeadquartersIsNotAskedAgainBeforeItSaidSo() {
        AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
        try (HttpHeadquarters patient = new HttpHeadquarters(ScriptedHeadquarters.credentials(Clock.systemUTC()), () -> server.uri(), Duration.ofSeconds(20),
                nanos::get)) {
            server.next(busy(429, "7"));
            server.next(busy(503, "99999999"));
            assertEquals(new Unreachable<>(Silence.BUSY), patient.changes(FeedName.SHOP, ChangePage.START, 500));
            nanos.addAndGet(Duration.ofSeconds(7).toNanos() - 1);
            assertEquals(new Unreachable<>(Silence.BUSY), patient.seal(LocalDate.EPOCH));
            assertEquals(1, server.asked(), "not a moment earlier, whatever the question");
            nanos.incrementAndGet();
            assertEquals(new Unreachable<>(Silence.BUSY), patient.changes(FeedName.SHOP, ChangePage.START, 500));
            assertEquals(2, server.asked());
            nanos.addAndGet(RetryAfter.MOST.toNanos());
            assertTrue(patient.changes(FeedName.SHOP, ChangePage.START, 500) instanceof Told<ChangePage>, "a wrong number is bounded");
        }
    }

    @Test
    void aWaitThatIsNoNumberOrComesWithAnotherAnswerIsNotHeeded() {
        server.next(busy(503, "Wed, 21 Oct 2099 07:28:00 GMT"));
        server.next(busy(502, "60"));
        server.next(busy(429, "-5"));
        for (int i = 0; i < 3; i++) {
            assertEquals(new Unreachable<>(Silence.BUSY), ask());
        }
        assertTrue(ask() instanceof Told<ChangePage>);
    }

    @Test
    void everyRequestHasANameOfItsOwn() {
        Set<String> names = ConcurrentHashMap.newKeySet();
        server.always(exchange -> {
            names.add(exchange.getRequestHeaders().getFirst(Paths.REQUEST_ID));
            ScriptedHeadquarters.problem(Problem.of(Problem.STARTING, 503, "starting")).answer(exchange);
        });
        ask();
        ask();
        assertEquals(2, names.size());
        assertTrue(names.stream().allMatch(name -> name.matches("[0-9a-f-]{36}")), names::toString);
    }

    private static ScriptedHeadquarters.Behaviour busy(int status, String wait) {
        return exchange -> {
            exchange.getResponseHeaders().set("Retry-After", wait);
            ScriptedHeadquarters.problem(Problem.of(Problem.TOO_MANY, status, "wait")).answer(exchange);
        };
    }
}
