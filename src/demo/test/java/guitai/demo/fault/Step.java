package guitai.demo.fault;

import static guitai.demo.fault.Place.in;
import static guitai.demo.fault.Place.out;

import java.util.List;

/** The labelled steps of a sale's way to headquarters and of the news' way back, in both programs, each by where it is in the code. */
enum Step {

    ENTRY_FROZEN(true, out("guitai.protocol.EntryForm.freeze")),
    ENTRY_WRITTEN(true, out("guitai.protocol.EntryForm.freeze"), in("org.sqlite.SQLiteConnection.commit")),
    ENTRY_COMMITTED(true, out("guitai.protocol.EntryForm.freeze"), out("org.sqlite.SQLiteConnection.commit")),
    BATCH_BUILT(true, out("guitai.protocol.JournalBatch.of")),
    BATCH_TO_SEND(true, in("guitai.terminal.uplink.HttpHeadquarters.send")),
    ANSWER_TO_BATCH(true, out("guitai.terminal.uplink.HttpHeadquarters.send")),
    RECEIPT_TO_STORE(true, in("guitai.terminal.store.SqliteSyncBook.receive")),
    RECEIPT_WRITTEN(true, in("guitai.terminal.store.SqliteSyncBook.receive"), in("org.sqlite.SQLiteConnection.commit")),
    RECEIPT_STORED(true, out("guitai.terminal.store.SqliteSyncBook.receive")),
    PAGE_RECEIVED(true, out("guitai.terminal.uplink.HttpHeadquarters.changes")),
    PAGE_WRITTEN(true, out("guitai.terminal.store.FeedTables.apply"), in("org.sqlite.SQLiteConnection.commit")),
    PAGE_APPLIED(true, out("guitai.terminal.store.SqliteSyncBook.apply")),

    BATCH_READ(false, out("guitai.protocol.BatchForm.read")),
    CHAIN_LINKED(false, out("guitai.headquarters.intake.Chain.of")),
    BATCH_WRITTEN(false, out("guitai.headquarters.store.JournalStore.append"), in("org.postgresql.jdbc.PgConnection.commit")),
    BATCH_COMMITTED(false, out("guitai.headquarters.store.JournalStore.append"), out("org.postgresql.jdbc.PgConnection.commit")),
    BATCH_TO_ANSWER(false, out("guitai.headquarters.intake.Intake.take")),
    ENTRIES_JUDGED(false, out("guitai.headquarters.intake.Judge.all")),
    TERMINAL_PART_WRITTEN(false, out("guitai.headquarters.intake.Effects.terminalPart"), in("org.postgresql.jdbc.PgConnection.commit")),
    TERMINAL_PART_COMMITTED(false, out("guitai.headquarters.intake.Effects.terminalPart"), out("org.postgresql.jdbc.PgConnection.commit")),
    POINTS_BOOKED(false, out("guitai.headquarters.store.MemberStore.earn")),
    MEMBER_PART_WRITTEN(false, out("guitai.headquarters.intake.Effects.memberPart"), in("org.postgresql.jdbc.PgConnection.commit")),
    MEMBER_PART_COMMITTED(false, out("guitai.headquarters.intake.Effects.memberPart"), out("org.postgresql.jdbc.PgConnection.commit")),
    PAGE_READ(false, out("guitai.headquarters.http.FeedDesk.changes")),
    DAY_ADDED_UP(false, out("guitai.headquarters.intake.DayDesk.day")),
    DAY_SEALED(false, in("guitai.headquarters.seal.Sealer.seal"), out("org.postgresql.jdbc.PgConnection.commit"));

    /** System property that tells a child where to die: {@code STEP:TIME}. */
    static final String PROPERTY = "guitai.step";

    private final boolean terminal;
    private final List<Place> way;

    /** @param way passed by one thread in this order; the step is at the last */
    Step(boolean terminal, Place... way) {
        this.terminal = terminal;
        this.way = List.of(way);
    }

    boolean ofTheTerminal() {
        return terminal;
    }

    List<Place> way() {
        return way;
    }

    /** The JVM's flag to die there, the so-manieth time that the program comes by. */
    String flag(int time) {
        return "-D" + PROPERTY + "=" + name() + ":" + time;
    }
}
