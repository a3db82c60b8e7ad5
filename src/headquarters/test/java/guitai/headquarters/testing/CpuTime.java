package guitai.headquarters.testing;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CPU seconds of this process, and of a PostgreSQL server with all its processes (Linux only). */
public final class CpuTime {

    private static final double TICKS_PER_SECOND = 100;

    private CpuTime() {
    }

    public static double ofThisProcess() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }

    /** The server itself, its children that have ended, and those that live. */
    public static double ofServer(long pid) {
        double ticks = ticks(pid, 4);
        try (Stream<ProcessHandle> children = ProcessHandle.of(pid).orElseThrow().children()) {
            return (ticks + children.mapToDouble(child -> ticks(child.pid(), 2)).sum()) / TICKS_PER_SECOND;
        }
    }

    /** utime, stime, cutime, cstime: the first {@code count} of them (proc(5), fields 14 to 17). */
    private static double ticks(long pid, int count) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            double sum = 0;
            for (int i = 0; i < count; i++) {
                sum += Double.parseDouble(fields[11 + i]);
            }
            return sum;
        } catch (IOException ended) {
            return 0;
        }
    }
}
