package guitai.demo;

import guitai.domain.staff.EmployeeId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The PINs of the invented staff, in the clear in the demo's table; no other store has such a table. */
final class DemoPins {

    private DemoPins() {
    }

    static Map<EmployeeId, String> of(Path demo) {
        CSVFormat form = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser rows = CSVParser.parse(Files.newBufferedReader(demo.resolve("employees.csv"), StandardCharsets.UTF_8), form)) {
            Map<EmployeeId, String> pins = new HashMap<>();
            rows.forEach(row -> pins.put(new EmployeeId(row.get("id")), row.get("pin")));
            return pins;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
