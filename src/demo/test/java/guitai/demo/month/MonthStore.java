package guitai.demo.month;

import guitai.demo.story.Counter;
import guitai.domain.journal.Fact;
import guitai.domain.journal.Hash;
import guitai.domain.journal.JournalEntry;
import guitai.domain.money.Money;
import guitai.domain.sale.Sale;
import guitai.protocol.EntryForm;
import guitai.protocol.Problem;
import guitai.terminal.uplink.SyncStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One terminal of the {@link Month}: the real program on its own SQLite file, and what an observer remembers of what it wrote. */
final class MonthStore implements AutoCloseable {

    /** An entry as the observer saw it on disk. */
    record Written(long seq, Hash hash, String type, java.util.Optional<Sale> sale) {
    }

    private final String id;
    private final Path folder;
    private final WallClock clock;
    private final MonthLine line;
    private Counter counter;
    private final List<Written> journal = new ArrayList<>();
    private final Set<String> everWritten = new HashSet<>();
    private final Set<String> acknowledged = new HashSet<>();
    private boolean restored;
    private boolean offline;

    MonthStore(String id, Path folder, WallClock clock, MonthLine line) {
        this.id = id;
        this.folder = folder;
        this.clock = clock;
        this.line = line;
        starts();
    }

    String id() {
        return id;
    }

    WallClock clock() {
        return clock;
    }

    MonthLine line() {
        return line;
    }

    Counter counter() {
        return counter;
    }

    /** What lies on its disk now. */
    List<Written> journal() {
        return journal;
    }

    boolean everWrote(long seq, Hash hash) {
        return everWritten.contains(seq + " " + hash);
    }

    /** Sales of which the till said that they are booked. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    /** True once an older copy of its disk was put back. */
    boolean restored() {
        return restored;
    }

    boolean offline() {
        return offline;
    }

    void isOffline(boolean on) {
        offline = on;
    }

    boolean forked() {
        return counter.uplink().problem().map(Problem::type).filter(Problem.FORK::equals).isPresent();
    }

    void starts() {
        counter = Counter.onLine(id, folder, clock, line);
        counter.starts();
        counter.isManned(clerk());
        looksBack();
    }

    String clerk() {
        return id.startsWith("S01") ? "E1001" : "E2001";
    }

    String manager() {
        return id.startsWith("S01") ? "E1004" : "E2003";
    }

    /** Does something that the power may end at any moment, and starts again if it does; false then. */
    boolean does(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException ended) {
            if (!PowerCut.ended(ended)) {
                throw ended;
            }
            clock.cutsThePower(0);
            counter.stops();
            saysThatItEndedBadly();
            starts();
            return false;
        } finally {
            looksBack();
        }
    }

    /** The next start is to find what a killed process leaves. */
    private void saysThatItEndedBadly() {
        try {
            Files.writeString(folder.resolve("guitai.open"), "");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @param points what the member wants to pay with points; taken as far as the till allows */
    Sale sells(String sku, int pieces, java.util.Optional<String> card, Money points) {
        counter.sells(sku, pieces);
        card.ifPresent(counter::to);
        if (card.isPresent() && points.isPositive()) {
            counter.takesPoints(points);
        }
        Sale sale = counter.booksForCash();
        acknowledged.add(sale.id().toString());
        return sale;
    }

    SyncStatus.State syncs() {
        return counter.syncs().state();
    }

    /** What was written since the last look. */
    private void looksBack() {
        long known = journal.isEmpty() ? 0 : journal.getLast().seq();
        List<JournalEntry> fresh = counter.does(office -> office.store().journal().after(known, Integer.MAX_VALUE, Long.MAX_VALUE));
        for (JournalEntry entry : fresh) {
            EntryForm.Thawed thawed = EntryForm.thaw(entry.frozen());
            journal.add(new Written(entry.seq(), entry.hash(), thawed.head().type(), thawed.fact()
                    .filter(Fact.SaleCompleted.class::isInstance).map(fact -> ((Fact.SaleCompleted) fact).sale())));
            everWritten.add(entry.seq() + " " + entry.hash());
        }
    }

    void backsUp(Path to) {
        counter.stops();
        delete(to);
        copy(folder, to);
        starts();
    }

    /** Last week's copy is put back; what was written since is on no disk of the store any more. */
    void isRestored(Path from) {
        counter.stops();
        delete(folder);
        copy(from, folder);
        long before = journal.size();
        journal.clear();
        starts();
        restored |= journal.size() < before;
        acknowledged.removeIf(sale -> journal.stream().noneMatch(entry -> entry.sale().filter(one -> one.id().toString().equals(sale)).isPresent()));
    }

    /** The clock is right again. */
    void isPutRight() {
        clock.isWrongBy(Duration.ZERO);
        clock.cutsThePower(0);
        line.isWhole();
        offline = false;
    }

    static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        counter.stops();
    }
}
