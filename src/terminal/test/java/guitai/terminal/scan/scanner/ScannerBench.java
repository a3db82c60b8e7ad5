package guitai.terminal.scan.scanner;

import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.bench.BenchLog;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scanners at 5 to 200 ms a character and people at a till: of so many streams none lost, none taken, none cut in two. */
@Tag("bench")
class ScannerBench {

    private static final int STREAMS = 120_000;

    @Test
    void noScanIsLostAndNoTypedTextTaken() {
        KeyStreams streams = new KeyStreams().play(1_000_000, 1_000_000 + STREAMS);
        boolean met = BenchLog.ratio("scanner.streams lost", streams.lost(), "streams", STREAMS, 0)
                & BenchLog.ratio("scanner.streams taken", streams.taken(), "streams", STREAMS, 0)
                & BenchLog.ratio("scanner.streams doubled", streams.doubled(), "streams", STREAMS, 0);
        assertTrue(met, streams.firstFault());
    }
}
