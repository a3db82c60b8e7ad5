package guitai.demo.story;

import guitai.demo.DemoCsv;
import guitai.domain.money.Money;
import guitai.domain.staff.EmployeeId;
import guitai.headquarters.Headquarters;
import guitai.headquarters.advisers.Handovers;
import guitai.headquarters.feed.MemberNews;
import guitai.headquarters.store.AdviserStore.Handover;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.Tables;
import guitai.headquarters.HqSettings;
import guitai.headquarters.codes.CodeOffice;
import guitai.headquarters.intake.CaseOffice;
import guitai.protocol.CodeRequest;
import guitai.protocol.IssuedCode;
import guitai.protocol.parcel.ParcelTaken;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A chain of stores: its headquarters, on a database of its own with the demo store in it, and the counters of its stores. */
public final class Chain implements AutoCloseable {

    private final Path folder;
    private final StoreClock clock = new StoreClock();
    private final HqBooks books;
    private final List<Counter> counters = new ArrayList<>();
    private volatile Optional<URI> address = Optional.empty();
    private Headquarters headquarters;

    private Chain(Path folder, String database) {
        this.folder = folder;
        this.books = new HqBooks(database);
    }

    /** Headquarters is open; no counter is yet. */
    public static Chain opens(Path folder) {
        Chain chain = new Chain(folder, SharedPostgres.demoStore());
        chain.headquartersIsBack();
        return chain;
    }

    /** A counter that its store has just opened, at the same time of day as headquarters. */
    public Counter counter(String terminal) {
        return counter(terminal, () -> address);
    }

    /** The same with another way to headquarters. */
    public Counter counter(String terminal, Supplier<Optional<URI>> way) {
        Counter counter = new Counter(terminal, folder.resolve(terminal), way, clock);
        counters.add(counter);
        counter.starts();
        return counter;
    }

    /** Headquarters' program is not running; nobody answers at its address. */
    public void headquartersIsGone() {
        headquarters.close();
    }

    public void headquartersIsBack() {
        start(Optional.empty());
    }

    /** Headquarters is started again and reads these tables into its directory. */
    public void headquartersReads(Path tables) {
        headquarters.close();
        start(Optional.of(tables));
    }

    /** Headquarters is started again and looks through the demo store's tables, which say nothing new. */
    public void headquartersReadsTheDemoStore() {
        start(Optional.of(DemoCsv.folder()));
    }

    /** Where headquarters decides cases. */
    public CaseOffice cases() {
        return headquarters.cases();
    }

    /** Somebody leaves the chain; the members are handed over. */
    public Optional<Handover> leaves(EmployeeId adviser) {
        try (Database database = Database.open(books.database())) {
            return database.call(c -> handovers().handOver(c, adviser));
        }
    }

    public boolean takesBack(Handover handover) {
        try (Database database = Database.open(books.database())) {
            return database.call(c -> handovers().undo(c, handover.id()));
        }
    }

    private Handovers handovers() {
        return new Handovers(Tables.all(), new MemberNews(Tables.all()), clock);
    }

    private void start(Optional<Path> tables) {
        headquarters = Headquarters.start(new HqSettings(folder.resolve("headquarters"), Optional.of(books.database()), HqSettings.LOOPBACK, 0,
                tables, clock));
        address = Optional.of(URI.create("http://127.0.0.1:" + headquarters.port()));
    }

    /** Headquarters has done with everything that it took in. */
    public void headquartersHasApplied() {
        try {
            headquarters.settle();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Somebody brings headquarters a file. */
    public ParcelTaken takes(byte[] parcel) {
        return headquarters.parcels().take(parcel);
    }

    /** Where headquarters answers. */
    public URI address() {
        return address.orElseThrow();
    }

    /** The code that a member's phone shows, good for five minutes. */
    public String shows(String card) {
        CodeRequest asked = new CodeRequest(CodeRequest.Kind.MEMBER, Optional.of(card), Optional.empty(), Optional.empty(), Optional.of(5));
        return headquarters.codes().issue(asked) instanceof CodeOffice.Answer.Issued(IssuedCode code) ? code.digits() : "";
    }

    /** A leaflet of a campaign as it comes by post. */
    public String leaflet(String campaign) {
        CodeRequest asked = new CodeRequest(CodeRequest.Kind.LEAFLET, Optional.empty(), Optional.empty(), Optional.of(campaign), Optional.empty());
        return headquarters.codes().issue(asked) instanceof CodeOffice.Answer.Issued(IssuedCode code) ? code.digits() : "";
    }

    /** A voucher as somebody gets it on paper. */
    public String voucher(Money value, String campaign) {
        CodeRequest asked = new CodeRequest(CodeRequest.Kind.VOUCHER, Optional.empty(), Optional.of(value), Optional.of(campaign), Optional.empty());
        return headquarters.codes().issue(asked) instanceof CodeOffice.Answer.Issued(IssuedCode code) ? code.digits() : "";
    }

    /** What headquarters has in its own tables. */
    public HqBooks books() {
        return books;
    }

    public StoreClock clock() {
        return clock;
    }

    @Override
    public void close() {
        counters.forEach(Counter::close);
        headquarters.close();
    }
}
