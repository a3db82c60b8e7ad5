package guitai.headquarters.directory;

import guitai.headquarters.directory.BadRow.Why;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The tables of what somebody brought: a CSV file, an XLSX workbook, or a ZIP of such files.
 *
 * @param bad what could not even be read as a table
 */
record Upload(Map<Subject, Sheet> tables, List<BadRow> bad) {

    private static final int MOST_INFLATED = 256 << 20;

    static Upload of(String name, byte[] bytes) {
        return of(Map.of(name, bytes));
    }

    /** @param files content by name */
    static Upload of(Map<String, byte[]> files) {
        Upload upload = new Upload(new EnumMap<>(Subject.class), new ArrayList<>());
        files.forEach(upload::take);
        return upload;
    }

    private void take(String name, byte[] bytes) {
        try {
            if (!zipped(bytes)) {
                add(CsvTable.read(name, bytes));
                return;
            }
            Map<String, byte[]> packed = unpack(name, bytes);
            if (packed.containsKey("xl/workbook.xml")) {
                Workbook.read(name, bytes).forEach(this::add);
                return;
            }
            // One level only: a ZIP within a ZIP is how bombs are made.
            packed.entrySet().stream().filter(file -> file.getKey().matches("(?i).*\\.(csv|xlsx)"))
                    .filter(file -> !zipped(file.getValue()) || file.getKey().toLowerCase(Locale.ROOT).endsWith(".xlsx"))
                    .forEach(file -> take(file.getKey(), file.getValue()));
        } catch (BadRow refused) {
            bad.add(refused);
        }
    }

    private static boolean zipped(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    private void add(Sheet sheet) {
        Collection<String> columns = sheet.isEmpty() ? Set.of() : sheet.rows().getFirst().fields().keySet();
        Subject.of(sheet.name(), columns).ifPresentOrElse(subject -> {
            if (tables.putIfAbsent(subject, sheet) != null) {
                bad.add(new BadRow(sheet.name(), 1, "-", Why.TABLE_TWICE));
            }
        }, () -> bad.add(new BadRow(sheet.name(), 1, "-", Why.UNKNOWN_TABLE)));
    }

    /** By the directory at the end of the file; bounded, so that a bomb is found before a library for workbooks unpacks it. */
    private static Map<String, byte[]> unpack(String name, byte[] bytes) {
        Map<String, byte[]> packed = new LinkedHashMap<>();
        int left = MOST_INFLATED;
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                byte[] inflated = zip.getInputStream(entry).readNBytes(left + 1);
                left -= inflated.length;
                if (left < 0) {
                    throw new BadRow(name, 1, "-", Why.TOO_LARGE);
                }
                if (!entry.isDirectory()) {
                    packed.put(entry.getName(), inflated);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new BadRow(name, 1, "-", Why.NOT_A_WORKBOOK);
        }
        return packed;
    }

    Sheet table(Subject subject) {
        return tables.getOrDefault(subject, Sheet.empty(subject.table()));
    }
}
