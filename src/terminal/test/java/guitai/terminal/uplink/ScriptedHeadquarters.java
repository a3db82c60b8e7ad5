package guitai.terminal.uplink;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import guitai.domain.journal.Hash;
import guitai.domain.signed.Ed25519;
import guitai.domain.signed.KeySignature;
import guitai.domain.signed.PublishedKey;
import guitai.protocol.BatchForm;
import guitai.protocol.BatchReceipt;
import guitai.protocol.Change;
import guitai.protocol.ChangePage;
import guitai.protocol.Compression;
import guitai.protocol.Json;
import guitai.protocol.JournalBatch;
import guitai.protocol.Paths;
import guitai.protocol.Problem;
import guitai.protocol.TerminalKey;
import guitai.terminal.store.Samples;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executors;

/** Stands in for headquarters on loopback: keeps what it is sent, and misbehaves on demand. */
final class ScriptedHeadquarters implements AutoCloseable {

    /** One way to answer. */
    interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** Headquarters' first key. */
    static final KeyPair KEY = Ed25519.newPair();

    final List<JournalBatch> batches = new ArrayList<>();
    final Queue<ChangePage> pages = new ArrayDeque<>();
    private final HttpServer server;
    private final Queue<Behaviour> upcoming = new ArrayDeque<>();
    private Behaviour always;
    private long through;
    private Hash head = Hash.GENESIS;
    private int asked;
    private String keyName = "1";
    private KeyPair signing = KEY;

    ScriptedHeadquarters() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    Optional<URI> uri() {
        return Optional.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    /** The next request is answered like this. */
    synchronized void next(Behaviour behaviour) {
        upcoming.add(behaviour);
    }

    /** Every request from now on; null for a healthy headquarters. */
    synchronized void always(Behaviour behaviour) {
        always = behaviour;
    }

    synchronized int asked() {
        return asked;
    }

    synchronized long through() {
        return through;
    }

    /** Forgets what came after {@code seq}, as a headquarters restored from a backup does. */
    synchronized void forgetAfter(long seq, Hash hashThere) {
        through = seq;
        head = hashThere;
    }

    static Behaviour problem(Problem problem) {
        return exchange -> reply(exchange, problem.status(), Paths.PROBLEM_TYPE, Json.MAPPER.writeValueAsBytes(problem));
    }

    static Behaviour text(int status, String media, String body) {
        return exchange -> reply(exchange, status, media, body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static void reply(HttpExchange exchange, int status, String media, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", media);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void serve(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Behaviour behaviour;
        synchronized (this) {
            asked++;
            behaviour = upcoming.isEmpty() ? always : upcoming.remove();
        }
        if (behaviour != null) {
            behaviour.answer(exchange);
        } else if (exchange.getRequestMethod().equals("PUT")) {
            take(exchange, BatchForm.read(Compression.inflate(body, 16 << 20)));
        } else {
            change(exchange);
        }
    }

    private synchronized void take(HttpExchange exchange, JournalBatch batch) throws IOException {
        if (batch.firstSeq() > through + 1) {
            problem(new Problem(Problem.GAP, "gap", 409, Optional.empty(), Optional.of(through + 1), Optional.empty())).answer(exchange);
            return;
        }
        batches.add(batch);
        if (batch.lastSeq() > through) {
            through = batch.lastSeq();
            head = batch.headHash();
        }
        reply(exchange, 200, Paths.JSON_TYPE, Json.MAPPER.writeValueAsBytes(new BatchReceipt(Samples.TERMINAL, through, head, through,
                List.of(), Samples.NOON, KeySignature.of(keyName, signing.getPrivate(),
                KeySignature.Purpose.RECEIPT, BatchReceipt.signedText(Samples.TERMINAL, through, head)))));
    }

    /** Those of an enrolled terminal. */
    static Credentials credentials(Clock clock) {
        TerminalKey key = new TerminalKey(Samples.TERMINAL, Ed25519.newPair());
        return new Credentials(() -> key, clock, Optional.empty());
    }

    /** From now on receipts are signed with this key, which is called so. */
    synchronized void signsWith(String name, KeyPair key) {
        keyName = name;
        signing = key;
    }

    /** The page of the feed that tells a key. */
    static ChangePage page(int name, KeyPair key) {
        PublishedKey known = new PublishedKey(name, Ed25519.hex(key.getPublic()), Samples.NOON.plus(Duration.ofDays(700)));
        Change change = new Change("chain", name, Change.Kind.KEY, Integer.toString(name), Optional.of(Json.MAPPER.valueToTree(known)));
        return new ChangePage(List.of(change), ChangePage.START, false, 0, Samples.NOON);
    }

    /** Only the shop's feed has news, and there are no snapshots. */
    private synchronized void change(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().contains("/snapshot")) {
            problem(Problem.of(Problem.NOT_FOUND, 404, "none here")).answer(exchange);
            return;
        }
        String query = exchange.getRequestURI().getQuery();
        String after = query.substring("after=".length(), query.indexOf('&'));
        ChangePage page = pages.isEmpty() || query.contains("feed=members") ? new ChangePage(List.of(), after, false, through, Samples.NOON) : pages.remove();
        reply(exchange, 200, Paths.ZSTD_JSON_TYPE, Compression.compress(Json.MAPPER.writeValueAsBytes(page)));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
