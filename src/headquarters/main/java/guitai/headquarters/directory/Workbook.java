package guitai.headquarters.directory;

import guitai.headquarters.directory.BadRow.Why;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Reads an XLSX workbook: each sheet that is not empty is a table with one header row. */
final class Workbook {

    /** A spreadsheet keeps that many digits of a number (IEEE 754 double) and makes zeros of the others. */
    private static final int DIGITS_KEPT = 15;

    private Workbook() {
    }

    static List<Sheet> read(String name, byte[] bytes) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false))) {
            List<Sheet> sheets = new ArrayList<>();
            for (var sheet : workbook.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    Sheet table = table(name + "/" + sheet.getName(), rows.filter(row -> !empty(row)).toList());
                    if (!table.isEmpty()) {
                        sheets.add(table);
                    }
                }
            }
            return sheets;
        } catch (IOException | ExcelReaderException | IllegalArgumentException | NullPointerException | IndexOutOfBoundsException broken) {
            // The library meets damage with any of these.
            throw new BadRow(name, 1, "-", Why.NOT_A_WORKBOOK);
        }
    }

    private static Sheet table(String name, List<Row> rows) {
        if (rows.isEmpty()) {
            return Sheet.empty(name);
        }
        List<String> columns = rows.getFirst().stream().map(cell -> cell == null ? "" : text(cell)).toList();
        return new Sheet(name, rows.stream().skip(1).map(row -> row(name, row, columns)).toList());
    }

    private static SheetRow row(String name, Row row, List<String> columns) {
        Map<String, String> fields = new LinkedHashMap<>();
        Set<String> inexact = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = i < row.getCellCount() ? row.getCell(i) : null;
            fields.put(columns.get(i), cell == null ? "" : text(cell));
            if (cell != null && cell.getType() == CellType.NUMBER && cell.getRawValue().replaceAll("[eE].*|\\D", "").length() >= DIGITS_KEPT) {
                inexact.add(columns.get(i));
            }
        }
        return new SheetRow(name, row.getRowNum(), fields, inexact);
    }

    /** Numbers without exponent, dates in ISO 8601. */
    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> isDate(cell) ? date(cell) : cell.asNumber().stripTrailingZeros().toPlainString();
            case BOOLEAN -> Boolean.toString(cell.asBoolean());
            case ERROR, EMPTY -> "";
            default -> cell.getText().strip();
        };
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null && format.toLowerCase(java.util.Locale.ROOT).matches(".*(y.*m|m.*d|h.*m).*");
    }

    private static String date(Cell cell) {
        var at = cell.asDate();
        if (cell.asNumber().doubleValue() < 1) {
            return at.toLocalTime().toString();
        }
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toString();
    }

    private static boolean empty(Row row) {
        return row.stream().allMatch(cell -> cell == null || cell.getType() == CellType.EMPTY || text(cell).isEmpty());
    }
}
