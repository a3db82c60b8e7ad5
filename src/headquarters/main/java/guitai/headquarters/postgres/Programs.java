package guitai.headquarters.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end. Output goes to a file, because a server started by it would hold a pipe open for ever. */
final class Programs {

    private static final long MOST_SECONDS = 120;

    private Programs() {
    }

    /** Exit code and everything that was printed. */
    record Outcome(int code, String output) {
        boolean worked() {
            return code == 0;
        }
    }

    static Outcome run(List<String> command, Path directory) {
        try {
            Path output = Files.createTempFile("guitai-postgresql", ".log");
            try {
                ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile())
                        .redirectErrorStream(true).redirectOutput(output.toFile());
                builder.environment().put("LC_ALL", "C");
                builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
                Process process = builder.start();
                process.getOutputStream().close();
                if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    return new Outcome(-1, "no end within " + MOST_SECONDS + " s");
                }
                return new Outcome(process.exitValue(), Files.readString(output));
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + command.getFirst() + " ran", stopped);
        }
    }
}
