package guitai.demo.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The marks of the house that a reader can count. Each check is also run on a file that breaks it. */
class HouseStyleTest {

    private static final Path ROOT = Path.of(System.getProperty("guitai.assets")).getParent();
    private static final Pattern HAN = Pattern.compile("\"[^\"]*\\p{IsHan}");
    private static final Pattern NO_LAYOUT =
            Pattern.compile("\\$\\{|\\bstyle=|fx:script|\\b(?:text|promptText)=\"(?!(?:Enter|Esc|Del|Ctrl Del|Ctrl Z)\")[^%\"]*\\p{L}{2}");
    private static final Pattern METHOD = Pattern.compile("^    (?:[\\w<>\\[\\],.?@ ]+ )?[\\w<>]+\\([^;]*\\{$|^    @?[\\w<>\\[\\],.?@ ]+ \\w+\\($");

    @Test
    void noFileIsLongerThan250Lines() throws IOException {
        assertEquals(List.of(), longerThan(250, sources()));
    }

    @Test
    void everyPackageSaysInOneSentenceWhatItIs() throws IOException {
        List<Path> silent = new ArrayList<>();
        for (Path folder : sources().stream().map(Path::getParent).distinct().toList()) {
            if (!Files.exists(folder.resolve("package-info.java"))) {
                silent.add(ROOT.relativize(folder));
            }
        }
        assertEquals(List.of(), silent);
    }

    @Test
    void noTextForPeopleStandsInJavaCode() throws IOException {
        assertEquals(List.of(), chinese(sources()));
    }

    @Test
    void noMethodIsLongerThan40Lines() throws IOException {
        assertEquals(List.of(), longMethods(sources(), 40));
    }

    @Test
    void layoutFilesHoldLayoutOnly() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("fxml"))) {
            assertEquals(List.of(), moreThanLayout(files.filter(Files::isRegularFile).toList()));
        }
    }

    @Test
    void everyCheckSeesTheFileThatBreaksIt(@TempDir Path folder) throws IOException {
        Path offender = folder.resolve("Offender.java");
        Files.writeString(offender, "class Offender {\n    void endless() {\n" + "        String x = \"柜台\";\n".repeat(300) + "    }\n}\n");
        assertFalse(longerThan(250, List.of(offender)).isEmpty());
        assertFalse(chinese(List.of(offender)).isEmpty());
        assertFalse(longMethods(List.of(offender), 40).isEmpty());
        for (String wrong : List.of("text=\"${controller.name}\"", "style=\"-fx-fill: red\"", "<fx:script/>", "text=\"Pay now\"")) {
            Path layout = Files.writeString(folder.resolve("offender.fxml"), "<Label " + wrong + "/>");
            assertFalse(moreThanLayout(List.of(layout)).isEmpty(), wrong);
        }
    }

    /**
     * Expressions fail silently, scripts and inline styles hide, and a text that is no key is there in one language only; what is
     * printed on the keyboard is the same in both.
     */
    private static List<String> moreThanLayout(List<Path> files) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            String text = Files.readString(file);
            if (NO_LAYOUT.matcher(text).find() || text.lines().count() > 120) {
                found.add(file.getFileName().toString());
            }
        }
        return found;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("src"))) {
            return files.filter(file -> file.toString().endsWith(".java") && file.toString().contains("/main/java/")
                    && !file.toString().contains("/target/")).sorted().toList();
        }
    }

    private static List<String> longerThan(int most, List<Path> files) throws IOException {
        List<String> crowded = new ArrayList<>();
        for (Path file : files) {
            int lines = Files.readAllLines(file).size();
            if (lines > most) {
                crowded.add(file.getFileName() + " " + lines);
            }
        }
        return crowded;
    }

    /** Names of places and surnames that the law's own patterns are made of are patterns, not text. */
    private static List<String> chinese(List<Path> files) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            boolean patterns = file.toString().contains("/domain/");
            if (!patterns && HAN.matcher(Files.readString(file)).find()) {
                found.add(file.getFileName().toString());
            }
        }
        return found;
    }

    private static List<String> longMethods(List<Path> files, int most) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            List<String> lines = Files.readAllLines(file);
            int start = -1;
            for (int i = 0; i < lines.size(); i++) {
                if (METHOD.matcher(lines.get(i)).find()) {
                    start = i;
                } else if (lines.get(i).equals("    }") && start >= 0) {
                    if (i - start + 1 > most) {
                        found.add(file.getFileName() + ":" + (start + 1) + " " + (i - start + 1));
                    }
                    start = -1;
                }
            }
        }
        return found;
    }
}
