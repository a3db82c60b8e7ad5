package guitai.terminal.shift;

import guitai.domain.day.DaySeal;
import guitai.domain.day.DayTotals;
import guitai.domain.journal.Fact;
import guitai.domain.journal.Journal;
import guitai.domain.journal.JournalEntry;
import guitai.domain.signed.CodeVerifier;
import guitai.domain.signed.KeyBook;
import guitai.domain.signed.KeySignature;
import guitai.domain.signed.SignedCode;
import guitai.domain.signed.SignedCode.Content;
import guitai.domain.staff.TerminalId;
import guitai.protocol.EntryForm;
import guitai.protocol.SealedDay;
import guitai.terminal.uplink.SealInbox;
import guitai.terminal.uplink.SyncBook;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Believes headquarters' seals, or says why not. A seal is kept only when headquarters signed it and it speaks of the very entry with
 * which this terminal closed the day, and of the very totals in that entry. Runs on the shop-data thread.
 */
public final class Seals implements SealInbox {

    private static final int MOST_WANTED = 10;

    /** Why a seal is not believed. */
    public enum Refusal { UNREADABLE, OTHER_TERMINAL, UNKNOWN_KEY, FORGED, OTHER_RANGE }

    private final TerminalId terminal;
    private final Journal journal;
    private final SealBook book;
    private final KeyBook keys;
    private final SyncBook sync;
    private final Map<LocalDate, Refusal> refused = new HashMap<>();

    public Seals(TerminalId terminal, Journal journal, SealBook book, KeyBook keys, SyncBook sync) {
        this.terminal = terminal;
        this.journal = journal;
        this.book = book;
        this.keys = keys;
        this.sync = sync;
    }

    @Override
    public List<LocalDate> wanted() {
        long held = sync.acceptedThrough();
        return book.closings(LocalDate.MAX).stream().filter(closing -> closing.closedBy() <= held).limit(MOST_WANTED)
                .map(SealBook.Closing::businessDate).toList();
    }

    @Override
    public boolean take(SealedDay sealed) {
        Optional<DaySeal> read = sealed.seal();
        Optional<Refusal> why = read.isEmpty() ? Optional.of(Refusal.UNREADABLE) : objection(sealed, read.get());
        if (why.isPresent()) {
            return read.map(seal -> refused.put(seal.closed().businessDate(), why.get()) != why.get()).orElse(false);
        }
        DaySeal seal = read.orElseThrow();
        boolean wasRefused = refused.remove(seal.closed().businessDate()) != null;
        boolean newer = version(seal.closed().businessDate()) < seal.version();
        if (newer) {
            book.keep(seal, sealed);
        }
        return newer || wasRefused;
    }

    /** Why this seal is not believed; empty for a good one. */
    public Optional<Refusal> objection(SealedDay sealed, DaySeal seal) {
        if (!seal.terminal().equals(terminal)) {
            return Optional.of(Refusal.OTHER_TERMINAL);
        }
        return switch (sealed.signature().seenBy(keys.keys(), KeySignature.Purpose.DAY, sealed.frozen())) {
            case UNKNOWN_KEY -> Optional.of(Refusal.UNKNOWN_KEY);
            case FORGED -> Optional.of(Refusal.FORGED);
            case GENUINE -> !codeBelongs(sealed, seal) ? Optional.of(Refusal.FORGED)
                    : closedWith(seal.closedBy()).filter(seal.closed()::equals).isEmpty() ? Optional.of(Refusal.OTHER_RANGE) : Optional.empty();
        };
    }

    /** The code on paper must say what the seal says. */
    private static boolean codeBelongs(SealedDay sealed, DaySeal seal) {
        return CodeVerifier.claims(sealed.digits()).map(SignedCode::content).filter(Content.Day.of(seal, sealed.digest())::equals).isPresent();
    }

    /** The totals with which an entry of our own closed a day. */
    private Optional<DayTotals> closedWith(long seq) {
        List<JournalEntry> entry = journal.after(seq - 1, 1, Long.MAX_VALUE);
        return entry.stream().filter(one -> one.seq() == seq).findFirst().flatMap(one -> EntryForm.thaw(one.frozen()).fact())
                .filter(Fact.DayClosed.class::isInstance).map(fact -> ((Fact.DayClosed) fact).totals());
    }

    private int version(LocalDate day) {
        return book.closing(day).flatMap(SealBook.Closing::seal).flatMap(SealedDay::seal).map(DaySeal::version).orElse(0);
    }

    /** The seal of the newest closing of a day. */
    public Optional<SealedDay> of(LocalDate day) {
        return book.closing(day).flatMap(Seals::current);
    }

    /** The closings since a day, and all that wait. */
    List<SealBook.Closing> closings(LocalDate since) {
        return book.closings(since);
    }

    Optional<Refusal> refusal(LocalDate day) {
        return Optional.ofNullable(refused.get(day));
    }

    DayLine.State state(SealBook.Closing closing) {
        Optional<DaySeal> seal = current(closing).flatMap(SealedDay::seal);
        if (seal.isPresent()) {
            return seal.get().matched() ? DayLine.State.SEALED : DayLine.State.DIFFERS;
        }
        if (refused.containsKey(closing.businessDate())) {
            return DayLine.State.REFUSED;
        }
        return closing.closedBy() > sync.acceptedThrough() ? DayLine.State.NOT_SENT : DayLine.State.WAITING;
    }

    /** A seal of an earlier closing says nothing of what was sold since. */
    private static Optional<SealedDay> current(SealBook.Closing closing) {
        return closing.seal().filter(sealed -> sealed.seal().filter(seal -> seal.closedBy() == closing.closedBy()).isPresent());
    }
}
