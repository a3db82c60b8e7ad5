package guitai.terminal.ui.scanner;

import guitai.terminal.scan.scanner.Burst;
import guitai.terminal.scan.scanner.Diagnosis;
import guitai.terminal.scan.scanner.ScannerSettings;
import guitai.terminal.scan.scanner.SerialPorts;
import guitai.terminal.scan.scanner.SerialScanner;
import java.util.List;
import java.util.Optional;

/**
 * What the page shows.
 *
 * @param arrival   the last test scan; gone when the page is left
 * @param separator whether the code with the group separator is shown
 * @param searching whether the ports are being looked for
 */
record ScannerScreen(Optional<Arrival> arrival, boolean separator, List<SerialPorts.Found> ports, boolean searching,
                     ScannerSettings settings, SerialScanner.State line, Note note) {

    /** What there is to say about the settings. */
    enum Note { NONE, SAVED, DAMAGED }

    /** @param burst empty for what the terminal takes for typing */
    record Arrival(Diagnosis diagnosis, String text, Optional<Burst> burst) {

        @Override
        public String toString() {
            return "Arrival[" + diagnosis + "]";
        }
    }

    static final ScannerScreen FIRST = new ScannerScreen(Optional.empty(), false, List.of(), false, ScannerSettings.USUAL,
            SerialScanner.State.OFF, Note.NONE);

    ScannerScreen {
        ports = List.copyOf(ports);
    }

    ScannerScreen arrived(Optional<Arrival> what) {
        return new ScannerScreen(what, separator, ports, searching, settings, line, note);
    }

    ScannerScreen showing(boolean withSeparator) {
        return new ScannerScreen(Optional.empty(), withSeparator, ports, searching, settings, line, note);
    }

    ScannerScreen seeking() {
        return new ScannerScreen(arrival, separator, ports, true, settings, line, note);
    }

    ScannerScreen found(List<SerialPorts.Found> all) {
        return new ScannerScreen(arrival, separator, all, false, settings, line, note);
    }

    ScannerScreen told(ScannerSettings now, Note about) {
        return new ScannerScreen(arrival, separator, ports, searching, now, line, about);
    }

    ScannerScreen line(SerialScanner.State now) {
        return new ScannerScreen(arrival, separator, ports, searching, settings, now, note);
    }
}
