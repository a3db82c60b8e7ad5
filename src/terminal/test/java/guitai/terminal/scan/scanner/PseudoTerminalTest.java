package guitai.terminal.scan.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A serial line of the operating system itself, with another program at its far end, opened as a scanner's. */
class PseudoTerminalTest {

    private static final String CARD = "9156000000000428";
    /** Opens a pair of terminals, tells the name of one, and passes on into the other whatever it is given. */
    private static final String FAR_END = """
            import os, sys, tty
            far, near = os.openpty()
            tty.setraw(near)
            print(os.ttyname(near), flush=True)
            while True:
                piece = os.read(0, 4096)
                if not piece:
                    break
                os.write(far, piece)
            """;

    private final BlockingQueue<Burst> codes = new LinkedBlockingQueue<>();
    private final BlockingQueue<SerialScanner.State> states = new LinkedBlockingQueue<>();

    @Test
    void aRealLineIsOpenedReadAndMissedWhenItGoes() throws Exception {
        Optional<Process> started = farEnd();
        assumeTrue(started.isPresent(), "python3 with pseudo-terminals is not here: no serial line of the system was tried");
        Process far = started.get();
        try (BufferedReader said = far.inputReader(); OutputStream into = far.getOutputStream();
                SerialScanner scanner = new SerialScanner(new JSerialPorts(), codes::add, states::add)) {
            scanner.listen(ScannerSettings.USUAL.line(said.readLine(), 9600));
            await(SerialScanner.State.LISTENING);
            for (String text : new String[] {CARD, "柜台-A1"}) {
                into.write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
                into.flush();
                Burst heard = codes.poll(30, TimeUnit.SECONDS);
                assertEquals(text, heard == null ? "nothing" : heard.text());
            }
            into.close();
            await(SerialScanner.State.GONE);
            assertTrue(codes.isEmpty());
        } finally {
            far.destroyForcibly().waitFor();
        }
    }

    private void await(SerialScanner.State wanted) throws InterruptedException {
        SerialScanner.State state = null;
        while (state != wanted) {
            state = states.poll(30, TimeUnit.SECONDS);
            assertTrue(state != null, () -> wanted + " never came");
        }
    }

    private static Optional<Process> farEnd() throws InterruptedException {
        try {
            boolean able = new ProcessBuilder("python3", "-c", "import os; os.openpty()").start().waitFor() == 0;
            return able ? Optional.of(new ProcessBuilder("python3", "-c", FAR_END).start()) : Optional.empty();
        } catch (IOException absent) {
            return Optional.empty();
        }
    }
}
