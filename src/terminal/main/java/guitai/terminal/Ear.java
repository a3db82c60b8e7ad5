package guitai.terminal;

import guitai.terminal.scan.scanner.JSerialPorts;
import guitai.terminal.scan.scanner.ScannerSettingsFile;
import guitai.terminal.scan.scanner.SerialScanner;
import guitai.terminal.ui.shell.Ears;
import guitai.terminal.ui.shell.TerminalWindow;
import java.nio.file.Path;

/** The terminal's hand scanners: their settings in the data folder, and the serial line if one was chosen. */
final class Ear implements AutoCloseable {

    private final SerialScanner serial;

    /** Reads the settings and listens; to be called once the data folder is open. */
    Ear(Path folder, TerminalWindow window) {
        serial = new SerialScanner(new JSerialPorts(), window.hearing()::heard, window.hearing()::line);
        ScannerSettingsFile file = new ScannerSettingsFile(folder);
        ScannerSettingsFile.Loaded loaded = file.load();
        window.hearing().uses(new Ears(serial, file), loaded);
        if (!loaded.settings().port().isEmpty()) {
            serial.listen(loaded.settings());
        }
    }

    @Override
    public void close() {
        serial.close();
    }
}
