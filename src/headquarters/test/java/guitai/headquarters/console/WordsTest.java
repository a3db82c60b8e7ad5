package guitai.headquarters.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.headquarters.operator.Act;
import guitai.headquarters.operator.Rank;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything that the console says is there in both languages, and nothing is there that it never says. */
class WordsTest {

    private static final Path ASSETS = Path.of(System.getProperty("guitai.assets"));
    private static final Pattern WHOLE = Pattern.compile("\\bt\\('([a-z][\\w.-]*)'(?!\\s*\\+)");
    private static final Pattern CHOICE = Pattern.compile("[?:] '([a-z][\\w-]*(?:\\.[\\w-]+)+)'");
    private static final Pattern BEGINNING = Pattern.compile("'([a-z][\\w.-]*\\.)' \\+");
    private static final Pattern PLAIN_TEXT = Pattern.compile(">[^<>{}]*\\p{L}{3}[^<>{}]*<");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Properties english = texts("console.properties");
        Properties chinese = texts("console_zh_CN.properties");
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(chinese.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertFalse(chinese.getProperty(key).isBlank() || english.getProperty(key).isBlank(), key);
            assertFalse(english.getProperty(key).contains("'"), () -> "an apostrophe that the form would swallow: " + key);
            new MessageFormat(chinese.getProperty(key), Locale.SIMPLIFIED_CHINESE);
            new MessageFormat(english.getProperty(key), Locale.ENGLISH);
        }
    }

    @Test
    void everyKeyIsSaidAndEverySaidKeyIsThere() throws IOException {
        Set<String> known = texts("console.properties").stringPropertyNames();
        Set<String> said = new TreeSet<>();
        Set<String> beginnings = new TreeSet<>(Set.of("said.", "reason.", "problem."));
        for (String template : templates()) {
            find(WHOLE, template, said);
            find(CHOICE, template, said);
            find(BEGINNING, template, beginnings);
        }
        find(Pattern.compile("text\\(locale, \"([\\w.]+\\w)\""), Files.readString(source("Words.java")), said);
        assertEquals(Set.of(), said.stream().filter(key -> !known.contains(key)).collect(Collectors.toSet()), "said but not there");
        assertEquals(List.of(), known.stream().filter(key -> !said.contains(key) && beginnings.stream().noneMatch(key::startsWith)).sorted().toList(),
                "there but never said");
    }

    @Test
    void everyKindOfThingHasItsWord() throws IOException {
        Set<String> known = texts("console.properties").stringPropertyNames();
        assertAll(known, "act.", Stream.of(Act.values()).map(Act::name).toList());
        assertAll(known, "rank.", Stream.of(Rank.values()).map(Rank::name).toList());
        assertAll(known, "terminals.state.", Stream.of(TerminalsRoom.State.values()).map(Enum::name).toList());
        assertAll(known, "days.state.", Stream.of(DaysRoom.State.values()).map(Enum::name).toList());
        assertAll(known, "case.kind.", Stream.of(guitai.domain.cases.CaseKind.values()).map(Enum::name).toList());
        assertAll(known, "case.state.", Stream.of(guitai.domain.cases.CaseState.values()).map(Enum::name).toList());
        assertAll(known, "case.result.", Stream.of(guitai.domain.cases.CaseStep.Result.values()).map(Enum::name).toList());
        assertAll(known, "remedy.", Stream.of(guitai.domain.cases.Remedy.values()).map(Enum::name).toList());
        assertAll(known, "codes.state.", Stream.of(CodesRoom.CodeState.values()).map(Enum::name).toList());
        assertAll(known, "codes.key.", Stream.of(CodesRoom.KeyState.values()).map(Enum::name).toList());
        assertAll(known, "imports.state.", Stream.of(guitai.headquarters.directory.ImportReport.State.values()).map(Enum::name).toList());
        assertAll(known, "subject.", Stream.of(guitai.headquarters.directory.Subject.values()).map(Enum::name).toList());
        assertAll(known, "said.", Visitor.SAID);
    }

    @Test
    void templatesHoldNoTextOfTheirOwn() throws IOException {
        for (String template : templates()) {
            assertFalse(PLAIN_TEXT.matcher(template.replaceAll("\\{[{%].*?[}%]}", "")).find(), template);
            assertFalse(template.contains("| raw") || template.contains("autoescape"), template);
        }
        assertTrue(PLAIN_TEXT.matcher("<p>Pay now</p>").find());
    }

    private static void assertAll(Set<String> known, String beginning, Collection<String> things) {
        assertEquals(List.of(), things.stream().map(beginning::concat).filter(key -> !known.contains(key)).toList());
    }

    private static void find(Pattern pattern, String text, Set<String> into) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            into.add(matcher.group(1));
        }
    }

    private static List<String> templates() throws IOException {
        try (Stream<Path> files = Files.list(ASSETS.resolve("console"))) {
            List<String> texts = files.filter(file -> file.toString().endsWith(".peb")).map(WordsTest::read).toList();
            assertTrue(texts.size() > 10);
            return texts;
        }
    }

    private static Path source(String name) {
        return ASSETS.resolveSibling("src/headquarters/main/java/guitai/headquarters/console").resolve(name);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(ASSETS.resolve("i18n").resolve(file))) {
            texts.load(reader);
        }
        return texts;
    }
}
