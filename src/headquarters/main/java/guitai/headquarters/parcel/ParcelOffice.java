package guitai.headquarters.parcel;

import guitai.domain.staff.TerminalId;
import guitai.headquarters.intake.Answer;
import guitai.headquarters.intake.Applier;
import guitai.headquarters.intake.Intake;
import guitai.headquarters.keys.ParcelKeys;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.JournalStore;
import guitai.headquarters.store.ParcelStore;
import guitai.headquarters.store.SealStore;
import guitai.headquarters.store.Tables;
import guitai.protocol.BatchReceipt;
import guitai.protocol.Digests;
import guitai.protocol.JournalBatch;
import guitai.protocol.Problem;
import guitai.protocol.parcel.Parcel;
import guitai.protocol.parcel.ParcelAck;
import guitai.protocol.parcel.ParcelForm;
import guitai.protocol.parcel.ParcelForm.Seen;
import guitai.protocol.parcel.ParcelHead;
import guitai.protocol.parcel.ParcelTaken;
import guitai.protocol.parcel.ParcelTaken.Outcome;
import java.security.PrivateKey;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Takes parcels: in any order, twice, half copied, of strangers. What is in one goes the way of every other batch. A parcel that comes before
 * what is in front of it is kept as it is and taken once the gap is closed, by another parcel or over the line.
 */
public final class ParcelOffice {

    private static final int MOST_WAITING = 64;

    private final Database database;
    private final Tables tables;
    private final SealStore seals = new SealStore();
    private final ParcelStore waiting = new ParcelStore();
    private final ParcelKeys keys;
    private final Intake intake;
    private final Applier applier;
    private final Clock clock;

    public ParcelOffice(Database database, Tables tables, ParcelKeys keys, Intake intake, Applier applier, Clock clock) {
        this.database = database;
        this.tables = tables;
        this.keys = keys;
        this.intake = intake;
        this.applier = applier;
        this.clock = clock;
    }

    /** What became of a parcel; its answer is ready when everything in it is applied or set aside. */
    public ParcelTaken take(byte[] file) {
        if (file.length > Parcel.LARGEST_FILE) {
            return ParcelTaken.refused(Outcome.TOO_LARGE);
        }
        return switch (ParcelForm.look(file)) {
            case Seen.Not not -> ParcelTaken.of(not);
            case Seen.Whole whole -> opened(whole).map(batches -> take(whole.head(), batches, file))
                    .orElseGet(() -> ParcelTaken.of(Outcome.OTHER_HEADQUARTERS, whole.head()));
        };
    }

    private Optional<List<JournalBatch>> opened(Seen.Whole parcel) {
        Optional<PrivateKey> key = keys.byId(parcel.head().key());
        return key.flatMap(ours -> Parcel.open(parcel, ours)).filter(batches -> !batches.isEmpty()
                && batches.stream().allMatch(batch -> batch.terminal().equals(parcel.head().terminal())));
    }

    private ParcelTaken take(ParcelHead head, List<JournalBatch> batches, byte[] file) {
        long before = held(head.terminal());
        BatchReceipt last = null;
        for (JournalBatch batch : batches) {
            switch (intake.take(batch)) {
                case Answer.Accepted accepted -> last = accepted.receipt();
                case Answer.Refused refused -> {
                    return refused(head, batch, refused.problem(), file);
                }
            }
        }
        gapMayBeClosed(head.terminal());
        Outcome outcome = last.acceptedThrough() > before ? Outcome.TAKEN : Outcome.NOTHING_NEW;
        return answered(ParcelTaken.of(outcome, head), head, batches.getLast());
    }

    private long held(TerminalId terminal) {
        return database.snapshot(c -> tables.journal().head(c, terminal)).map(JournalStore.Head::acceptedThrough).orElse(0L);
    }

    private ParcelTaken refused(ParcelHead head, JournalBatch batch, Problem problem, byte[] file) {
        return switch (problem.type()) {
            case Problem.GAP -> kept(head, file) ? ParcelTaken.of(Outcome.WAITS, head)
                    .waitingFor(problem.expectedSeq().orElse(1L), batch.firstSeq() - 1) : ParcelTaken.of(Outcome.TOO_MANY, head);
            case Problem.FORK -> ParcelTaken.of(Outcome.FORKED, head);
            case Problem.UNKNOWN_TERMINAL -> ParcelTaken.of(Outcome.UNKNOWN_TERMINAL, head);
            default -> ParcelTaken.of(Outcome.BROKEN, head);
        };
    }

    private boolean kept(ParcelHead head, byte[] file) {
        return database.call(c -> waiting.keep(c, head.terminal(), head.firstSeq(), head.lastSeq(), Digests.sha256(file), file,
                clock.instant(), MOST_WAITING));
    }

    /** Takes what has waited for this; to be called whenever a terminal's entries were accepted. */
    public void gapMayBeClosed(TerminalId terminal) {
        for (Optional<ParcelStore.Waiting> next = ready(terminal); next.isPresent(); next = ready(terminal)) {
            ParcelStore.Waiting parcel = next.get();
            if (ParcelForm.look(parcel.file()) instanceof Seen.Whole whole) {
                opened(whole).ifPresent(batches -> batches.forEach(intake::take));
            }
            database.run(c -> waiting.forget(c, terminal, parcel));
        }
    }

    private Optional<ParcelStore.Waiting> ready(TerminalId terminal) {
        return database.snapshot(c -> waiting.ready(c, terminal, held(terminal) + 1)).stream().findFirst();
    }

    /** The receipt as it is once everything is applied, and the seals of the days that were closed in the parcel. */
    private ParcelTaken answered(ParcelTaken taken, ParcelHead head, JournalBatch again) {
        try {
            applier.settle();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return taken;
        }
        return intake.take(again) instanceof Answer.Accepted(BatchReceipt receipt) ? taken.with(new ParcelAck(receipt, database.snapshot(c ->
                seals.closedBetween(c, head.terminal(), head.firstSeq(), head.lastSeq())))) : taken;
    }
}
