package guitai.headquarters.directory;

import guitai.domain.journal.Hash;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file (RFC 4180, UTF-8, one header row).
 *
 * @param digest changes when anything in the file does
 */
record CsvFile(String name, String digest, List<CsvRow> rows) {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true).setTrim(true).get();

    /** A file that is not there has no rows. */
    static CsvFile read(Path directory, String name) {
        Path file = directory.resolve(name);
        try {
            byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            return new CsvFile(name, Hash.GENESIS.then(bytes).hex(), rows(name, text(name, bytes)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notText) {
            throw new BadRow(name, 1, "-", "the file is not UTF-8");
        }
    }

    private static List<CsvRow> rows(String name, String text) throws IOException {
        List<CsvRow> rows = new ArrayList<>();
        if (text.isEmpty()) {
            return rows;
        }
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            for (CSVRecord row : parser) {
                if (!row.isConsistent()) {
                    throw new BadRow(name, parser.getCurrentLineNumber(), "-", "has " + row.size() + " fields");
                }
                rows.add(new CsvRow(name, parser.getCurrentLineNumber(), row.toMap()));
            }
        } catch (CSVException | IllegalArgumentException | java.io.UncheckedIOException broken) {
            throw new BadRow(name, rows.size() + 2L, "-", "is not CSV");
        }
        return rows;
    }

    /** Refuses a second row with the same value in this column. */
    CsvFile unique(String column) {
        Set<String> seen = new HashSet<>();
        for (CsvRow row : rows) {
            if (!seen.add(row.text(column))) {
                throw row.bad(column, "stands in two rows");
            }
        }
        return this;
    }
}
