package guitai.headquarters.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * As whom PostgreSQL's programs run: it refuses to be root. Root steps into a user namespace of its own, where the same
 * files belong to nobody in particular; where namespaces are denied, into the account {@code nobody}.
 */
enum Identity {

    /** The user who started headquarters. */
    SAME,
    /** Root seen from inside a user namespace: not root, but still the owner of its files. */
    NAMESPACE("unshare", "-U"),
    /** The unprivileged account of every Unix; the data directory is given to it. */
    NOBODY("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    private final List<String> prefix;

    Identity(String... prefix) {
        this.prefix = List.of(prefix);
    }

    List<String> prefix() {
        return prefix;
    }

    /** @throws PostgresTrouble when root has no way to step down */
    static Identity of(Path directory) {
        if (!ownedByRoot(directory)) {
            return SAME;
        }
        for (Identity way : List.of(NAMESPACE, NOBODY)) {
            if (way.works()) {
                return way;
            }
        }
        throw new PostgresTrouble("PostgreSQL does not run as root, and this system allows neither user namespaces"
                + " nor setpriv; start headquarters as another user, or name a database with --database");
    }

    /** Hands what PostgreSQL must own over to it; needed only for {@link #NOBODY}. */
    void give(Path directory) {
        if (this == NOBODY) {
            Programs.run(List.of("chown", "-R", "65534:65534", directory.toString()), directory.getParent());
            if (!answers("test", "-x", directory.toString())) {
                throw new PostgresTrouble("PostgreSQL runs as the user nobody here and cannot reach " + directory
                        + "; choose a directory with --data that others may enter");
            }
        }
    }

    private boolean works() {
        return answers("true");
    }

    private boolean answers(String... command) {
        List<String> whole = new java.util.ArrayList<>(prefix);
        whole.addAll(List.of(command));
        try {
            Process process = new ProcessBuilder(whole).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A file made by this process tells whose process it is. */
    private static boolean ownedByRoot(Path directory) {
        try {
            Path probe = Files.createTempFile(directory, "owner", "");
            try {
                Files.write(probe, new byte[0], StandardOpenOption.WRITE);
                return probe.getFileSystem().supportedFileAttributeViews().contains("unix")
                        && Integer.valueOf(0).equals(Files.getAttribute(probe, "unix:uid"));
            } finally {
                Files.delete(probe);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
