package guitai.demo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** Processor time of other processes. */
final class CpuTime {

    private static final double TICKS = 100;

    private CpuTime() {
    }

    /** Seconds of a process alone. */
    static double of(long pid) {
        return ProcessHandle.of(pid).flatMap(process -> process.info().totalCpuDuration()).map(Duration::toMillis).orElse(0L) / 1_000.0;
    }

    /** Seconds of a server with all its workers, also those that have ended; Linux only, 0 elsewhere. */
    static double ofFamily(long pid) {
        try (Stream<ProcessHandle> children = ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children)) {
            String[] fields = Files.readString(Path.of("/proc", Long.toString(pid), "stat")).replaceFirst(".*\\) ", "").split(" ");
            double own = Stream.of(fields[11], fields[12], fields[13], fields[14]).mapToLong(Long::parseLong).sum() / TICKS;
            return own + children.mapToDouble(child -> of(child.pid())).sum();
        } catch (IOException notLinux) {
            return 0;
        }
    }
}
