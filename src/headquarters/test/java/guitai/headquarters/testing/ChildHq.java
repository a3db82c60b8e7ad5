package guitai.headquarters.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Headquarters as a process of its own, which can be killed. */
public final class ChildHq {

    private static final Pattern READY = Pattern.compile("https?://127\\.0\\.0\\.1:(\\d+)$");

    private final Process process;
    private final List<String> said = new ArrayList<>();

    private ChildHq(Process process) {
        this.process = process;
    }

    /** Starts the program; {@link #port()} waits until it is ready. */
    public static ChildHq start(Path dataDir, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--data", dataDir.toString(), "--port", "0"));
        arguments.addAll(List.of(more));
        return new ChildHq(start(arguments));
    }

    /** Runs one of its commands to the end; returns what it printed. */
    public static List<String> run(Path dataDir, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", dataDir.toString()));
        try (BufferedReader out = start(all).inputReader()) {
            return out.lines().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Process start(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-Duser.language=en", "--enable-native-access=ALL-UNNAMED",
                "-Dguitai.assets=" + System.getProperty("guitai.assets"), "-Dguitai.postgresql=" + TestDatabase.binaries(),
                "-cp", System.getProperty("java.class.path"), "guitai.headquarters.Main"));
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Where it listens, once it is ready; 0 when it ended instead. */
    public int port() {
        BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        try {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                Matcher ready = READY.matcher(line);
                if (line.startsWith("Headquarters is ready") && ready.find()) {
                    Thread.ofVirtual().start(() -> out.lines().forEach(_ -> { }));
                    return Integer.parseInt(ready.group(1));
                }
            }
            return 0;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What it printed until it was ready or ended. */
    public List<String> said() {
        return said;
    }

    public long pid() {
        return process.pid();
    }

    /** kill -9. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** SIGTERM; returns the exit code. */
    public int stop() {
        process.destroy();
        return end();
    }

    public int end() {
        return process.onExit().join().exitValue();
    }
}
