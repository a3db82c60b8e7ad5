package guitai.headquarters.intake;

import guitai.domain.journal.EntryHead;
import guitai.domain.journal.Fact;
import guitai.domain.member.MemberId;
import guitai.domain.prize.Prize;
import guitai.domain.prize.Wheel;
import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.feed.MemberNews;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.MemberStore.Account;
import guitai.headquarters.store.MemberStore.Moved;
import guitai.headquarters.store.MemberStore.Posting;
import guitai.headquarters.store.PrizeStore.Audit;
import guitai.headquarters.store.PrizeStore.Turn;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import guitai.protocol.Change;
import guitai.protocol.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What turns of the wheel and gifts cost. Each turn is drawn again. */
final class Prizes implements Booking {

    private final Tables tables;
    private final MemberNews news;

    Prizes(Tables tables, MemberNews news) {
        this.tables = tables;
        this.news = news;
    }

    @Override
    public Map<String, List<FeedStore.Row>> book(Tx c, TerminalId terminal, StoreId store, List<Judged> entries, Set<MemberId> changed) {
        List<Posting> postings = new ArrayList<>();
        for (Judged entry : entries) {
            switch (entry.fact().orElse(null)) {
                case Fact.PrizeDrawn drawn -> {
                    if (tables.prizes().add(c, turn(c, terminal, entry, drawn))) {
                        postings.add(posting(entry, drawn.member(), Account.INNOVATION, -drawn.cost(), drawn.wheel()));
                    }
                }
                case Fact.GiftTaken taken -> postings.add(posting(entry, taken.member(), Account.COIN, -taken.coins(), taken.rule()));
                case null, default -> { }
            }
        }
        if (postings.isEmpty()) {
            return Map.of();
        }
        Moved moved = tables.members().post(c, terminal, postings);
        changed.addAll(moved.innovation().keySet());
        return news.coins(c, moved.coins().keySet());
    }

    private static Posting posting(Judged entry, MemberId member, Account account, long points, int version) {
        EntryHead head = entry.head().orElseThrow();
        Instant at = head.at().plusMillis(head.offsetMillis().orElse(0L));
        return new Posting(member, entry.seq(), account, points, version, at);
    }

    private Turn turn(Tx c, TerminalId terminal, Judged entry, Fact.PrizeDrawn drawn) {
        Optional<Wheel> wheel = rule(c, tables, Change.Kind.WHEEL, Wheel.class).filter(known -> known.version() == drawn.wheel() && known.cost() == drawn.cost());
        Audit audit = wheel.map(known -> known.turn(terminal, drawn.number(), tables.prizes().givenBefore(c, terminal, drawn.wheel(), drawn.number()))
                .map(Prize::code).equals(Optional.of(drawn.prize())) ? Audit.RIGHT : Audit.WRONG).orElse(Audit.UNKNOWN);
        return new Turn(terminal, drawn.wheel(), drawn.number(), entry.seq(), drawn.member(), drawn.prize(), drawn.cost(), entry.outcome().businessDate(), audit);
    }

    /** What headquarters told the chain of this kind; there is one of each. */
    static <T> Optional<T> rule(Tx c, Tables tables, Change.Kind kind, Class<T> type) {
        return tables.feed().documents(c, FeedStore.CHAIN, kind).values().stream().map(doc -> Json.MAPPER.readValue(doc, type)).findFirst();
    }
}
