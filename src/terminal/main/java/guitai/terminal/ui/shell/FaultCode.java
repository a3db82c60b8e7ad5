package guitai.terminal.ui.shell;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/** A short code for a fault: the same fault gives the same code, so that support can find it without a picture of the screen. */
final class FaultCode {

    private FaultCode() {
    }

    /** Four to seven letters and digits, from the root cause's class and the nearest frame of our own code. */
    static String of(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        StringBuilder place = new StringBuilder(root.getClass().getName());
        for (StackTraceElement frame : root.getStackTrace()) {
            if (frame.getClassName().startsWith("guitai.")) {
                place.append('@').append(frame.getClassName()).append('.').append(frame.getMethodName());
                break;
            }
        }
        CRC32 sum = new CRC32();
        sum.update(place.toString().getBytes(StandardCharsets.UTF_8));
        return Long.toString(sum.getValue(), 36).toUpperCase(Locale.ROOT);
    }
}
