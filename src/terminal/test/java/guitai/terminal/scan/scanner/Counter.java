package guitai.terminal.scan.scanner;

import guitai.domain.identity.OwnNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * A counter in virtual time: scanners and people press keys, the screen ticks every 16 ms, and a field takes what is let through.
 * People hold a key 95 ms, never twice the same; scanners let go at once, on a wire or a radio with its jitter.
 */
final class Counter {

    private static final long MS = 1_000_000;
    private static final long TICK = 16 * MS;
    static final char ENTER = '\r';
    static final char TAB = '\t';

    final List<String> scans = new ArrayList<>();
    final List<Burst> bursts = new ArrayList<>();
    final WedgeDetector detector = new WedgeDetector();
    private final Random random;
    private final List<Event> events = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private String before = "";
    private long now = 5_000 * MS;
    private long tick = now;
    private long lastPassed;
    private int keys;

    private record Event(long at, int order, boolean up, char c, int key) {
    }

    Counter(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /** What stands in the field; Enter and Tab that were let through show as a line feed. */
    String field() {
        return field.toString();
    }

    /** A scanner whose characters come {@code gap} ms apart on average. */
    Counter scan(String code, double gap, String ending) {
        double jitter = Math.min(0.04 * gap + 2, 9);
        for (char c : (code + ending).toCharArray()) {
            press(c, 1 + random.nextDouble() * Math.min(18, gap / 2), gap + Math.clamp(random.nextGaussian(), -2.2, 2.2) * jitter);
        }
        return this;
    }

    /** A radio that hands over what it has every so often: gaps between 5 and 75 ms. */
    Counter radio(String code, double gap, String ending) {
        for (char c : (code + ending).toCharArray()) {
            double wait = 5 + random.nextDouble() * 2 * (gap - 5);
            press(c, Math.min(1 + random.nextDouble() * 20, wait - 1), wait);
        }
        return this;
    }

    /** A person with {@code gap} ms between two keys in the middle. */
    Counter person(String text, double gap) {
        for (char c : text.toCharArray()) {
            press(c, Math.max(45, 95 + random.nextGaussian() * 25), Math.max(28, gap * Math.exp(random.nextGaussian() * 0.35)));
        }
        return this;
    }

    /** A finger on the on-screen keyboard, which lets go at once. */
    Counter finger(String text, double gap) {
        for (char c : text.toCharArray()) {
            press(c, 3, Math.max(90, gap * Math.exp(random.nextGaussian() * 0.35)));
        }
        return this;
    }

    Counter pause(double ms) {
        now += Math.round(ms * MS);
        return this;
    }

    Counter rest() {
        return pause(1_000).play();
    }

    /** A key must be up before it can go down again. */
    private void press(char c, double dwellMs, double gapMs) {
        int key = 1 + Character.toUpperCase(c);
        long gap = Math.round(Math.max(1, gapMs) * MS);
        events.stream().filter(event -> event.up() && event.key() == key && event.at() >= now).findFirst().ifPresent(late -> {
            events.remove(late);
            events.add(new Event(now - 1, late.order(), true, c, key));
        });
        events.add(new Event(now, keys++, false, c, key));
        events.add(new Event(now + Math.round(dwellMs * MS), keys++, true, c, key));
        now += gap;
    }

    /** Plays what was pressed so far, with the screen's ticks between. */
    Counter play() {
        events.sort(Comparator.comparingLong(Event::at).thenComparingInt(Event::order));
        for (Event event : events) {
            tickUntil(event.at());
            play(event);
        }
        events.clear();
        tickUntil(now);
        return this;
    }

    private void play(Event event) {
        if (event.up()) {
            detector.up(event.key(), event.at());
        } else if (event.c() == ENTER || event.c() == TAB) {
            Burst.Ending key = event.c() == TAB ? Burst.Ending.TAB : Burst.Ending.ENTER;
            obey(detector.end(key, event.at()), "\n", event.at());
        } else if (event.c() == '\b') {
            obey(detector.interrupted(event.at()), "\b", event.at());
        } else {
            obey(detector.key(event.c(), event.key(), event.at()), String.valueOf(event.c()), event.at());
        }
    }

    private void tickUntil(long time) {
        for (; tick < time; tick += TICK) {
            if (detector.holding()) {
                obey(detector.idle(tick), "", tick);
            }
        }
    }

    /** A field remembers what it held when a run began, as the screen does. */
    private void obey(WedgeDetector.Decision decision, String event, long at) {
        if (decision.undo()) {
            field.setLength(0);
            field.append(before);
        }
        String passed = decision.release() + (decision.consume() ? "" : event);
        if (!passed.isEmpty()) {
            if (at - lastPassed > Run.PATIENCE_MS * MS * 2) {
                before = field.toString();
            }
            lastPassed = at;
            passed.chars().forEach(c -> type((char) c));
        }
        decision.scan().ifPresent(burst -> {
            bursts.add(burst);
            scans.add(burst.text());
        });
    }

    private void type(char c) {
        if (c == '\b') {
            field.setLength(Math.max(0, field.length() - 1));
        } else {
            field.append(c);
        }
    }

    /** Codes as they are printed: bars, cards, serials, element strings, addresses. */
    static String code(Random random, int least) {
        String digits = digits(random, 11);
        String code = switch (random.nextInt(7)) {
            case 0 -> ean(random);
            case 1 -> OwnNumber.MEMBER_CARD.make(digits);
            case 2 -> OwnNumber.RECEIPT.make(digits(random, OwnNumber.RECEIPT.bodyLength()));
            case 3 -> "]C101" + "0" + ean(random) + "21" + digits.substring(4) + "\u001D10A" + random.nextInt(99);
            case 4 -> "https://id.example.com/01/0" + ean(random) + "/21/" + digits;
            case 5 -> "CH" + digits;
            default -> "SN-" + Integer.toString(random.nextInt(36 * 36 * 36, Integer.MAX_VALUE), 36).toUpperCase();
        };
        return code.length() >= least ? code : code(random, least);
    }

    private static String ean(Random random) {
        String body = "690" + digits(random, 9);
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (body.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return body + (10 - sum % 10) % 10;
    }

    static String digits(Random random, int count) {
        StringBuilder digits = new StringBuilder();
        random.ints(count, 0, 10).forEach(digits::append);
        return digits.toString();
    }

    /** What people type at a till: names, telephones, cards and bars read off a label, prices, models. */
    static String typed(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> "wangxiaoming";
            case 1 -> "138" + digits(random, 8);
            case 2 -> OwnNumber.MEMBER_CARD.make(digits(random, 11));
            case 3 -> ean(random);
            case 4 -> random.nextInt(9999) + ".50";
            case 5 -> "BCD-" + random.nextInt(999);
            case 6 -> digits(random, 6);
            default -> "kongtiao\b\b\b\btiao 1.5";
        };
    }
}
