package guitai.headquarters.intake;

import guitai.domain.interaction.InteractionId;
import guitai.domain.interaction.InteractionKind;
import guitai.domain.interaction.InteractionRule;
import guitai.domain.journal.EntryHead;
import guitai.domain.journal.Fact;
import guitai.domain.member.MemberId;
import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.feed.MemberNews;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.InteractionStore.MemberDay;
import guitai.headquarters.store.InteractionStore.Told;
import guitai.headquarters.store.MemberStore.Account;
import guitai.headquarters.store.MemberStore.Posting;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import guitai.protocol.Change;
import guitai.protocol.parcel.SealedWords;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Takes in what members told at a counter: it earns innovation points, and a suggestion goes its way. */
final class Interactions implements Booking {

    private final Tables tables;
    private final MemberNews news;
    private final IntFunction<Optional<PrivateKey>> keys;

    /** @param keys by number, the private halves to which terminals close */
    Interactions(Tables tables, MemberNews news, IntFunction<Optional<PrivateKey>> keys) {
        this.tables = tables;
        this.news = news;
        this.keys = keys;
    }

    /** The member's own words; empty where this entry holds none that can be read, or nothing that can be kept. */
    Optional<String> words(Judged entry, Fact.InteractionRecorded told) {
        if (told.member() == null || told.what() == null || told.what().id() == null || told.sealed() == null
                || entry.head().filter(Judge::signed).isEmpty()) {
            return Optional.empty();
        }
        Optional<String> words = told.sealed().isEmpty() ? Optional.of("")
                : keys.apply(told.key()).flatMap(key -> SealedWords.open(told.what().id(), told.sealed(), key));
        return words.filter(said -> told.what().objection(said).isEmpty());
    }

    @Override
    public Map<String, List<FeedStore.Row>> book(Tx c, TerminalId terminal, StoreId store, List<Judged> entries, Set<MemberId> changed) {
        List<Told> heard = entries.stream().flatMap(entry -> entry.interaction().flatMap(told -> words(entry, told)
                .map(words -> told(entry, told, words, terminal, store))).stream()).toList();
        if (heard.isEmpty()) {
            return Map.of();
        }
        Set<MemberId> members = heard.stream().map(Told::member).collect(Collectors.toSet());
        Set<InteractionId> held = tables.interactions().held(c, members, heard.stream().map(one -> one.what().id()).toList());
        Optional<InteractionRule> rule = rule(c, tables);
        List<Told> fresh = earning(c, heard.stream().filter(one -> held.add(one.what().id())).toList(), rule);
        tables.interactions().add(c, fresh);
        Map<String, List<FeedStore.Row>> besides = suggestions(c, fresh);
        post(c, terminal, fresh, rule, changed);
        return MemberJoin.together(besides, news.interactions(c, members));
    }

    private static Told told(Judged entry, Fact.InteractionRecorded told, String words, TerminalId terminal, StoreId store) {
        EntryHead head = entry.head().orElseThrow();
        return new Told(told.member(), told.what(), words, store, terminal, entry.seq(), head.actor().employee(), entry.outcome().businessDate(),
                head.at().plusMillis(head.offsetMillis().orElse(0L)), 0);
    }

    /** The same, each with what it earns after those before it. */
    private List<Told> earning(Tx c, List<Told> fresh, Optional<InteractionRule> rule) {
        Map<MemberDay, Long> earned = tables.interactions().earned(c, fresh.stream().map(Told::member).toList(),
                fresh.stream().map(Told::day).distinct().toList());
        List<Told> earning = new ArrayList<>();
        for (Told one : fresh) {
            MemberDay day = new MemberDay(one.member(), one.day());
            long points = rule.map(known -> known.points(one.what().kind(), earned.getOrDefault(day, 0L))).orElse(0L);
            earned.merge(day, points, Long::sum);
            earning.add(new Told(one.member(), one.what(), one.words(), one.store(), one.terminal(), one.seq(), one.by(), one.day(), one.at(), points));
        }
        return earning;
    }

    private void post(Tx c, TerminalId terminal, List<Told> fresh, Optional<InteractionRule> rule, Set<MemberId> changed) {
        int version = rule.map(InteractionRule::version).orElse(0);
        List<Posting> postings = fresh.stream().filter(one -> one.points() > 0)
                .map(one -> new Posting(one.member(), one.seq(), Account.INNOVATION, one.points(), version, one.at())).toList();
        if (!postings.isEmpty()) {
            changed.addAll(tables.members().post(c, terminal, postings).innovation().keySet());
        }
    }

    static Optional<InteractionRule> rule(Tx c, Tables tables) {
        return Prizes.rule(c, tables, Change.Kind.INTERACTION_RULE, InteractionRule.class);
    }

    private Map<String, List<FeedStore.Row>> suggestions(Tx c, List<Told> fresh) {
        List<Told> made = fresh.stream().filter(one -> one.what().kind() == InteractionKind.SUGGESTION).toList();
        List<Told> supported = fresh.stream().filter(one -> one.what().kind() == InteractionKind.SUPPORT).toList();
        if (made.isEmpty() && supported.isEmpty()) {
            return Map.of();
        }
        tables.suggestions().add(c, made);
        tables.suggestions().support(c, made);
        tables.suggestions().support(c, supported);
        List<FeedStore.Row> rows = news.suggestions(c, supported.stream().map(one -> one.what().supports().orElseThrow()).collect(Collectors.toSet())).stream()
                .filter(row -> row.doc().isPresent()).toList();
        return rows.isEmpty() ? Map.of() : new HashMap<>(Map.of(FeedStore.CHAIN, rows));
    }
}
