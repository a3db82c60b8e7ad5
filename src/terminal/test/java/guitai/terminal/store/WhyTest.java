package guitai.terminal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.interaction.InteractionDetail;
import guitai.domain.interaction.InteractionKind;
import guitai.domain.interaction.InteractionRule;
import guitai.domain.member.Member;
import guitai.domain.member.MemberId;
import guitai.domain.member.MemberLink;
import guitai.domain.member.Tier;
import guitai.domain.member.TierLevel;
import guitai.domain.prize.MemberCoins;
import guitai.domain.rewards.GrowthRule;
import guitai.domain.text.LocalName;
import guitai.protocol.Change;
import guitai.protocol.FeedName;
import guitai.terminal.identify.Why;
import guitai.terminal.identify.Why.Because;
import guitai.terminal.identify.Why.Explanation;
import guitai.terminal.identify.Why.Figure;
import guitai.terminal.identify.Why.Part;
import guitai.terminal.interaction.Interact;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each figure of a profile is what its own explanation adds up to, whatever was sold, told and heard, in whatever order. */
class WhyTest {

    @TempDir
    Path folder;
    private final SetClock clock = new SetClock(Samples.NOON);
    private final MemberId one = Samples.memberId(1);
    private final MemberId other = Samples.memberId(2);
    private ShopStore store;
    private int pages;
    private long sales;

    @BeforeEach
    void open() {
        store = ShopStore.open(folder, Samples.TERMINAL, clock);
        store.syncBook().apply(FeedName.MEMBERS, Samples.page("m", 0, Samples.change(Change.Kind.MEMBER, one.toString(), Samples.member(1, "测试员")),
                Samples.change(Change.Kind.MEMBER, other.toString(), Samples.member(2, "另一人"))));
        store.syncBook().apply(FeedName.SHOP, Samples.page("s", 0, Samples.change(Change.Kind.GROWTH, "rules", new GrowthRule(4, 100, Map.of())),
                Samples.change(Change.Kind.INTERACTION_RULE, "rules", new InteractionRule(4, Map.of(InteractionKind.INTENTION, 2L), 9, 5)),
                Samples.change(Change.Kind.TIER, "SILVER", new TierLevel(Tier.SILVER, new LocalName("银卡", "Silver"), 2_000, 3, 120)),
                Samples.change(Change.Kind.TIER, "GOLD", new TierLevel(Tier.GOLD, new LocalName("金卡", "Gold"), 8_000, 5, 150))));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Explanation why(Figure figure, MemberId of) {
        return new Why(store.why(), store.facts()).of(figure, of).orElseThrow();
    }

    private void assertExplained(MemberId of) {
        Member shown = store.members().byId(of).orElseThrow().member();
        Map<Figure, Long> figures = Map.of(Figure.CONSUMPTION, shown.points().consumption(), Figure.INNOVATION, shown.points().innovation(),
                Figure.GROWTH, shown.growth(), Figure.CATEGORIES, (long) shown.categories());
        figures.forEach((figure, amount) -> {
            Explanation explained = why(figure, of);
            assertEquals(amount, explained.total(), figure::name);
            assertEquals(amount, explained.parts().stream().mapToLong(Part::amount).sum(), figure::name);
        });
        assertEquals(shown.growth(), why(Figure.TIER, of).because().stream().map(Because.Level.class::cast).findFirst().orElseThrow().growth());
    }

    private void sells(int member) {
        Samples.book(store.sales(), Samples.basket(++sales, Samples.silver(member), 1 + (int) (sales % 2)), clock.instant());
    }

    private void tells(MemberId member) {
        new Interact(Samples.STORE, store.interactions(), store.codes(), store.facts(), clock).record(member, new Interact.Wish(InteractionKind.INTENTION,
                Optional.of("FRIDGE"), Optional.of(InteractionDetail.MONTH), Optional.empty(), ""), Samples.CLERK);
    }

    /** Headquarters has counted everything up to here, and tells the member as it is shown. */
    private void headquartersCounts(MemberId member, boolean feedToItsEnd) {
        Member shown = store.members().byId(member).orElseThrow().member();
        long head = store.journal().head().seq();
        if (feedToItsEnd) {
            store.syncBook().apply(FeedName.MEMBERS, Samples.page("m" + ++pages, head, Samples.change(Change.Kind.MEMBER, one.toString(), store.members().byId(one).orElseThrow().member()),
                    Samples.change(Change.Kind.MEMBER, other.toString(), store.members().byId(other).orElseThrow().member())));
        } else {
            store.memberFeed().put(shown, head, clock.instant());
        }
    }

    @Test
    void whateverHappensEachFigureIsWhatItsExplanationAddsUpTo() {
        Random random = new Random(17);
        for (int step = 0; step < 400; step++) {
            MemberId member = random.nextBoolean() ? one : other;
            switch (random.nextInt(8)) {
                case 0 -> headquartersCounts(member, random.nextBoolean());
                case 1, 2, 3 -> tells(member);
                default -> sells(member.equals(one) ? 1 : 2);
            }
            if (random.nextInt(40) == 0) {
                clock.move(java.time.Duration.ofDays(1));
            }
            assertExplained(one);
            assertExplained(other);
        }
    }

    @Test
    void whoIsOneWithAnotherIsExplainedWithBoth() {
        sells(2);
        tells(other);
        store.syncBook().apply(FeedName.MEMBERS, Samples.page("link", 0, Samples.change(Change.Kind.MEMBER_LINK, other.toString(), new MemberLink(other, one, clock.instant()))));
        sells(1);
        assertExplained(one);
        assertEquals(3, why(Figure.CONSUMPTION, one).parts().size(), "what was told, and a sale to each");
        assertEquals(2, why(Figure.INNOVATION, one).parts().size());
        assertEquals(1, store.interactions().of(one).heard().size(), "what was told under the other number stands on the one profile");
        store.syncBook().apply(FeedName.MEMBERS, Samples.page("coins", store.journal().head().seq(),
                Samples.change(Change.Kind.COINS, one.toString(), new MemberCoins(one, 2)), Samples.change(Change.Kind.COINS, other.toString(), new MemberCoins(other, 3))));
        assertEquals(5, store.rewards().coins(one), "and so do the coins of both");
    }

    @Test
    void theRulesAreTheOnesThatTheTillComputesWith() {
        Because.Points points = (Because.Points) why(Figure.CONSUMPTION, one).because().getFirst();
        assertEquals(List.of(120L, 120), List.of(points.points(), points.percent()));
        assertEquals(new Because.Earns(InteractionKind.INTENTION, 2, 9), why(Figure.INNOVATION, one).because().getFirst());
        List<Because> levels = why(Figure.TIER, one).because();
        assertTrue(((Because.Level) levels.getFirst()).met());
        assertFalse(((Because.Level) levels.getLast()).met());
        assertEquals(8_000, ((Because.Level) levels.getLast()).level().growthFrom());
        assertEquals(Optional.empty(), new Why(store.why(), store.facts()).of(Figure.TIER, Samples.memberId(9)));
    }
}
