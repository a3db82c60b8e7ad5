package guitai.terminal.ui.shell;

import guitai.terminal.scan.scanner.ScannerSettings;
import guitai.terminal.scan.scanner.ScannerSettingsFile;
import guitai.terminal.scan.scanner.SerialPorts;
import guitai.terminal.scan.scanner.SerialScanner;
import guitai.terminal.ui.scanner.ScannerDesk;
import java.util.List;

/** The hand scanners as the window knows them: the serial line, and where the settings lie. */
public record Ears(SerialScanner serial, ScannerSettingsFile file) implements ScannerDesk.Care {

    @Override
    public List<SerialPorts.Found> ports() {
        return serial.ports().list();
    }

    @Override
    public void keep(ScannerSettings settings) {
        file.save(settings);
        serial.listen(settings);
    }
}
