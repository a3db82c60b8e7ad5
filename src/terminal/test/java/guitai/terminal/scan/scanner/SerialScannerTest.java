package guitai.terminal.scan.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.terminal.scan.scanner.SerialScanner.State;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A serial line that delivers real bytes: whole, in pieces, with rubbish, too many, and not at all while the plug is out. */
class SerialScannerTest {

    private static final String CARD = "9156000000000428";
    private static final byte[] UNPLUG = {};
    private static final ScannerSettings CHOSEN = ScannerSettings.USUAL.line("COM5", 9600);

    @Test
    void bytesInPiecesAreOneCodeAndTwoCodesInOnePieceAreTwo() {
        SerialDecoder decoder = new SerialDecoder(CHOSEN);
        List<String> texts = new ArrayList<>();
        byte[] all = (CARD + "\r\n6901234567892\r").getBytes(StandardCharsets.US_ASCII);
        for (int cut = 0; cut <= all.length; cut++) {
            texts.clear();
            for (byte[] piece : List.of(Arrays.copyOf(all, cut), Arrays.copyOfRange(all, cut, all.length))) {
                decoder.feed(piece, piece.length, 0).forEach(burst -> texts.add(burst.text()));
            }
            assertEquals(List.of(CARD, "6901234567892"), texts);
        }
    }

    @Test
    void aScannerThatSendsNoEndIsHeardAfterASilenceAndAChineseTextInBothCharsets() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            SerialDecoder decoder = new SerialDecoder(CHOSEN);
            byte[] bytes = "\u0002柜台-A1\u0003".getBytes(charset);
            assertEquals(List.of(), decoder.feed(bytes, bytes.length, 0));
            assertTrue(decoder.idle(99 * Rhythm.MS).isEmpty());
            assertEquals("柜台-A1", decoder.idle(100 * Rhythm.MS).orElseThrow().text());
        }
    }

    @Test
    void whatIsLongerThanAnyCodeIsDroppedAndTheNextCodeIsWhole() {
        SerialDecoder decoder = new SerialDecoder(CHOSEN);
        byte[] rubbish = new byte[SerialDecoder.LONGEST + 7];
        Arrays.fill(rubbish, (byte) 'U');
        assertEquals(List.of(), decoder.feed(rubbish, rubbish.length, 0));
        byte[] next = ("\r~" + CARD + "!\r").getBytes(StandardCharsets.US_ASCII);
        SerialDecoder marked = new SerialDecoder(CHOSEN.marks("~", "!"));
        assertEquals(1, decoder.feed(next, next.length, 0).size());
        assertEquals(CARD, marked.feed(next, next.length, 0).getFirst().text());
    }

    @Test
    void rubbishNeverThrowsAndNeverGrows() {
        Random random = new Random(5);
        SerialDecoder decoder = new SerialDecoder(CHOSEN);
        byte[] bytes = new byte[300];
        for (int i = 0; i < 5_000; i++) {
            random.nextBytes(bytes);
            decoder.feed(bytes, random.nextInt(300), i * 20 * Rhythm.MS)
                    .forEach(burst -> assertTrue(burst.raw().length() <= SerialDecoder.LONGEST));
        }
    }

    @Test
    void aPulledPlugIsToldAndTheScannerIsHeardAgainWhenItIsBack() throws InterruptedException {
        FakePorts ports = new FakePorts();
        BlockingQueue<String> codes = new LinkedBlockingQueue<>();
        BlockingQueue<State> states = new LinkedBlockingQueue<>();
        try (SerialScanner scanner = new SerialScanner(ports, burst -> codes.add(burst.text()), states::add, System::nanoTime, Duration.ofMillis(1))) {
            scanner.listen(ScannerSettings.USUAL);
            assertEquals(State.OFF, states.poll(30, TimeUnit.SECONDS));
            assertEquals(0, ports.opened, "no port is opened that was not chosen");
            scanner.listen(CHOSEN);
            assertEquals(State.LISTENING, states.poll(30, TimeUnit.SECONDS));
            ports.bytes.add((CARD + "\r").getBytes(StandardCharsets.US_ASCII));
            assertEquals(CARD, codes.poll(30, TimeUnit.SECONDS));
            ports.bytes.add("half".getBytes(StandardCharsets.US_ASCII));
            ports.there = false;
            ports.bytes.add(UNPLUG);
            assertEquals(State.GONE, states.poll(30, TimeUnit.SECONDS));
            ports.there = true;
            assertEquals(State.LISTENING, states.poll(30, TimeUnit.SECONDS));
            ports.bytes.add("6901234567892\r".getBytes(StandardCharsets.US_ASCII));
            assertEquals("6901234567892", codes.poll(30, TimeUnit.SECONDS));
        }
        assertTrue(codes.isEmpty(), "half a code is none");
    }

    @Test
    void settingsSurviveARestartAndADamagedFileIsSaidToBeOne(@TempDir Path folder) throws IOException {
        ScannerSettingsFile file = new ScannerSettingsFile(folder);
        assertEquals(new ScannerSettingsFile.Loaded(ScannerSettings.USUAL, false), file.load());
        ScannerSettings told = CHOSEN.marks("~", " #").ending(ScannerSettings.Ending.TAB).gsKey("F8");
        file.save(told);
        assertEquals(new ScannerSettingsFile.Loaded(told, false), file.load());
        for (String damage : List.of("", "baud=x", "baud=\\u00zz", "\0\0\0\0", "prefix=aaaaaaaaaaaaaaaaaaaa\nbaud=9600\nending=AUTO\ngsKey=AUTO")) {
            Files.writeString(folder.resolve("scanner.properties"), damage);
            assertEquals(new ScannerSettingsFile.Loaded(ScannerSettings.USUAL, true), file.load(), damage);
        }
    }

    @Test
    void theRealPortsCanBeListedWithoutOpeningAny() {
        new JSerialPorts().list().forEach(found -> assertTrue(!found.name().isEmpty()));
        org.junit.jupiter.api.Assertions.assertThrows(IOException.class, () -> new JSerialPorts().open("no-such-port", 9600));
    }

    private static final class FakePorts implements SerialPorts {
        private final BlockingQueue<byte[]> bytes = new LinkedBlockingQueue<>();
        private volatile boolean there = true;
        private volatile int opened;

        @Override
        public List<Found> list() {
            return List.of(new Found("COM5", "Scanner", true));
        }

        @Override
        public Line open(String name, int baud) throws IOException {
            opened++;
            if (!there) {
                throw new IOException("not there");
            }
            return new Line() {
                @Override
                public int read(byte[] into) throws IOException {
                    try {
                        byte[] piece = bytes.poll(5, TimeUnit.MILLISECONDS);
                        if (piece == UNPLUG) {
                            throw new IOException("unplugged");
                        }
                        System.arraycopy(piece == null ? UNPLUG : piece, 0, into, 0, piece == null ? 0 : piece.length);
                        return piece == null ? 0 : piece.length;
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                }

                @Override
                public void close() {
                    // nothing to let go
                }
            };
        }
    }
}
