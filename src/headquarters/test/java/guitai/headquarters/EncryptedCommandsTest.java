package guitai.headquarters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.headquarters.testing.ChildHq;
import guitai.headquarters.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands speak to a headquarters that has a certificate as they do to one that has none. */
class EncryptedCommandsTest {

    @TempDir
    private Path directory;

    @Test
    void headquartersWithACertificateIsAskedOverTls() {
        ChildHq.run(directory, "init");
        ChildHq hq = ChildHq.start(directory, "--database", TestDatabase.fresh());
        String port = Integer.toString(hq.port());
        assertTrue(hq.said().getLast().contains("https://"), () -> hq.said().toString());
        String demo = Path.of(System.getProperty("guitai.assets"), "demo").toString();
        assertEquals("Written. The stores hear of it with their next look.", ChildHq.run(directory, "import", demo, "--apply", "--port", port).getLast());
        List<String> invited = ChildHq.run(directory, "operator", "add", "lin", "--port", port);
        assertTrue(invited.getLast().startsWith("https://127.0.0.1:" + port + "/console/welcome/"), invited::toString);
        assertTrue(ChildHq.run(directory, "issue", "MEMBER", "--card", "0", "--port", port).getLast().startsWith("No code was issued. "));
        assertEquals(143, hq.stop());
        assertEquals("The terminal was not withdrawn. No headquarters of this data directory answers at port " + port + ".",
                ChildHq.run(directory, "revoke", "S01-02", "--port", port).getLast());
    }
}
