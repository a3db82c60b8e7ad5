package guitai.terminal.ui.shell;

import guitai.terminal.storage.StorageFault;
import java.util.List;
import java.util.concurrent.CompletionException;

/**
 * Something broke: which sentence says so, and the short code under which it stands in the log.
 *
 * @param key  of the sentence; {@code key.next} is what to do
 * @param args of the sentence
 */
record Fault(String key, List<String> args, String code) {

    static Fault of(Throwable thrown) {
        Throwable fault = thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        String code = FaultCode.of(fault);
        return fault instanceof StorageFault storage
                ? new Fault(storage.key(), storage.arguments().stream().map(String::valueOf).toList(), code)
                : new Fault("fault.unexpected", List.of(), code);
    }
}
