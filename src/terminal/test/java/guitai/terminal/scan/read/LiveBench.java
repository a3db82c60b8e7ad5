package guitai.terminal.scan.read;

import com.google.zxing.BarcodeFormat;
import guitai.bench.BenchLog;
import guitai.domain.identity.ScanState;
import guitai.domain.identity.Symbology;
import guitai.terminal.scan.Frame;
import guitai.terminal.scan.Preview;
import guitai.terminal.scan.RepeatFilter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A camera of 1280 x 720 at 30 frames a second: what a frame without a code costs, and how long a code is before the camera until it
 * is taken. Time is that of the thread on the processor; the frames that come while the reader is busy are passed over, as the loop
 * does it. {@code -Dphotos=DIR} adds the photographs without a code.
 */
@Tag("bench")
class LiveBench {

    private static final Set<Symbology> TO_SELL = ScanState.SELL.symbologies();
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int LOOKS = 24;
    private static final long FRAME_NANOS = 33_333_333;
    /** Conversion of a frame of the camera and its preview, measured apart as {@code scan.preview.720p30}. */
    private static final long CONVERSION_NANOS = 1_500_000;
    private static final int APPEARANCES = 8;

    @Test
    void aFrameWithoutACodeStaysCheap() {
        costs("rooms", rooms());
        String folder = System.getProperty("photos", "");
        if (!folder.isEmpty()) {
            costs("photographs", photographs(Path.of(folder)));
        }
    }

    private static void costs(String kind, List<Plane> planes) {
        String name = "scan.empty." + kind + ".";
        for (Engine engine : PhotoBench.engines()) {
            if (!engine.name().startsWith("ours")) {
                say(name + engine.name(), warm(planes, 1, plane -> engine.look(plane, TO_SELL)), Double.MAX_VALUE,
                        Double.MAX_VALUE);
            }
        }
        ours(name + "ours.", planes, Optional.empty());
        ZxingCpp.installed().ifPresent(engine -> ours(name + "ours+zxing-cpp.", planes, Optional.of(engine)));
    }

    private static void ours(String name, List<Plane> planes, Optional<ZxingCpp> installed) {
        StandardReader reader = new StandardReader(installed);
        int[] turn = {0};
        List<Long> base = warm(planes, 12, plane -> reader.base(plane, TO_SELL, turn[0]++));
        say(name + "base", base, 12, 20);
        say(name + "withRung", warm(planes, LOOKS, plane -> reader.read(frame(plane), TO_SELL)), 33, 33);
    }

    private static List<Long> warm(List<Plane> planes, int looks, Consumer<Plane> work) {
        List<Long> nanos = new ArrayList<>();
        for (int round = 0; round < 2; round++) {       // the first one warms up
            nanos.clear();
            for (Plane plane : planes) {
                for (int look = 0; look < looks; look++) {
                    long start = Engine.Look.cpu();
                    work.accept(plane);
                    nanos.add(Engine.Look.cpu() - start);
                }
            }
        }
        return nanos;
    }

    @Test
    void aCodeIsTakenSoonAfterItComes() {
        List<Long> easy = new ArrayList<>();
        List<Long> hard = new ArrayList<>();
        delays(new ArrayList<>(), List.of(new Scene(1).of(BarcodeFormat.QR_CODE, "9156000000000428")));     // warms up
        delays(easy, List.of(new Scene(1).of(BarcodeFormat.QR_CODE, "9156000000000428"),
                new Scene(2).module(3).of(BarcodeFormat.EAN_13, "6901234567892"), new Scene(3).module(3).of(BarcodeFormat.CODE_128, "GT-20261125-01"),
                new Scene(4).module(3).turn(15).of(BarcodeFormat.QR_CODE, "https://example.org/m/8842"),
                new Scene(5).turn(90).of(BarcodeFormat.EAN_13, "6901234567892"), new Scene(6).tilt(30).of(BarcodeFormat.QR_CODE, "9156000000000435")));
        delays(hard, List.of(new Scene(9).module(5).of(BarcodeFormat.DATA_MATRIX, "010690123456789221SN12345"),
                new Scene(10).inverted().of(BarcodeFormat.QR_CODE, "9156000000000459"), new Scene(11).turn(45).of(BarcodeFormat.EAN_13, "6901234567892"),
                new Scene(12).hand().of(BarcodeFormat.QR_CODE, "9156000000000466"), new Scene(13).turn(30).of(BarcodeFormat.CODE_128, "GT-20261125-02"),
                new Scene(14).module(3).blur(1.4).of(BarcodeFormat.QR_CODE, "9156000000000480")));
        BenchLog.atMost("scan.delay.easy.median", percentile(easy, 50), "ms", 100);
        BenchLog.atMost("scan.delay.easy.p95", percentile(easy, 95), "ms", 200);
        BenchLog.atMost("scan.delay.ladder.median", percentile(hard, 50), "ms", 400);
        BenchLog.atMost("scan.delay.ladder.p95", percentile(hard, 95), "ms", 400);
    }

    /** Each scene comes several times, at any moment between two frames and at any rung of the ladder. */
    private static void delays(List<Long> delays, List<Frame> scenes) {
        Random random = new Random(7);
        Frame room = new Scene(99).empty();
        StandardReader reader = new StandardReader();
        for (int i = 0; i < APPEARANCES; i++) {
            for (Frame scene : scenes) {
                for (int before = random.nextInt(12); before >= 0; before--) {
                    reader.read(room, TO_SELL);
                }
                delays.add(delay(reader, scene, (long) (random.nextDouble() * FRAME_NANOS)));
            }
        }
    }

    /** @param since how long the code had been there when the first frame with it was complete; 10 s stand for never */
    private static long delay(StandardReader reader, Frame scene, long since) {
        RepeatFilter filter = new RepeatFilter();
        long now = since;
        for (int frame = 0; frame < 60; frame++) {
            long start = Engine.Look.cpu();
            boolean taken = !filter.accept(reader.read(scene, TO_SELL), now).isEmpty();
            now += CONVERSION_NANOS + Engine.Look.cpu() - start;
            if (taken) {
                return now;
            }
            long next = since + (long) Math.ceil((now - since) / (double) FRAME_NANOS) * FRAME_NANOS;
            now = Math.max(now, next);
        }
        return 10_000_000_000L;
    }

    private static void say(String name, List<Long> nanos, double most50, double most95) {
        System.out.printf(Locale.ROOT, "%-45s median %6.1f  p95 %6.1f ms%n", name, percentile(nanos, 50), percentile(nanos, 95));
        BenchLog.atMost(name + ".median", percentile(nanos, 50), "ms", most50);
        BenchLog.atMost(name + ".p95", percentile(nanos, 95), "ms", most95);
    }

    private static double percentile(List<Long> nanos, int percent) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }

    private static List<Plane> rooms() {
        List<Plane> rooms = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            rooms.add(Plane.of(new Scene(500 + i).noise(i).empty()));
        }
        return rooms;
    }

    /** Stretched to the camera's frame: what matters is how much is to be seen in them. */
    private static List<Plane> photographs(Path folder) {
        return PhotoSets.of(folder, "false").files().stream().map(file -> Picture.of(file, 0).orElseThrow().plane()).map(plane -> {
            byte[] data = new byte[WIDTH * HEIGHT];
            for (int i = 0; i < data.length; i++) {
                data[i] = (byte) plane.at(i % WIDTH * plane.width() / WIDTH, i / WIDTH * plane.height() / HEIGHT);
            }
            return new Plane(WIDTH, HEIGHT, data);
        }).toList();
    }

    private static Frame frame(Plane plane) {
        return new Frame(plane.width(), plane.height(), plane.data(), new Preview(1, 1, new int[1]));
    }
}
