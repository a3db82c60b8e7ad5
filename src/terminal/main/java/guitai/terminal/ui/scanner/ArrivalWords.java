package guitai.terminal.ui.scanner;

import guitai.terminal.scan.scanner.Burst;
import guitai.terminal.scan.scanner.Burst.Trait;
import guitai.terminal.scan.scanner.Diagnosis;
import guitai.terminal.text.Words;
import java.util.LinkedHashMap;
import java.util.Map;

/** What arrived, in sentences and rows. */
record ArrivalWords(ScannerScreen.Arrival arrival, Words words) {

    String verdict() {
        return words.of("scanner.verdict." + arrival.diagnosis().verdict(), args());
    }

    String next() {
        return words.of("scanner.verdict." + arrival.diagnosis().verdict() + ".next", args());
    }

    private Object[] args() {
        Diagnosis diagnosis = arrival.diagnosis();
        return diagnosis.fault().map(fault -> new Object[] {words.of("scanner.layout." + fault.scanner()), words.of("scanner.layout." + fault.computer())})
                .orElseGet(() -> new Object[] {mark(diagnosis.prefix()), mark(diagnosis.suffix())});
    }

    /** Name of the row and what stands in it. */
    Map<String, String> facts() {
        Map<String, String> rows = new LinkedHashMap<>();
        if (!arrival.text().isEmpty()) {
            rows.put(words.of("scanner.fact.text"), Visible.of(arrival.text()));
            rows.put(words.of("scanner.fact.count"), words.number(arrival.text().codePointCount(0, arrival.text().length())));
        }
        arrival.burst().ifPresent(burst -> {
            rows.put(words.of("scanner.fact.way"), way(burst));
            rows.put(words.of("scanner.fact.pace"), burst.pace().equals(Burst.Pace.UNKNOWN) ? words.of("scanner.pace.unknown")
                    : words.of("scanner.pace", burst.pace().least(), burst.pace().median(), burst.pace().most()));
            rows.put(words.of("scanner.fact.ending"), words.of("scanner.end." + burst.ending()));
            rows.put(words.of("scanner.fact.marks"), words.of("scanner.marks", mark(arrival.diagnosis().aim()),
                    mark(arrival.diagnosis().prefix()), mark(arrival.diagnosis().suffix())));
        });
        return rows;
    }

    private String way(Burst burst) {
        StringBuilder way = new StringBuilder(words.of(burst.traits().contains(Trait.SERIAL) ? "scanner.way.serial" : "scanner.way.keyboard"));
        burst.traits().stream().filter(trait -> trait != Trait.SERIAL).sorted()
                .forEach(trait -> way.append(" · ").append(words.of("scanner.trait." + trait)));
        return way.toString();
    }

    private String mark(String mark) {
        return mark.isEmpty() ? words.of("scanner.none") : Visible.of(mark);
    }
}
