package guitai.terminal.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Samples with pieces changed, cut, doubled and mixed, and an ear at the log that hears whether the mark in them gets out. */
public final class Noise {

    /** Stands in the inputs and must stand in no log record. */
    public static final String MARK = "MARK739156";

    /** Held, because the log manager does not; heard down to the finest of its records. */
    private static final Logger PRODUCT = Logger.getLogger("guitai");

    private final byte[][] samples;
    private final Random random;

    public Noise(long seed, byte[]... samples) {
        this.random = new Random(seed);
        this.samples = samples;
    }

    /** Feeds a parser; what it throws ends the test. */
    public void feed(int rounds, Consumer<byte[]> parser) {
        List<String> heard = new ArrayList<>();
        Handler ear = new Ear(heard);
        Level usual = PRODUCT.getLevel();
        PRODUCT.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(ear);
        try {
            for (int i = 0; i < rounds; i++) {
                parser.accept(next());
            }
        } finally {
            Logger.getLogger("").removeHandler(ear);
            PRODUCT.setLevel(usual);
        }
        assertEquals(List.of(), heard, "a log record quotes what was scanned");
    }

    private byte[] next() {
        byte[] input = samples[random.nextInt(samples.length)].clone();
        for (int i = random.nextInt(6); i > 0; i--) {
            int at = random.nextInt(input.length + 1);
            input = switch (random.nextInt(5)) {
                case 0 -> join(input, at, at, new byte[] {(byte) random.nextInt(256)});
                case 1 -> Arrays.copyOf(input, at);
                case 2 -> join(input, at, at, MARK.getBytes(StandardCharsets.US_ASCII));
                case 3 -> join(input, at, at, samples[random.nextInt(samples.length)]);
                default -> join(input, at, Math.min(input.length, at + 1), new byte[] {(byte) random.nextInt(256)});
            };
        }
        return input;
    }

    private static byte[] join(byte[] input, int from, int to, byte[] piece) {
        byte[] joined = new byte[from + piece.length + input.length - to];
        System.arraycopy(input, 0, joined, 0, from);
        System.arraycopy(piece, 0, joined, from, piece.length);
        System.arraycopy(input, to, joined, from + piece.length, input.length - to);
        return joined;
    }

    private static final class Ear extends Handler {
        private final List<String> heard;

        Ear(List<String> heard) {
            this.heard = heard;
        }

        @Override
        public void publish(LogRecord record) {
            String all = record.getMessage() + Arrays.toString(record.getParameters()) + record.getThrown();
            if (all.contains(MARK)) {
                heard.add(record.getLoggerName());
            }
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing to close
        }
    }
}
