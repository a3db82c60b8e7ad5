package guitai.domain.cases;

import guitai.domain.member.MemberId;
import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A case's name, the same wherever it is made: the store that owns it, what it is about, and of what. Whoever finds the same
 * trouble a second time finds the same case.
 */
public record CaseKey(StoreId store, CaseKind kind, String of) {

    public CaseKey {
        if (!of.matches("[A-Za-z0-9:.-]{1,90}")) {
            throw new IllegalArgumentException("not a case");
        }
    }

    /** An entry of a terminal's journal that headquarters could not apply. */
    public record EntryRef(TerminalId terminal, long seq) {
    }

    public static CaseKey refusedEntry(StoreId store, TerminalId terminal, long seq) {
        return new CaseKey(store, CaseKind.REFUSED_ENTRY, terminal + ":" + seq);
    }

    /** Another version of a terminal's journal from this entry on. */
    public static CaseKey fork(StoreId store, TerminalId terminal, long seq) {
        return new CaseKey(store, CaseKind.FORK, terminal + ":" + seq);
    }

    /** Two members who may be one; which of the two is named first changes nothing. */
    public static CaseKey sameMember(StoreId store, MemberId one, MemberId other) {
        List<String> both = Stream.of(one, other).map(MemberId::toString).sorted().toList();
        return new CaseKey(store, CaseKind.SAME_MEMBER, both.getFirst() + ":" + both.getLast());
    }

    /**
     * A sale in which something was spent that was spent before.
     *
     * @param what the voucher's number, or what else it was
     */
    public static CaseKey dispute(StoreId store, TerminalId terminal, long seq, String what) {
        return new CaseKey(store, CaseKind.DISPUTE, terminal + ":" + seq + ":" + what);
    }

    public static CaseKey parse(String text) {
        String[] parts = text.split("/", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("not a case");
        }
        return new CaseKey(new StoreId(parts[0]), CaseKind.valueOf(parts[1]), parts[2]);
    }

    /** The entry that the case is about, where it is about one. */
    public Optional<EntryRef> entry() {
        if (kind != CaseKind.REFUSED_ENTRY && kind != CaseKind.FORK) {
            return Optional.empty();
        }
        int colon = of.lastIndexOf(':');
        return Optional.of(new EntryRef(new TerminalId(of.substring(0, colon)), Long.parseLong(of.substring(colon + 1))));
    }

    public String text() {
        return store + "/" + kind + "/" + of;
    }

    @Override
    public String toString() {
        return text();
    }
}
