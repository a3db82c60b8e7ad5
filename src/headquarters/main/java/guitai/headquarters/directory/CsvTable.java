package guitai.headquarters.directory;

import guitai.headquarters.directory.BadRow.Why;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads CSV (RFC 4180, one header row; fields may be parted by tabs). UTF-8, or GB 18030: that is what a Chinese spreadsheet
 * program writes as CSV.
 */
final class CsvTable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true).setTrim(true).get();
    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvTable() {
    }

    static Sheet read(String name, byte[] bytes) {
        String text = text(name, bytes);
        CSVFormat format = text.lines().findFirst().filter(head -> head.contains("\t")).isPresent()
                ? FORMAT.builder().setDelimiter('\t').get() : FORMAT;
        List<SheetRow> rows = new ArrayList<>();
        List<BadRow> bad = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : parser) {
                if (row.isConsistent()) {
                    rows.add(new SheetRow(name, parser.getCurrentLineNumber(), row.toMap(), Set.of()));
                } else {
                    bad.add(new BadRow(name, parser.getCurrentLineNumber(), "-", Why.FIELDS));
                }
            }
        } catch (CSVException | IllegalArgumentException | UncheckedIOException broken) {
            bad.add(new BadRow(name, rows.size() + bad.size() + 2L, "-", Why.NOT_A_TABLE));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Sheet sheet = new Sheet(name, rows);
        bad.forEach(sheet::note);
        return sheet;
    }

    private static String text(String name, byte[] bytes) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            try {
                String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                if (text.indexOf('\0') < 0) {
                    return text.startsWith("\uFEFF") ? text.substring(1) : text;
                }
            } catch (CharacterCodingException another) {
                continue;
            }
        }
        throw new BadRow(name, 1, "-", Why.NOT_TEXT);
    }
}
