package guitai.terminal.scan.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.BarcodeFormat;
import guitai.bench.BenchLog;
import guitai.domain.identity.ScanState;
import guitai.terminal.scan.Frame;
import guitai.terminal.scan.Reading;
import guitai.terminal.scan.RepeatFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One code after the other is held before the camera, with nothing between: each is taken once, also where the same one comes again. */
class PresentationTest {

    private static final long FRAME_NANOS = 33_333_333;
    private static final int KINDS = 8;
    /** Most of a second before the camera, the time in which a clerk holds still. */
    private static final int HELD = 24;
    private static final int LEAST_BLANK = 20;

    /** A code in the hand: two views of it, because no hand is still. */
    private record Held(String what, String text, List<Frame> views) {
    }

    @Test
    void oneOfEachKindIsTakenOnce() {
        Counter counter = new Counter(0);
        counter.present(KINDS);
        assertEquals(List.of(), counter.missed);
        assertEquals(List.of(), counter.doubled);
    }

    @Test
    @Tag("bench")
    void aThousandCodesAreTakenOnceEach() {
        List<Counter> counters = IntStream.range(0, 4).parallel().mapToObj(part -> {
            Counter counter = new Counter(250 * part);
            counter.present(250);
            return counter;
        }).toList();
        List<String> missed = counters.stream().flatMap(counter -> counter.missed.stream()).toList();
        List<String> doubled = counters.stream().flatMap(counter -> counter.doubled.stream()).toList();
        System.out.println("missed " + missed + ", doubled " + doubled);
        BenchLog.atMost("scan.presentations.missed", missed.size(), "of 1000", 0);
        BenchLog.atMost("scan.presentations.doubled", doubled.size(), "of 1000", 0);
        assertEquals(List.of(), missed);
        assertEquals(List.of(), doubled);
    }

    /** A camera, and whoever holds codes before it. */
    private static final class Counter {

        private final StandardReader reader = new StandardReader(Optional.empty());
        private final RepeatFilter filter = new RepeatFilter();
        private final List<String> missed = new ArrayList<>();
        private final List<String> doubled = new ArrayList<>();
        private final Random random;
        private final int first;
        private long now;

        Counter(int first) {
            this.first = first;
            this.random = new Random(first);
        }

        void present(int codes) {
            Frame room = new Scene(99).empty();
            Held held = code(first);
            for (int i = first; i < first + codes; i++) {
                held = random.nextInt(10) == 0 ? held : code(i);
                for (int frame = LEAST_BLANK + random.nextInt(10); frame > 0; frame--) {
                    take(room).forEach(reading -> doubled.add("nothing was there"));
                }
                show(i, held);
            }
        }

        private void show(int number, Held held) {
            List<String> taken = new ArrayList<>();
            for (int frame = 0; frame < HELD; frame++) {
                take(held.views().get(frame / 3 % 2)).forEach(reading -> taken.add(reading.text()));
            }
            if (!taken.contains(held.text())) {
                missed.add(number + " " + held.what());
            }
            if (taken.size() > 1) {
                doubled.add(number + " " + held.what());
            }
        }

        private List<Reading> take(Frame frame) {
            now += FRAME_NANOS;
            return filter.accept(reader.read(frame, ScanState.SELL.symbologies()), now);
        }
    }

    private static Held code(int number) {
        return switch (number % KINDS) {
            case 0 -> held("member card", BarcodeFormat.QR_CODE, "9156%012d".formatted(number), new Scene(number), new Scene(number + 5_000).turn(4));
            case 1 -> held("product", BarcodeFormat.EAN_13, ean(number), new Scene(number).module(3), new Scene(number).module(3).turn(3));
            case 2 -> held("serial number", BarcodeFormat.CODE_128, "SN-%08d".formatted(number), new Scene(number).module(3), new Scene(number).module(3).turn(2));
            case 3 -> held("dark screen", BarcodeFormat.QR_CODE, "9156%012d".formatted(number), new Scene(number).inverted(), new Scene(number).inverted().turn(3));
            case 4 -> held("slanted product", BarcodeFormat.EAN_13, ean(number), new Scene(number).module(3).turn(45), new Scene(number).module(3).turn(47));
            case 5 -> held("part", BarcodeFormat.DATA_MATRIX, "0106901234567892%06d".formatted(number), new Scene(number).module(5), new Scene(number).module(5).turn(2));
            case 6 -> held("hand over the edge", BarcodeFormat.QR_CODE, "9156%012d".formatted(number), new Scene(number).hand(), new Scene(number + 5_000).hand());
            default -> held("link", BarcodeFormat.QR_CODE, "https://example.org/m/" + number, new Scene(number).module(3).tilt(20), new Scene(number).module(3).tilt(24));
        };
    }

    private static Held held(String what, BarcodeFormat format, String text, Scene one, Scene other) {
        return new Held(what, text, List.of(one.of(format, text), other.of(format, text)));
    }

    /** With its check digit (GS1 General Specifications 7.9). */
    private static String ean(int number) {
        String digits = "690%09d".formatted(number);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return digits + (10 - sum % 10) % 10;
    }
}
