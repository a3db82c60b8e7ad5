package guitai.terminal.scan.scanner;

import java.io.IOException;
import java.util.List;

/** The serial ports of this computer. A port is opened only when it was chosen: behind another may be a modem or a cash drawer. */
public interface SerialPorts {

    /**
     * A port as people know it.
     *
     * @param name          the system's, such as {@code COM5}
     * @param description   what the device says of itself
     * @param likelyScanner its maker or description speaks for a scanner
     */
    record Found(String name, String description, boolean likelyScanner) {
    }

    /** An open port. */
    interface Line extends AutoCloseable {

        /** Waits a short while (some 50 ms) for bytes; 0 where none came. @throws IOException when the device is gone */
        int read(byte[] into) throws IOException;

        @Override
        void close();
    }

    /** Likely scanners first; asking may take a second. */
    List<Found> list();

    /** Opens with 8 data bits, no parity, 1 stop bit. @throws IOException when it is not there, or in use */
    Line open(String name, int baud) throws IOException;
}
