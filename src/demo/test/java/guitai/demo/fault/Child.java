package guitai.demo.fault;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of our programs in a process of its own, which can be killed like a power cut does it. */
public final class Child implements AutoCloseable {

    private static final Set<Process> ALIVE = ConcurrentHashMap.newKeySet();
    private static final List<String> FLAGS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx300m", "-Xlog:disable",
            "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true", property("guitai.assets"), property("guitai.postgresql"));

    /** What a process is said to have ended with that SIGKILL ended. */
    private static final int KILLED = 137;
    private static final Pattern ADDRESS = Pattern.compile("http://[0-9.]+:[0-9]+");

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ALIVE.forEach(Process::destroyForcibly)));
    }

    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private boolean ended;

    private Child(Process process) {
        this.process = process;
        ALIVE.add(process);
        Thread.ofVirtual().name("child-output").start(this::listen);
    }

    /** Starts the program on this test's own class path; its log comes with its output. */
    public static Child of(Class<?> main, String... arguments) {
        return of(List.of(), main, arguments);
    }

    /** The same, and it will kill itself when it comes to the step for the so-manieth time. */
    static Child dyingAt(Step step, int time, Class<?> main, String... arguments) {
        return of(List.of(step.flag(time)), main, arguments);
    }

    private static Child of(List<String> more, Class<?> main, String... arguments) {
        List<String> flags = new ArrayList<>(FLAGS);
        flags.addAll(more);
        if (Files.exists(ChildPath.CACHE)) {
            flags.add("-XX:AOTCache=" + ChildPath.CACHE);
        }
        return of(ChildPath.WOVEN, main, flags, List.of(arguments));
    }

    /** The same with the classes of a jar in front of all others. */
    public static Child withFirst(Path jar, Class<?> main, String... arguments) {
        return of(jar + File.pathSeparator + ChildPath.PACKED, main, FLAGS, List.of(arguments));
    }

    /** Makes later starts quicker; once per test run. */
    static synchronized void warmUp(Path folder, String database) {
        if (!Files.exists(ChildPath.CACHE)) {
            List<String> flags = new ArrayList<>(FLAGS);
            flags.add("-XX:AOTCacheOutput=" + ChildPath.CACHE);
            of(ChildPath.WOVEN, WarmUpChild.class, flags, List.of(folder.toString(), database)).ends();
        }
    }

    /** As a store runs it: with the JIT's full means. */
    public static Child atFullSpeed(Class<?> main, String... arguments) {
        List<String> flags = new ArrayList<>(FLAGS);
        flags.remove("-XX:TieredStopAtLevel=1");
        return of(ChildPath.PACKED, main, flags, List.of(arguments));
    }

    private static Child of(String path, Class<?> main, List<String> flags, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(flags);
        command.addAll(List.of("-cp", path, main.getName()));
        command.addAll(arguments);
        try {
            return new Child(new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static String java() {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    }

    private static String property(String name) {
        return "-D" + name + "=" + System.getProperty(name);
    }

    /** Waits for a line that the program says; false when it ended, or said nothing of the kind in time. */
    public boolean says(Predicate<String> wanted, int seconds) {
        return says(1, wanted, seconds);
    }

    /** Waits until so many lines of a kind were said. */
    public synchronized boolean says(int times, Predicate<String> wanted, int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (lines.stream().filter(wanted).count() < times) {
            long left = end - System.nanoTime();
            if (ended || left <= 0) {
                return false;
            }
            try {
                wait(TimeUnit.NANOSECONDS.toMillis(left) + 1);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** Everything said so far. */
    public synchronized List<String> said() {
        return List.copyOf(lines);
    }

    /** The address that headquarters says it is at; only after it said so. */
    public URI address() {
        Matcher address = said().stream().map(ADDRESS::matcher).filter(Matcher::find).findFirst().orElseThrow();
        return URI.create(address.group());
    }

    /** Tells the program a line. */
    public void tell(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Waits until it has killed itself; false when it ended otherwise, or went on living. */
    boolean diesByItsOwnHand(int seconds) {
        try {
            boolean gone = process.waitFor(seconds, TimeUnit.SECONDS);
            return gone && process.exitValue() == KILLED;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** SIGKILL; returns when it is gone and all that it said has been heard. */
    public void isKilled() {
        process.destroyForcibly();
        ends();
    }

    /** SIGTERM; returns when it has ended in its own way. */
    public void isAskedToStop() {
        process.destroy();
        ends();
    }

    private synchronized void ends() {
        try {
            process.waitFor();
            while (!ended) {
                wait();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        ALIVE.remove(process);
    }

    private void listen() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                hear(line);
            }
        } catch (IOException gone) {
            // A killed process takes its pipe along.
        }
        synchronized (this) {
            ended = true;
            notifyAll();
        }
    }

    private synchronized void hear(String line) {
        lines.add(line);
        notifyAll();
    }

    @Override
    public void close() {
        isKilled();
    }
}
