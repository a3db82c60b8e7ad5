package guitai.demo.fault;

import static guitai.demo.fault.Place.in;
import static guitai.demo.fault.Place.out;

import java.util.List;
import java.util.stream.Stream;

/** The labelled steps of a sale's way to headquarters and of the news' and the members' way back, each by where it is in the code. */
enum Step {

    ENTRY_FROZEN(Part.COUNTER, out("guitai.protocol.EntryForm.freeze")),
    ENTRY_WRITTEN(Part.COUNTER, out("guitai.protocol.EntryForm.freeze"), in("org.sqlite.SQLiteConnection.commit")),
    ENTRY_COMMITTED(Part.COUNTER, out("guitai.protocol.EntryForm.freeze"), out("org.sqlite.SQLiteConnection.commit")),
    MEMBER_WRITTEN(Part.COUNTER, out("guitai.terminal.store.JoinedHere.show"), in("org.sqlite.SQLiteConnection.commit")),
    MEMBER_COMMITTED(Part.COUNTER, out("guitai.terminal.store.JoinedHere.show"), out("org.sqlite.SQLiteConnection.commit")),
    BATCH_BUILT(Part.COUNTER, out("guitai.protocol.JournalBatch.of")),
    BATCH_TO_SEND(Part.COUNTER, in("guitai.terminal.uplink.HttpHeadquarters.send")),
    ANSWER_TO_BATCH(Part.COUNTER, out("guitai.terminal.uplink.HttpHeadquarters.send")),
    RECEIPT_TO_STORE(Part.COUNTER, in("guitai.terminal.store.SqliteSyncBook.receive")),
    RECEIPT_WRITTEN(Part.COUNTER, in("guitai.terminal.store.SqliteSyncBook.receive"), in("org.sqlite.SQLiteConnection.commit")),
    RECEIPT_STORED(Part.COUNTER, out("guitai.terminal.store.SqliteSyncBook.receive")),
    PAGE_RECEIVED(Part.COUNTER, out("guitai.terminal.uplink.HttpHeadquarters.changes")),
    PAGE_WRITTEN(Part.COUNTER, out("guitai.terminal.store.FeedTables.apply"), in("org.sqlite.SQLiteConnection.commit")),
    PAGE_APPLIED(Part.COUNTER, out("guitai.terminal.store.SqliteSyncBook.apply")),

    BATCH_READ(Part.HEADQUARTERS, out("guitai.protocol.BatchForm.read")),
    CHAIN_LINKED(Part.HEADQUARTERS, out("guitai.headquarters.intake.Chain.of")),
    BATCH_WRITTEN(Part.HEADQUARTERS, out("guitai.headquarters.store.JournalStore.append"), in("org.postgresql.jdbc.PgConnection.commit")),
    BATCH_COMMITTED(Part.HEADQUARTERS, out("guitai.headquarters.store.JournalStore.append"), out("org.postgresql.jdbc.PgConnection.commit")),
    BATCH_TO_ANSWER(Part.HEADQUARTERS, out("guitai.headquarters.intake.Intake.take")),
    ENTRIES_JUDGED(Part.HEADQUARTERS, out("guitai.headquarters.intake.Judge.all")),
    TERMINAL_PART_WRITTEN(Part.HEADQUARTERS, out("guitai.headquarters.intake.Effects.terminalPart"), in("org.postgresql.jdbc.PgConnection.commit")),
    TERMINAL_PART_COMMITTED(Part.HEADQUARTERS, out("guitai.headquarters.intake.Effects.terminalPart"), out("org.postgresql.jdbc.PgConnection.commit")),
    MEMBER_TAKEN_IN(Part.HEADQUARTERS, out("guitai.headquarters.store.ConsentStore.add"), in("org.postgresql.jdbc.PgConnection.commit")),
    CHOICE_DECIDED(Part.HEADQUARTERS, out("guitai.headquarters.intake.Decider.decide"), in("org.postgresql.jdbc.PgConnection.commit")),
    CHOICE_COMMITTED(Part.HEADQUARTERS, out("guitai.headquarters.intake.Decider.decide"), out("org.postgresql.jdbc.PgConnection.commit")),
    POINTS_BOOKED(Part.HEADQUARTERS, out("guitai.headquarters.store.MemberStore.post")),
    MEMBER_PART_WRITTEN(Part.HEADQUARTERS, out("guitai.headquarters.intake.Effects.memberPart"), in("org.postgresql.jdbc.PgConnection.commit")),
    MEMBER_PART_COMMITTED(Part.HEADQUARTERS, out("guitai.headquarters.intake.Effects.memberPart"), out("org.postgresql.jdbc.PgConnection.commit")),
    PAGE_READ(Part.HEADQUARTERS, out("guitai.headquarters.http.FeedDesk.changes")),
    DAY_ADDED_UP(Part.HEADQUARTERS, out("guitai.headquarters.intake.DayDesk.day")),
    DAY_SEALED(Part.HEADQUARTERS, in("guitai.headquarters.seal.Sealer.seal"), out("org.postgresql.jdbc.PgConnection.commit")),

    SEGMENT_RECEIVED(Part.SNAPSHOT, out("guitai.terminal.uplink.HttpHeadquarters.segment")),
    SEGMENT_HALF_WRITTEN(Part.SNAPSHOT, out("guitai.terminal.store.PeopleTables.apply")),
    SEGMENT_WRITTEN(Part.SNAPSHOT, out("guitai.terminal.store.GrowingMembers.isHere"), in("org.sqlite.SQLiteConnection.commit")),
    SEGMENT_COMMITTED(Part.SNAPSHOT, out("guitai.terminal.store.GrowingMembers.put")),
    SNAPSHOT_SORTED(Part.SNAPSHOT, out("guitai.terminal.storage.GrowingFile.complete")),
    SNAPSHOT_COMPLETE(Part.SNAPSHOT, out("guitai.terminal.store.GrowingMembers.complete")),
    SNAPSHOT_CHOSEN(Part.SNAPSHOT, in("guitai.terminal.storage.MembersFile.use"), out("guitai.terminal.storage.MembersFile.uses")),
    SNAPSHOT_ATTACHED(Part.SNAPSHOT, in("guitai.terminal.storage.MembersFile.use"), out("guitai.terminal.storage.MembersFile.attach")),
    SNAPSHOT_IN_USE(Part.SNAPSHOT, out("guitai.terminal.store.SqliteMemberShelf.use"));

    /** Whose step it is: a selling counter's, headquarters', or a counter's that fetches all its members. */
    enum Part { COUNTER, HEADQUARTERS, SNAPSHOT }

    /** System property that tells a child where to die: {@code STEP:TIME}. */
    static final String PROPERTY = "guitai.step";

    private final Part part;
    private final List<Place> way;

    /** @param way passed by one thread in this order; the step is at the last */
    Step(Part part, Place... way) {
        this.part = part;
        this.way = List.of(way);
    }

    static List<Step> of(Part part) {
        return Stream.of(values()).filter(step -> step.part == part).toList();
    }

    List<Place> way() {
        return way;
    }

    /** The JVM's flag to die there, the so-manieth time that the program comes by. */
    String flag(int time) {
        return "-D" + PROPERTY + "=" + name() + ":" + time;
    }
}
