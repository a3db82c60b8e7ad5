package guitai.terminal.ui.kit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;

class IconsTest {

    private static final Path ROOT = Path.of(System.getProperty("guitai.assets")).getParent();
    private static final Pattern NAME = Pattern.compile("\"(mdo(?:al|mz)-[a-z0-9_]+)\"");

    @Test
    void everyIconThatIsNamedExists() throws IOException {
        Set<String> named = named();
        assertTrue(named.size() > 10, "icons were found");
        named.forEach(icon -> assertDoesNotThrow(() -> resolve(icon), icon));
    }

    @Test
    void anIconThatDoesNotExistIsNoticed() {
        assertThrows(IllegalArgumentException.class, () -> resolve("mdoal-inventory_2"));
    }

    private static void resolve(String icon) {
        new FontIcon(icon);
    }

    private static Set<String> named() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String folder : new String[] {"fxml", "src/terminal/main/java/guitai/terminal/ui"}) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Matcher found = NAME.matcher(Files.readString(file));
                    while (found.find()) {
                        names.add(found.group(1));
                    }
                }
            }
        }
        return names;
    }
}
