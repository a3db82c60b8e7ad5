package guitai.terminal.identify;

import guitai.domain.interaction.InteractionKind;
import guitai.domain.interaction.InteractionRule;
import guitai.domain.member.Member;
import guitai.domain.member.MemberId;
import guitai.domain.member.Members;
import guitai.domain.member.TierLevel;
import guitai.domain.money.Money;
import guitai.domain.rewards.GrowthRule;
import guitai.domain.rewards.PointsRule;
import guitai.domain.rewards.TierLadder;
import guitai.domain.sale.ReceiptNumber;
import guitai.domain.shop.ShopFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Explains each figure of a profile from the very objects that it is made of: what headquarters told, what was done here since, by which rule. */
public final class Why {

    private static final Money EXAMPLE = Money.yuan(100);

    private final Book book;
    private final ShopFacts shop;

    public Why(Book book, ShopFacts shop) {
        this.book = book;
        this.shop = shop;
    }

    /** What can be asked about. */
    public enum Figure { CONSUMPTION, INNOVATION, GROWTH, CATEGORIES, TIER }

    /** What this terminal knows. */
    public interface Book {

        /** The member as headquarters told it last, without anything that was done here since. */
        Optional<Members.Known> told(MemberId member);

        /** What was done here since, the oldest first. */
        List<Own> since(MemberId member);

        Optional<InteractionRule> interactions();
    }

    /**
     * An entry of this terminal that is not in what headquarters told.
     *
     * @param receipt of a sale
     * @param told    what was told; neither this nor a receipt where it was a turn of the wheel
     */
    public record Own(LocalDate day, Optional<ReceiptNumber> receipt, Optional<InteractionKind> told, long earned, long spent, long grown, long innovation) {
    }

    /** Something that the figure is made of. */
    public sealed interface Part {

        long amount();

        /** What headquarters told. */
        record Told(Instant at, long amount) implements Part {
        }

        /** A sale of this terminal. */
        record Sold(ReceiptNumber receipt, long amount) implements Part {
        }

        /** Points that paid for a sale of this terminal. */
        record Spent(ReceiptNumber receipt, long amount) implements Part {
        }

        /** A turn of the wheel here. */
        record Turned(LocalDate day, long amount) implements Part {
        }

        /** Something that was told here. */
        record Heard(LocalDate day, InteractionKind kind, long amount) implements Part {
        }
    }

    /** Why it is so, or what would change it. */
    public sealed interface Because {

        /** So much is paid for so many points. */
        record Points(Money paid, long points, int percent, int version) implements Because {
        }

        /** So much is paid for so much growth. */
        record Grows(Money paid, long growth, int version) implements Because {
        }

        /** One such earns so much, up to the bound of a day. */
        record Earns(InteractionKind kind, long points, long mostADay) implements Because {
        }

        /** Units sold with their serial number register their category. */
        record Registers() implements Because {
        }

        /** A tier's conditions, and how far the member is. */
        record Level(TierLevel level, long growth, int categories) implements Because {

            public boolean met() {
                return growth >= level.growthFrom() && categories >= level.categoriesFrom();
            }
        }
    }

    /**
     * The explanation of one figure.
     *
     * @param total as the profile shows it; the sum of the parts, where it has any
     */
    public record Explanation(Figure figure, long total, List<Part> parts, List<Because> because) {

        public Explanation {
            parts = List.copyOf(parts);
            because = List.copyOf(because);
        }
    }

    /** Empty for a member who is not known here any more. */
    public Optional<Explanation> of(Figure figure, MemberId id) {
        return book.told(id).map(told -> {
            List<Own> own = book.since(id);
            return switch (figure) {
                case CONSUMPTION -> made(figure, told, member -> member.points().consumption(), consumption(own), points(told.member()));
                case INNOVATION -> made(figure, told, member -> member.points().innovation(), own.stream().filter(one -> one.innovation() != 0)
                        .map(Why::heard).toList(), earning());
                case GROWTH -> made(figure, told, Member::growth, own.stream().filter(one -> one.grown() != 0)
                        .<Part>map(one -> new Part.Sold(one.receipt().orElseThrow(), one.grown())).toList(), growing());
                case CATEGORIES -> made(figure, told, Member::categories, List.of(), List.of(new Because.Registers()));
                case TIER -> new Explanation(figure, told.member().tier().ordinal(), List.of(), levels(told.member(), own));
            };
        });
    }

    private static Part heard(Own own) {
        return own.told().<Part>map(kind -> new Part.Heard(own.day(), kind, own.innovation())).orElseGet(() -> new Part.Turned(own.day(), own.innovation()));
    }

    private static Explanation made(Figure figure, Members.Known told, ToLongFunction<Member> amount, List<Part> own, List<Because> because) {
        List<Part> parts = new ArrayList<>(List.of(new Part.Told(told.asOf(), amount.applyAsLong(told.member()))));
        parts.addAll(own);
        return new Explanation(figure, parts.stream().mapToLong(Part::amount).sum(), parts, because);
    }

    private static List<Part> consumption(List<Own> own) {
        List<Part> parts = new ArrayList<>();
        own.forEach(one -> one.receipt().ifPresent(receipt -> {
            if (one.earned() != 0) {
                parts.add(new Part.Sold(receipt, one.earned()));
            }
            if (one.spent() != 0) {
                parts.add(new Part.Spent(receipt, -one.spent()));
            }
        }));
        return parts;
    }

    private List<Because> points(Member member) {
        PointsRule rule = PointsRule.of(shop.rules().version(), shop.rules().fenPerPoint(), shop.tiers());
        return List.of(new Because.Points(EXAMPLE, rule.points(EXAMPLE, member.tier()), rule.percentByTier().getOrDefault(member.tier(), 100), rule.version()));
    }

    private List<Because> growing() {
        return shop.growth().<Because>map((GrowthRule rule) -> new Because.Grows(EXAMPLE, rule.growth(List.of(EXAMPLE)), rule.version())).stream().toList();
    }

    private List<Because> earning() {
        return book.interactions().stream().flatMap(rule -> rule.points().entrySet().stream().filter(kind -> kind.getValue() > 0)
                .<Because>map(kind -> new Because.Earns(kind.getKey(), kind.getValue(), rule.mostADay()))).toList();
    }

    /** The member's own tier and the one above it. */
    private List<Because> levels(Member told, List<Own> own) {
        long growth = told.growth() + own.stream().mapToLong(Own::grown).sum();
        TierLadder ladder = new TierLadder(shop.tiers());
        List<Because> levels = new ArrayList<>();
        ladder.level(told.tier()).ifPresent(level -> levels.add(new Because.Level(level, growth, told.categories())));
        ladder.toNext(told).ifPresent(missing -> levels.add(new Because.Level(missing.next(), growth, told.categories())));
        return levels;
    }
}
