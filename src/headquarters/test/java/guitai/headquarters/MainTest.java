package guitai.headquarters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.headquarters.testing.ChildHq;
import guitai.headquarters.testing.HqClient;
import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.TestDatabase;
import guitai.protocol.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The program as a person starts it. */
class MainTest {

    @TempDir
    private Path directory;

    @Test
    void itStartsSaysWhereItIsAndEndsCleanlyWhenTold() {
        ChildHq hq = ChildHq.start(directory, "--database", TestDatabase.fresh(), "--demo");
        HqClient client = new HqClient(hq.port());
        assertEquals(200, client.get("/healthz").statusCode());
        assertEquals(Problem.FORGED, HqClient.problem(client.get("/v1/terminals/S01-02/changes?after=0&most=5")).type(), "nobody was enrolled");
        assertEquals(143, hq.stop());
    }

    @Test
    void aSecondOneOnTheSameDataIsRefusedInOneSentence() {
        try (RunningHq first = new RunningHq(directory)) {
            assertThrows(DirectoryInUse.class, () -> new RunningHq(directory, first.jdbcUrl, Optional.empty()));
            ChildHq second = ChildHq.start(directory, "--database", first.jdbcUrl);
            assertEquals(0, second.port());
            assertEquals(1, second.end());
            assertEquals("Headquarters cannot start. Another headquarters is already running on " + directory + ".", second.said().getLast());
        }
    }

    @Test
    void whatIsWrongIsSaidInOneSentenceWithoutSecrets() throws IOException {
        String unreachable = "jdbc:postgresql://127.0.0.1:1/none?user=me&password=geheim&connectTimeout=1";
        assertEquals("Headquarters cannot start. The database cannot be reached; check the address, the user and the password given with --database.",
                run("--data", directory.toString(), "--database", unreachable));
        Files.writeString(directory.resolve("tiers.csv"), "tier,name_zh\nGOLDEN,x\n");
        assertTrue(run("--data", directory.toString(), "--database", TestDatabase.fresh(), "--demo", directory.toString())
                .startsWith("Headquarters cannot start. tiers.csv line 2, column tier"));
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertEquals("Headquarters cannot start. Port " + taken.getLocalPort() + " is in use; choose another with --port.",
                    run("--data", directory.toString(), "--database", TestDatabase.fresh(), "--port", "" + taken.getLocalPort()));
        }
    }

    @Test
    void theHelpNamesEveryOption() {
        StringWriter out = new StringWriter();
        assertEquals(0, new CommandLine(new Main()).setOut(new PrintWriter(out)).execute("--help"));
        for (String option : new String[] {"--data", "--port", "--host", "--database", "--demo", "--help"}) {
            assertTrue(out.toString().contains(option), option);
        }
    }

    @Test
    void dataAreKeptWhereTheSystemKeepsThem() {
        Path home = Path.of("/home/someone");
        assertEquals(home.resolve(".local/share/guitai/headquarters"), DataFolder.of("Linux", home, Map.of()));
        assertEquals(Path.of("/data/guitai/headquarters"), DataFolder.of("Linux", home, Map.of("XDG_DATA_HOME", "/data")));
        assertEquals(home.resolve(".local/share/guitai/headquarters"), DataFolder.of("Linux", home, Map.of("XDG_DATA_HOME", "relative")));
        assertEquals(home.resolve("Library/Application Support/guitai/headquarters"), DataFolder.of("Mac OS X", home, Map.of()));
        assertEquals(home.resolve("AppData/Local/guitai/headquarters"), DataFolder.of("Windows 11", home, Map.of()));
    }

    @Test
    void bothLanguagesSayEverything() throws IOException {
        Properties english = texts("headquarters.properties");
        Properties chinese = texts("headquarters_zh_CN.properties");
        assertEquals(english.keySet(), chinese.keySet());
        chinese.values().forEach(text -> assertFalse(text.toString().isBlank()));
    }

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(System.getProperty("guitai.assets"), "i18n", file))) {
            texts.load(reader);
        }
        return texts;
    }

    private static String run(String... arguments) {
        java.util.Locale.setDefault(java.util.Locale.ENGLISH);
        StringWriter err = new StringWriter();
        assertEquals(1, new CommandLine(new Main()).setErr(new PrintWriter(err)).execute(arguments));
        return err.toString().strip();
    }
}
