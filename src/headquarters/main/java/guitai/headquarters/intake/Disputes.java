package guitai.headquarters.intake;

import guitai.domain.cases.CaseAuthor;
import guitai.domain.cases.CaseFacts;
import guitai.domain.cases.CaseFile;
import guitai.domain.cases.CaseKey;
import guitai.domain.cases.CaseState;
import guitai.domain.cases.CaseStep;
import guitai.domain.cases.Remedy;
import guitai.domain.cases.RepairChoice;
import guitai.domain.member.MemberId;
import guitai.domain.rewards.Overspending.Entry;
import guitai.domain.staff.StoreId;
import guitai.headquarters.cases.CaseBook;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.SpendingStore.Use;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows both stores what was spent twice; a case that turns out to be none is closed by headquarters. */
final class Disputes {

    /** What can be chosen about something that was spent twice: the rule has decided already. */
    static final List<Remedy> REMEDIES = List.of(Remedy.SEEN, Remedy.ASK, Remedy.TOMORROW);

    private static final String SELF = "headquarters";
    private static final String POINTS = "points";

    private final Tables tables;
    private final CaseBook book;
    private final Clock clock;

    Disputes(Tables tables, Clock clock) {
        this.tables = tables;
        this.book = new CaseBook(tables);
        this.clock = clock;
    }

    /** @param uses of one voucher, the one that counts first */
    Map<String, List<FeedStore.Row>> vouchers(Tx c, List<Use> uses) {
        Use first = uses.getFirst();
        Map<String, List<FeedStore.Row>> told = close(c, key(first.store(), first.entry(), first.voucher()));
        for (Use later : uses.subList(1, uses.size())) {
            Map<String, String> facts = Map.of(CaseFacts.VOUCHER, later.voucher(), CaseFacts.RECEIPT, later.receipt(), CaseFacts.AT, later.at().toString(),
                    CaseFacts.AMOUNT, Long.toString(later.amount().fen()), CaseFacts.FIRST_STORE, first.store().value(), CaseFacts.FIRST_AT,
                    first.at().toString(), CaseFacts.FIRST_RECEIPT, first.receipt());
            told = MemberJoin.together(told, open(c, key(later.store(), later.entry(), later.voucher()),
                    Stream.of(later.store(), first.store()).distinct().toList(), facts));
        }
        return told;
    }

    /**
     * @param missing points that were not there any more; zero where it turned out that they were
     * @param spent   where the member spent points
     */
    Map<String, List<FeedStore.Row>> points(Tx c, MemberId member, Entry entry, long missing, List<StoreId> spent) {
        StoreId store = tables.journal().storeOf(c, entry.terminal()).orElseThrow();
        CaseKey key = key(store, entry, POINTS);
        return missing == 0 ? close(c, key) : open(c, key, Stream.concat(Stream.of(store), spent.stream()).distinct().toList(),
                Map.of(CaseFacts.MEMBER, member.toString(), CaseFacts.POINTS, Long.toString(missing)));
    }

    private static CaseKey key(StoreId store, Entry entry, String what) {
        return CaseKey.dispute(store, entry.terminal(), entry.seq(), what);
    }

    private Map<String, List<FeedStore.Row>> open(Tx c, CaseKey key, List<StoreId> stores, Map<String, String> facts) {
        Optional<CaseFile> known = tables.cases().lock(c, key);
        CaseFile file = CaseFile.opened(key, stores, known.map(CaseFile::opened).orElse(clock.instant()), facts, REMEDIES);
        if (known.isEmpty()) {
            return book.open(c, key.store(), List.of(file));
        }
        // What a store has seen of it stays seen while it says the same.
        return known.get().facts().equals(file.facts()) ? Map.of() : book.change(c, file, clock.instant());
    }

    private Map<String, List<FeedStore.Row>> close(Tx c, CaseKey key) {
        Optional<CaseFile> open = tables.cases().lock(c, key).filter(file -> !file.closed());
        return open.map(file -> book.change(c, file.with(new CaseStep(RepairChoice.plain(key, Remedy.KEEP_APART), CaseAuthor.headquarters(SELF),
                clock.instant(), CaseStep.Result.DONE, Optional.empty())).in(CaseState.CLOSED, List.of()), clock.instant())).orElse(Map.of());
    }
}
