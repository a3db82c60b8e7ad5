package guitai.headquarters.directory;

import guitai.domain.advice.Recommendations;
import guitai.domain.member.ForbiddenTopics;
import guitai.domain.member.MemberId;
import guitai.domain.product.Sku;
import guitai.domain.rewards.GrowthRule;
import guitai.domain.rewards.GrowthSource;
import guitai.domain.text.LocalName;
import guitai.headquarters.directory.BadRow.Why;
import guitai.headquarters.feed.MemberNews;
import guitai.headquarters.intake.Standing;
import guitai.headquarters.store.StandingStore.Given;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads what made members grow elsewhere, and what is recommended to talk about with them. */
final class StandingRows {

    private final Tables tables;
    private final MemberNews news;
    private final Standing standing;

    StandingRows(Tables tables, MemberNews news, Standing standing) {
        this.tables = tables;
        this.news = news;
        this.standing = standing;
    }

    static List<Given> growth(Sheet file, Predicate<MemberId> member) {
        List<Given> given = new ArrayList<>();
        file.eachUnique(List.of("grant"), row -> {
            GrowthSource source = row.value("source", GrowthSource::valueOf);
            if (source == GrowthSource.PURCHASE) {
                throw row.bad("source", Why.VALUE);
            }
            given.add(new Given(owner(row, member), row.text("grant"), new GrowthRule.Grant(source, row.value("day", LocalDate::parse), row.count("growth"))));
        });
        return given;
    }

    static Collection<Recommendations> advice(Sheet file, Predicate<MemberId> member, Predicate<String> product) {
        Map<MemberId, List<Recommendations.Item>> items = new LinkedHashMap<>();
        file.only(Set.of("member", "sku", "score", "reasons_zh", "reasons_en")).each(row -> {
            if (!product.test(row.text("sku"))) {
                throw row.bad("sku", Why.UNKNOWN);
            }
            items.computeIfAbsent(owner(row, member), _ -> new ArrayList<>()).add(new Recommendations.Item(new Sku(row.text("sku")),
                    row.value("score", StandingRows::score), reasons(row)));
        });
        return items.entrySet().stream().map(of -> new Recommendations(of.getKey(), of.getValue().stream()
                .sorted(Comparator.comparing(Recommendations.Item::score).reversed()).toList())).toList();
    }

    private static MemberId owner(SheetRow row, Predicate<MemberId> member) {
        MemberId owner = row.value("member", MemberId::of);
        if (!member.test(owner)) {
            throw row.bad("member", Why.UNKNOWN);
        }
        return owner;
    }

    private static int score(String text) {
        int score = Integer.parseInt(text);
        if (score < 0 || score > 100) {
            throw new IllegalArgumentException("0 to 100");
        }
        return score;
    }

    /** The n-th in one language belongs to the n-th in the other. */
    private static List<LocalName> reasons(SheetRow row) {
        List<String> zh = row.parts("reasons_zh", text -> text);
        List<String> en = row.parts("reasons_en", text -> text);
        if (zh.isEmpty() || en.size() != zh.size()) {
            throw row.bad("reasons_en", Why.VALUE);
        }
        if (Stream.concat(zh.stream(), en.stream()).anyMatch(ForbiddenTopics::touchedBy)) {
            throw row.bad("reasons_zh", Why.FORBIDDEN);
        }
        return IntStream.range(0, zh.size()).mapToObj(i -> new LocalName(zh.get(i), en.get(i))).toList();
    }

    void planGrowth(Tx c, Plan plan, List<Given> given) {
        Set<String> held = tables.standing().held(c, given.stream().map(Given::member).toList());
        List<Given> fresh = given.stream().filter(one -> !held.contains(one.id())).toList();
        plan.add(Subject.GROWTH, new Tally(fresh.size(), 0, given.size() - fresh.size(), 0), tx -> grant(tx, fresh));
    }

    /** What counts is worked out anew from all grants, whatever came first. */
    private void grant(Tx c, List<Given> given) {
        if (given.isEmpty()) {
            return;
        }
        Set<MemberId> members = given.stream().map(Given::member).collect(Collectors.toSet());
        GrowthRule rule = standing.rule(c).orElseThrow(() -> new IllegalStateException("growth without a rule"));
        Map<MemberId, List<GrowthRule.Grant>> before = tables.standing().grants(c, members);
        tables.standing().grant(c, given);
        Map<MemberId, Long> growth = new HashMap<>();
        tables.standing().grants(c, members).forEach((member, grants) ->
                growth.put(member, rule.counted(grants) - rule.counted(before.getOrDefault(member, List.of()))));
        tables.standing().grow(c, growth);
        standing.lift(c, members);
        news.tell(c, members, Map.of());
    }

    void planAdvice(Tx c, Plan plan, Collection<Recommendations> told) {
        if (!told.isEmpty()) {
            List<Recommendations> held = tables.advice().of(c, told.stream().map(Recommendations::member).toList());
            List<Recommendations> fresh = told.stream().filter(one -> !held.contains(one)).toList();
            int changed = (int) held.stream().filter(one -> fresh.stream().anyMatch(other -> other.member().equals(one.member()))).count();
            plan.add(Subject.RECOMMENDATIONS, new Tally(told.size() - held.size(), changed, told.size() - fresh.size(), 0), tx -> {
                tables.advice().put(tx, fresh);
                news.tell(tx, Set.of(), Map.of(), news.advice(tx, fresh.stream().map(Recommendations::member).collect(Collectors.toSet())));
            });
        }
    }
}
