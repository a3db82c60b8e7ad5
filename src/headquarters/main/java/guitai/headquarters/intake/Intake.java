package guitai.headquarters.intake;

import guitai.domain.journal.Hash;
import guitai.domain.journal.JournalEntry;
import guitai.domain.signed.Ed25519;
import guitai.domain.signed.KeySignature;
import guitai.domain.signed.KeySignature.Purpose;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.keys.HqSigner;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.JournalStore;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.TerminalStore;
import guitai.headquarters.store.Tx;
import guitai.protocol.BatchReceipt;
import guitai.protocol.JournalBatch;
import guitai.protocol.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes batches in. The chain and the sequence are checked and the raw entries stored in one transaction before the answer;
 * what they mean is somebody else's work ({@link Applier}). A batch that comes again, whole or in part, changes nothing.
 */
public final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final Database database;
    private final JournalStore journal;
    private final TerminalStore terminals;
    private final HqSigner signer;
    private final Clock clock;
    private final Consumer<TerminalId> accepted;

    /** @param accepted told after a batch was stored */
    public Intake(Database database, Tables tables, HqSigner signer, Clock clock, Consumer<TerminalId> accepted) {
        this.database = database;
        this.journal = tables.journal();
        this.terminals = tables.terminals();
        this.signer = signer;
        this.clock = clock;
        this.accepted = accepted;
    }

    /** Accepts or refuses; when it returns {@link Answer.Accepted}, the entries are on disk. */
    public Answer take(JournalBatch batch) {
        Chain chain = Chain.of(batch);
        Answer answer = database.call(connection -> take(connection, chain));
        switch (answer) {
            case Answer.Accepted _ -> accepted.accept(batch.terminal());
            case Answer.Refused refused -> LOG.warn("Batch {} to {} of terminal {} refused: {}", batch.firstSeq(), batch.lastSeq(),
                    batch.terminal(), refused.problem().type());
        }
        return answer;
    }

    private Answer take(Tx c, Chain chain) {
        JournalBatch batch = chain.batch();
        Optional<JournalStore.Head> locked = journal.lockHead(c, batch.terminal());
        if (locked.isEmpty()) {
            return new Answer.Refused(Problem.of(Problem.UNKNOWN_TERMINAL, 403, "No terminal of that id is enrolled"));
        }
        long held = locked.get().acceptedThrough();
        Map<Long, Hash> known = journal.hashes(c, batch.terminal(), batch.firstSeq() - 1, batch.lastSeq());
        Optional<Long> difference = chain.firstDifference(known);
        if (!chain.consistent()) {
            return new Answer.Refused(broken(difference.orElse(Math.max(batch.firstSeq(), Math.min(held + 1, batch.lastSeq())))));
        }
        if (!signed(c, batch)) {
            return new Answer.Refused(new Problem(Problem.FORGED, "The batch is not signed by its terminal", 422, Optional.empty(),
                    Optional.empty(), Optional.of(batch.firstSeq())));
        }
        if (difference.isPresent()) {
            return fork(c, chain, difference.get());
        }
        if (batch.firstSeq() > held + 1) {
            return new Answer.Refused(gap(held + 1));
        }
        List<JournalEntry> fresh = chain.from(held + 1);
        if (!fresh.isEmpty()) {
            journal.append(c, batch.terminal(), fresh, clock.instant());
        }
        return new Answer.Accepted(receipt(c, batch.terminal()));
    }

    /** By any key that the terminal ever had: a batch may come late, as a file. */
    private boolean signed(Tx c, JournalBatch batch) {
        KeySignature signature = batch.signature();
        return terminals.publicKey(c, batch.terminal(), signature.key()).flatMap(Ed25519::publicKey)
                .filter(key -> signature.holds(key, Purpose.BATCH, batch.signedText())).isPresent();
    }

    /** The other version is kept beside ours and the journal stays as it is: a person decides. */
    private Answer fork(Tx c, Chain chain, long seq) {
        List<JournalEntry> theirs = chain.from(seq);
        journal.keepFork(c, chain.batch().terminal(), theirs, clock.instant());
        return new Answer.Refused(new Problem(Problem.FORK, "Another version of this journal is held", 409, Optional.empty(),
                Optional.of(seq), Optional.empty()));
    }

    private BatchReceipt receipt(Tx c, TerminalId terminal) {
        JournalStore.Head head = journal.head(c, terminal).orElseThrow();
        return new BatchReceipt(terminal, head.acceptedThrough(), head.hash(), journal.appliedThrough(c, terminal),
                journal.quarantined(c, terminal), clock.instant(),
                signer.sign(Purpose.RECEIPT, BatchReceipt.signedText(terminal, head.acceptedThrough(), head.hash())));
    }

    private static Problem gap(long expected) {
        return new Problem(Problem.GAP, "Entries before this batch are missing", 409, Optional.empty(), Optional.of(expected),
                Optional.empty());
    }

    private static Problem broken(long firstBad) {
        return new Problem(Problem.BROKEN, "The hash chain of this batch does not hold", 422, Optional.empty(), Optional.empty(),
                Optional.of(firstBad));
    }
}
