package guitai.terminal.scan.scanner;

import guitai.terminal.scan.scanner.Burst.Ending;
import guitai.terminal.scan.scanner.Burst.Pace;
import guitai.terminal.scan.scanner.Burst.Trait;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cuts the bytes of a serial line into codes, by CR, LF or Tab, or by silence. What is longer than any code is thrown away whole. */
final class SerialDecoder {

    static final int LONGEST = 4_000;
    private static final long SILENCE_MS = 100;
    private static final long PATIENCE_MS = 300;
    private static final String FRAME = "\0\u0002\u0003";

    private final ScannerSettings settings;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean tooLong;
    private boolean endsByKey;
    private long last;

    SerialDecoder(ScannerSettings settings) {
        this.settings = settings;
        this.endsByKey = settings.ending() == ScannerSettings.Ending.ENTER || settings.ending() == ScannerSettings.Ending.TAB;
    }

    List<Burst> feed(byte[] bytes, int count, long nanoTime) {
        List<Burst> bursts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Optional<Ending> ending = ending(bytes[i]);
            if (ending.isPresent()) {
                endsByKey |= held.size() > 0;
                finish(ending.get()).ifPresent(bursts::add);
            } else if (held.size() >= LONGEST) {
                tooLong = true;
            } else {
                held.write(bytes[i]);
            }
        }
        last = nanoTime;
        return bursts;
    }

    /** Nothing came: silence may have ended a code. */
    Optional<Burst> idle(long nanoTime) {
        long quiet = (endsByKey ? PATIENCE_MS : SILENCE_MS) * Rhythm.MS;
        return held.size() > 0 && nanoTime - last >= quiet ? finish(Ending.SILENCE) : Optional.empty();
    }

    private Optional<Ending> ending(byte b) {
        boolean none = settings.ending() == ScannerSettings.Ending.NONE;
        boolean tab = b == '\t' && settings.ending() != ScannerSettings.Ending.ENTER;
        boolean line = (b == '\r' || b == '\n') && settings.ending() != ScannerSettings.Ending.TAB;
        return none || !tab && !line ? Optional.empty() : Optional.of(tab ? Ending.TAB : Ending.ENTER);
    }

    private Optional<Burst> finish(Ending ending) {
        String raw = unframed(Payload.text(held.toByteArray()));
        boolean whole = !tooLong && !raw.isBlank();
        held.reset();
        tooLong = false;
        return whole ? Optional.of(new Burst(raw, settings.strip(raw), Pace.UNKNOWN, ending, Set.of(Trait.SERIAL))) : Optional.empty();
    }

    /** Without the marks that some scanners put round a code on a line, and without what ends it where only silence counts. */
    private static String unframed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && FRAME.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && (FRAME + "\r\n").indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }
}
