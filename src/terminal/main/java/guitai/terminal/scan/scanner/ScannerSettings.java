package guitai.terminal.scan.scanner;

/**
 * What this counter's scanners were told to send. What is left at its first value is found out by itself.
 *
 * @param prefix   sent before each code, such as {@code ~}; empty for none
 * @param suffix   sent behind each code, before its ending; empty for none
 * @param ending   what ends a code
 * @param gsKey    name of the key that stands for the group separator; {@link #AUTOMATIC} for Ctrl+] and, within a code, F8
 * @param port     system name of the serial port to listen to, such as {@code COM5}; empty for none
 * @param baud     speed of that port, 8 data bits, no parity, 1 stop bit
 */
public record ScannerSettings(String prefix, String suffix, Ending ending, String gsKey, String port, int baud) {

    public static final String AUTOMATIC = "AUTO";
    public static final ScannerSettings USUAL = new ScannerSettings("", "", Ending.AUTO, AUTOMATIC, "", 9600);
    static final int LONGEST_MARK = 8;

    /** What ends a code: found out, or as the scanner was set. */
    public enum Ending { AUTO, ENTER, TAB, NONE }

    /** The code between prefix and suffix; the text itself where they are not there. */
    String strip(String raw) {
        int from = raw.startsWith(prefix) ? prefix.length() : 0;
        int to = raw.endsWith(suffix) && raw.length() - suffix.length() >= from ? raw.length() - suffix.length() : raw.length();
        return raw.substring(from, to);
    }

    public ScannerSettings marks(String newPrefix, String newSuffix) {
        return new ScannerSettings(newPrefix, newSuffix, ending, gsKey, port, baud);
    }

    public ScannerSettings ending(Ending newEnding) {
        return new ScannerSettings(prefix, suffix, newEnding, gsKey, port, baud);
    }

    public ScannerSettings gsKey(String key) {
        return new ScannerSettings(prefix, suffix, ending, key, port, baud);
    }

    public ScannerSettings line(String newPort, int newBaud) {
        return new ScannerSettings(prefix, suffix, ending, gsKey, newPort, newBaud);
    }
}
