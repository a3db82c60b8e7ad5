package guitai.protocol.parcel;

import guitai.domain.staff.TerminalId;
import java.util.Optional;

/**
 * What became of a parcel at headquarters.
 *
 * @param terminal    whose it is, where that could be read
 * @param firstSeq    its first entry
 * @param lastSeq     its last entry
 * @param missingFrom with WAITS: first of the entries that have to come before it
 * @param missingTo   with WAITS: last of them
 * @param ack         the answer to bring back, a whole file; absent where there is none
 */
public record ParcelTaken(Outcome outcome, Optional<TerminalId> terminal, Optional<Long> firstSeq, Optional<Long> lastSeq,
                          Optional<Long> missingFrom, Optional<Long> missingTo, Optional<String> ack) {

    /** A sentence exists for each, on the command line and on the web page. */
    public enum Outcome {
        /** Its entries are held now. */
        TAKEN,
        /** Everything in it was held before. */
        NOTHING_NEW,
        /** Kept, and taken by itself as soon as what comes before it is here. */
        WAITS,
        /** Would have to wait, and too many of this terminal wait already; not kept. */
        TOO_MANY,
        EMPTY, FOREIGN, NEWER, CUT, DAMAGED, TOO_LARGE,
        /** Closed to a key that is not headquarters' own. */
        OTHER_HEADQUARTERS,
        UNKNOWN_TERMINAL,
        /** Another version of this journal is held: a restored backup or a copied disk. Both are kept. */
        FORKED,
        /** Opened, but its chain or its signature does not hold. */
        BROKEN
    }

    static ParcelTaken of(Outcome outcome, Optional<ParcelHead> head) {
        return new ParcelTaken(outcome, head.map(ParcelHead::terminal), head.map(ParcelHead::firstSeq), head.map(ParcelHead::lastSeq),
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static ParcelTaken refused(Outcome outcome) {
        return of(outcome, Optional.empty());
    }

    public static ParcelTaken of(Outcome outcome, ParcelHead head) {
        return of(outcome, Optional.of(head));
    }

    public static ParcelTaken of(ParcelForm.Seen.Not not) {
        return of(Outcome.valueOf(not.why().name()), not.head());
    }

    public ParcelTaken waitingFor(long from, long to) {
        return new ParcelTaken(outcome, terminal, firstSeq, lastSeq, Optional.of(from), Optional.of(to), ack);
    }

    public ParcelTaken with(ParcelAck answer) {
        return new ParcelTaken(outcome, terminal, firstSeq, lastSeq, missingFrom, missingTo,
                Optional.of(new String(answer.file(), java.nio.charset.StandardCharsets.UTF_8)));
    }
}
