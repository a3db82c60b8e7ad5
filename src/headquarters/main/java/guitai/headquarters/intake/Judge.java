package guitai.headquarters.intake;

import guitai.domain.cases.RepairChoice;
import guitai.domain.journal.EntryHead;
import guitai.domain.journal.Fact;
import guitai.domain.sale.Sale;
import guitai.domain.sale.SaleLine;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.store.JournalStore.Held;
import guitai.headquarters.store.OutcomeStore.Outcome;
import guitai.protocol.EntryForm;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads held entries and says of each, from its bytes alone, whether it can be applied. Never throws because of an entry. */
final class Judge {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);
    private static final Pattern TYPE_FORM = Pattern.compile("[a-z0-9.-]{1,60}");
    private static final String NO_TYPE = "unknown";
    private static final int MOST_LETTERS = 64;

    private final TerminalId terminal;

    Judge(TerminalId terminal) {
        this.terminal = terminal;
    }

    /** @param day the trading day before these entries; an entry that tells none belongs to the day of the one before it */
    List<Judged> all(List<Held> held, LocalDate day) {
        List<Judged> judged = new ArrayList<>(held.size());
        LocalDate current = day;
        for (Held entry : held) {
            Judged one = judge(entry, current);
            current = one.outcome().businessDate();
            judged.add(one);
        }
        return judged;
    }

    private Judged judge(Held entry, LocalDate day) {
        try {
            EntryForm.Thawed thawed = EntryForm.thaw(entry.frozen());
            if (!inPlace(thawed.head(), entry.seq())) {
                return unreadable(entry, day, Optional.empty());
            }
            EntryForm.Thawed meant = meant(thawed);
            Judged judged = new Judged(outcome(entry, thawed.head(), ""), meant.fact(), Optional.of(thawed.head()), Map.of());
            return reason(meant).map(judged::setAside).orElse(judged);
        } catch (EntryForm.Unreadable notAnEntry) {
            return unreadable(entry, day, headOnly(entry));
        }
    }

    /** What was carried over means what it meant before; a closing carried over closes nothing. */
    private static EntryForm.Thawed meant(EntryForm.Thawed thawed) {
        if (thawed.fact().orElse(null) instanceof Fact.Carried(String entry) && entry != null) {
            EntryForm.Thawed inner = EntryForm.thaw(entry.getBytes(StandardCharsets.UTF_8));
            boolean nothing = inner.fact().map(fact -> fact instanceof Fact.DayClosed || fact instanceof Fact.Carried).orElse(false);
            return new EntryForm.Thawed(thawed.head(), nothing ? thawed.fact() : inner.fact());
        }
        return thawed;
    }

    private Optional<EntryHead> headOnly(Held entry) {
        try {
            return Optional.of(EntryForm.head(entry.frozen())).filter(head -> inPlace(head, entry.seq()));
        } catch (EntryForm.Unreadable notEvenThat) {
            return Optional.empty();
        }
    }

    private static Judged unreadable(Held entry, LocalDate day, Optional<EntryHead> head) {
        Outcome outcome = head.map(known -> outcome(entry, known, Reasons.UNREADABLE))
                .orElseGet(() -> new Outcome(entry.seq(), day, NO_TYPE, Reasons.UNREADABLE));
        return new Judged(outcome, Optional.empty(), head, Map.of());
    }

    private static Outcome outcome(Held entry, EntryHead head, String reason) {
        return new Outcome(entry.seq(), head.businessDate(), head.type(), reason);
    }

    /** A head that could stand at this place: the right terminal and sequence, a type and a date that can be kept. */
    private boolean inPlace(EntryHead head, long seq) {
        return head.seq() == seq && terminal.equals(head.terminal()) && head.type() != null && TYPE_FORM.matcher(head.type()).matches()
                && head.businessDate() != null && !head.businessDate().isBefore(EARLIEST) && !head.businessDate().isAfter(LATEST);
    }

    private static Optional<String> reason(EntryForm.Thawed thawed) {
        if (thawed.fact().isEmpty()) {
            return Optional.of(Reasons.UNKNOWN_TYPE);
        }
        return switch (thawed.fact().get()) {
            case Fact.SaleCompleted sold -> reason(sold.sale());
            case Fact.RepairChosen chosen -> Optional.of(Reasons.UNREADABLE).filter(_ -> !complete(chosen.choice(), thawed.head()));
            case Fact.ConsentChanged changed -> Optional.of(Reasons.UNREADABLE).filter(_ -> changed.member() == null || changed.answer() == null
                    || !Joinings.answered(List.of(changed.answer())) || !signed(thawed.head()));
            case Fact.PrizeDrawn drawn -> Optional.of(Reasons.UNREADABLE).filter(_ -> drawn.member() == null || drawn.prize() == null || !coded(drawn.prize())
                    || drawn.number() < 1 || drawn.cost() < 0 || !signed(thawed.head()));
            case Fact.GiftTaken taken -> Optional.of(Reasons.UNREADABLE).filter(_ -> taken.member() == null || taken.gift() == null || !coded(taken.gift())
                    || taken.coins() < 0 || !signed(thawed.head()));
            case Fact.Carried carried -> Optional.of(Reasons.UNREADABLE).filter(_ -> carried.entry() == null);
            default -> Optional.empty();
        };
    }

    private static boolean complete(RepairChoice choice, EntryHead head) {
        return choice != null && choice.about() != null && choice.remedy() != null && bounded(choice.from()) && bounded(choice.to())
                && signed(head) && head.actor().role() != null;
    }

    /** Says who did it and when. */
    static boolean signed(EntryHead head) {
        return head.actor() != null && head.actor().employee() != null && head.at() != null;
    }

    private static boolean coded(String code) {
        return !code.isBlank() && code.length() <= MOST_LETTERS;
    }

    private static boolean bounded(Optional<String> word) {
        return word != null && word.map(String::length).orElse(0) <= MOST_LETTERS;
    }

    private static Optional<String> reason(Sale sale) {
        try {
            if (sale.id() == null || sale.number() == null || sale.at() == null || sale.clerk() == null) {
                return Optional.of(Reasons.UNREADABLE);
            }
            return sale.addsUp() && sale.paidSoundly() && numbered(sale) ? Optional.empty() : Optional.of(Reasons.DOES_NOT_ADD_UP);
        } catch (ArithmeticException tooLarge) {
            return Optional.of(Reasons.DOES_NOT_ADD_UP);
        } catch (NullPointerException incomplete) {
            return Optional.of(Reasons.UNREADABLE);
        }
    }

    /** Lines count 1, 2, 3 …; their numbers are part of a key. */
    private static boolean numbered(Sale sale) {
        int expected = 1;
        for (SaleLine line : sale.lines()) {
            if (line.number() != expected++) {
                return false;
            }
        }
        return !sale.lines().isEmpty();
    }
}
