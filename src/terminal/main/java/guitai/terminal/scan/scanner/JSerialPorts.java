package guitai.terminal.scan.scanner;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The ports that the operating system has. */
public final class JSerialPorts implements SerialPorts {

    private static final int WAIT_MS = 50;
    /** USB vendors that make scanners: Honeywell, Zebra, Datalogic, Newland, Opticon, Code, Denso. */
    private static final Set<Integer> MAKERS = Set.of(0x0C2E, 0x05E0, 0x05F9, 0x1EAB, 0x065A, 0x11FA, 0x076D);
    private static final Pattern WORDS = Pattern.compile("scan|barcode|bar code|honeywell|zebra|symbol|datalogic|newland|opticon");

    @Override
    public List<Found> list() {
        return Stream.of(SerialPort.getCommPorts()).map(JSerialPorts::found)
                .sorted(Comparator.comparing(Found::likelyScanner).reversed().thenComparing(Found::name)).toList();
    }

    @Override
    public Line open(String name, int baud) throws IOException {
        try {
            SerialPort port = SerialPort.getCommPort(name);
            port.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
            port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, WAIT_MS, 0);
            if (!port.openPort()) {
                throw new IOException("port does not open: " + port.getLastErrorCode());
            }
            return new OpenPort(port);
        } catch (SerialPortInvalidPortException noSuchPort) {
            throw new IOException("no such port", noSuchPort);
        }
    }

    private static Found found(SerialPort port) {
        String said = port.getDescriptivePortName() + " " + port.getPortDescription() + " " + port.getManufacturer();
        boolean scanner = MAKERS.contains(port.getVendorID()) || WORDS.matcher(said.toLowerCase(Locale.ROOT)).find();
        return new Found(port.getSystemPortName(), port.getDescriptivePortName(), scanner);
    }

    private record OpenPort(SerialPort port) implements Line {

        @Override
        public int read(byte[] into) throws IOException {
            int count = port.readBytes(into, into.length);
            if (count < 0 || !port.isOpen()) {
                throw new IOException("device gone");
            }
            return count;
        }

        @Override
        public void close() {
            port.closePort();
        }
    }
}
