package guitai.terminal.uplink;

import guitai.domain.journal.Journal;
import guitai.domain.journal.JournalEntry;
import guitai.domain.signed.KeyBook;
import guitai.domain.signed.KeySignature;
import guitai.domain.staff.TerminalId;
import guitai.protocol.BatchReceipt;
import guitai.protocol.JournalBatch;
import guitai.protocol.Problem;
import guitai.terminal.storage.ShopData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Carries the journal up, batch by batch, until headquarters holds all of it. */
final class Push {

    private final ShopData data;
    private final TerminalId terminal;
    private final Journal journal;
    private final SyncBook book;
    private final KeyBook keys;
    private final HqLine headquarters;

    Push(Uplink.Shop shop, HqLine headquarters) {
        this.data = shop.data();
        this.terminal = shop.terminal();
        this.journal = shop.journal();
        this.book = shop.book();
        this.keys = shop.keys();
        this.headquarters = headquarters;
    }

    /**
     * Begins behind the stored receipt; after a gap goes on from where headquarters wants it, once between two receipts.
     * Where it wants more than there is, this journal is older than what was sent: a restored backup.
     */
    Outcome round(Consumer<Instant> heard) {
        Outcome outcome = Outcome.IDLE;
        boolean rewound = false;
        Outcome gap = Outcome.IDLE;
        Optional<JournalBatch> batch = batch(data.ask(book::acceptedThrough).join()).join();
        while (batch.isPresent()) {
            // The next one is read while this one travels.
            long last = batch.get().lastSeq();
            CompletableFuture<Optional<JournalBatch>> next = batch(last);
            HqAnswer<BatchReceipt> answer = headquarters.send(batch.get());
            Optional<Long> wanted = wanted(answer);
            if (wanted.isPresent() && !rewound) {
                batch = batch(wanted.get() - 1).join();
                rewound = true;
                gap = Outcome.of(answer);
                continue;
            }
            outcome = settle(answer, batch.get(), heard);
            if (outcome.kind() != Outcome.Kind.WELL) {
                return outcome;
            }
            batch = next.join().or(() -> batch(last).join());
            rewound = false;
        }
        return rewound ? gap : outcome;
    }

    private CompletableFuture<Optional<JournalBatch>> batch(long behind) {
        return data.ask(() -> {
            List<JournalEntry> range = journal.after(behind, JournalBatch.MOST_ENTRIES, JournalBatch.MOST_BYTES);
            return range.isEmpty() ? Optional.<JournalBatch>empty()
                    : Optional.of(JournalBatch.of(terminal, range, book.totals(range)));
        });
    }

    private static Optional<Long> wanted(HqAnswer<?> answer) {
        return answer instanceof HqAnswer.Refused<?>(Problem problem) && problem.type().equals(Problem.GAP)
                ? problem.expectedSeq().filter(seq -> seq > 0) : Optional.empty();
    }

    private Outcome settle(HqAnswer<BatchReceipt> answer, JournalBatch batch, Consumer<Instant> heard) {
        if (!(answer instanceof HqAnswer.Told<BatchReceipt>(BatchReceipt receipt))) {
            return Outcome.of(answer);
        }
        Outcome outcome = data.ask(() -> take(receipt, batch)).join();
        if (outcome.well()) {
            heard.accept(receipt.hqTime());
        }
        return outcome;
    }

    /** Believes a receipt only when headquarters signed it and it speaks of this terminal's own chain. */
    private Outcome take(BatchReceipt receipt, JournalBatch batch) {
        if (!receipt.terminal().equals(terminal) || receipt.acceptedThrough() < batch.lastSeq()) {
            return Outcome.odd(HqAnswer.Oddity.OTHER_TERMINAL);
        }
        KeySignature.Seen seen = receipt.signature().seenBy(keys.keys(), KeySignature.Purpose.RECEIPT, receipt.signedText());
        if (seen != KeySignature.Seen.GENUINE) {
            return Outcome.refused(Problem.of(seen == KeySignature.Seen.UNKNOWN_KEY ? Uplink.UNKNOWN_HQ_KEY : Uplink.FORGED_RECEIPT, 0, "receipt"));
        }
        if (receipt.acceptedThrough() > journal.head().seq()
                || !journal.hashAt(receipt.acceptedThrough()).equals(receipt.headHash())) {
            return Outcome.refused(Problem.of(Problem.FORK, 0, "headquarters holds another journal of this terminal"));
        }
        book.receive(receipt);
        return Outcome.WELL;
    }
}
