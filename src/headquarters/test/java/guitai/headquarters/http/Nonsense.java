package guitai.headquarters.http;

import guitai.domain.staff.TerminalId;
import guitai.headquarters.testing.TestKeys;
import guitai.headquarters.testing.Till;
import guitai.protocol.BatchForm;
import guitai.protocol.Compression;
import guitai.protocol.Paths;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Requests as no terminal makes them, from a seed: each a little, or wholly, wrong. None of them may leave anything behind. */
final class Nonsense {

    private static final TerminalId TILL = new TerminalId("S01-02");
    private static final List<String> NUMBERS = List.of("1e999999", "-1", "99999999999999999999999999999999999999999999999", "0x10", "NaN", "1.5");
    private static final List<String> PLACES = List.of("/v1/terminals/S01-02/journal/2-4", "/v1/terminals/S01-03/journal/2-4",
            "/v1/terminals/S01-02/journal/4-2", "/v1/terminals/%2e%2e/journal/2-4", "/v1/terminals/S01-02/journal/2-4?x=" + "y".repeat(3000),
            "/v1/codes", "/v1/imports", "/v1/parcels", "/v1/operators", "/v1/terminals/S01-02/lookups", "/v1/terminals/S01-02/reservations",
            "/metrics", "/%00", "/v1/terminals/" + "S".repeat(5000) + "/journal/2-4", "//", "/v1/terminals/S01-02/changes/../journal/2-4");
    private static final List<String> METHODS = List.of("PUT", "PUT", "PUT", "POST", "DELETE", "PATCH", "BREW");

    private final Random random;
    private final Instant now;
    /** A sound batch, but of entries behind a gap: whatever is left of it can never be taken. */
    private final byte[] batch;

    /** @param now headquarters' time, for the half of the requests that are well signed */
    Nonsense(long seed, Instant now) {
        this.now = now;
        random = new Random(seed);
        batch = BatchForm.write(new Till("S01-02", seed).sell(4).batch(2, 4));
    }

    /** The bytes of one whole request. */
    byte[] next() {
        byte[] body = body();
        String method = pick(METHODS);
        String place = pick(PLACES);
        String head = method + " " + place + (random.nextInt(40) == 0 ? " HTTP/9.9" : " HTTP/1.1") + "\r\nHost: h\r\nConnection: close\r\n"
                + header(method, place, body) + "Content-Type: " + (random.nextInt(8) == 0 ? "text/html" : Paths.BATCH_TYPE) + "\r\n";
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        switch (random.nextInt(12)) {
            case 0 -> all.writeBytes(bytes(400));
            case 1 -> {
                all.writeBytes((head + "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(random.nextInt()) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                all.writeBytes(body);
            }
            case 2 -> {
                all.writeBytes((head + "Content-Length: " + pick(NUMBERS) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
                all.writeBytes(body);
            }
            default -> {
                all.writeBytes((head + "Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
                all.writeBytes(body);
            }
        }
        return all.toByteArray();
    }

    private String header(String method, String place, byte[] body) {
        return switch (random.nextInt(10)) {
            case 0 -> "X-Long: " + "a".repeat(20_000) + "\r\n";
            case 1 -> "Authorization: Bearer " + "x".repeat(random.nextInt(200)) + "\r\n";
            case 2 -> "Content-Encoding: gzip\r\n";
            case 3 -> "Bad Header\u0001: x\r\n";
            case 4 -> "X-Request-Id: ${jndi:ldap://x}\r\nX-Forwarded-For: 1.2.3.4\r\n";
            case 5, 6, 7, 8 -> "Authorization: " + TestKeys.of(TILL).authorization(method, place, body, now) + "\r\n";
            default -> "";
        };
    }

    private byte[] body() {
        return switch (random.nextInt(10)) {
            case 0 -> bytes(2000);
            case 1 -> Compression.compress(new byte[8 << 20]);
            case 2 -> Compression.compress("[".repeat(100_000).getBytes(StandardCharsets.UTF_8));
            case 3 -> Compression.compress(damaged(batch));
            case 4 -> damaged(Compression.compress(batch));
            case 5 -> Compression.compress(twice(batch));
            case 6 -> Compression.compress(new String(batch, StandardCharsets.UTF_8).replaceFirst(":\\d+", ":" + pick(NUMBERS)).getBytes(StandardCharsets.UTF_8));
            case 7 -> Compression.compress(new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'});
            case 8 -> ("{\"kind\":\"MEMBER\",\"kind\":\"VOUCHER\",\"fen\":" + pick(NUMBERS) + "}").getBytes(StandardCharsets.UTF_8);
            default -> Compression.compress(batch);
        };
    }

    /** A key that stands twice. */
    private static byte[] twice(byte[] ndjson) {
        return new String(ndjson, StandardCharsets.UTF_8).replaceFirst("\\{\"protocol\":1", "{\"protocol\":1,\"protocol\":1").getBytes(StandardCharsets.UTF_8);
    }

    private byte[] damaged(byte[] sound) {
        byte[] damaged = random.nextInt(4) == 0 ? Arrays.copyOf(sound, random.nextInt(sound.length)) : sound.clone();
        for (int i = 0; i < 3 && damaged.length > 0; i++) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        }
        return damaged;
    }

    private byte[] bytes(int most) {
        byte[] bytes = new byte[random.nextInt(most)];
        random.nextBytes(bytes);
        return bytes;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
