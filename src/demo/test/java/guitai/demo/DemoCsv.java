package guitai.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the demo store's tables from {@code assets/demo}, each row as column name to text. */
public final class DemoCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private DemoCsv() {
    }

    public static Path folder() {
        return Path.of(System.getProperty("guitai.assets"), "demo");
    }

    /** All rows of {@code table}.csv in file order. */
    public static List<Map<String, String>> rows(String table) {
        try (Reader reader = Files.newBufferedReader(folder().resolve(table + ".csv"), StandardCharsets.UTF_8);
             var parser = FORMAT.parse(reader)) {
            return parser.stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first row of a table whose column has the value. */
    public static Map<String, String> row(String table, String column, String value) {
        return rows(table).stream()
            .filter(row -> row.get(column).equals(value))
            .findFirst()
            .orElseThrow(() -> new NoSuchElementException(table + "." + column + " = " + value));
    }

    /** The values of one column in file order. */
    public static List<String> column(String table, String column) {
        return rows(table).stream().map(row -> row.get(column)).toList();
    }
}
