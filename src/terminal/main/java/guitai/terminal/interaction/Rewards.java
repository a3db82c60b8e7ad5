package guitai.terminal.interaction;

import guitai.domain.interaction.InteractionKind;
import guitai.domain.interaction.InteractionRule;
import guitai.domain.interaction.MemberInteractions.Heard;
import guitai.domain.journal.Fact;
import guitai.domain.member.Member;
import guitai.domain.member.MemberId;
import guitai.domain.member.Members;
import guitai.domain.prize.CoinRule;
import guitai.domain.prize.Gift;
import guitai.domain.prize.Prize;
import guitai.domain.prize.Wheel;
import guitai.domain.shop.ShopFacts;
import guitai.domain.staff.Actor;
import guitai.domain.staff.TerminalId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lucky wheel and the coin card, with and without a line. Nobody spends more than is there; where it is too little, the ways to more are said. */
public final class Rewards {

    private static final int WAYS = 3;

    private final TerminalId terminal;
    private final RewardBook book;
    private final InteractionBook interactions;
    private final Members members;
    private final ShopFacts facts;
    private final Clock clock;

    public Rewards(TerminalId terminal, RewardBook book, InteractionBook interactions, Members members, ShopFacts facts, Clock clock) {
        this.terminal = terminal;
        this.book = book;
        this.interactions = interactions;
        this.members = members;
        this.facts = facts;
        this.clock = clock;
    }

    /** So often this kind of thing, and there are enough points. */
    public record Way(InteractionKind kind, long points, long times) {
    }

    /**
     * What the profile shows.
     *
     * @param missing innovation points to a turn of the wheel; 0 where there are enough
     * @param ways    the nearest to what is missing
     */
    public record Offer(Optional<Wheel> wheel, long missing, List<Way> ways, long coins, Optional<CoinRule> card) {

        public boolean nothing() {
            return wheel.isEmpty() && card.isEmpty();
        }
    }

    /** What came of a wish. */
    public sealed interface Answer {

        /** The wheel stands at this. */
        record Drawn(Prize prize, Offer now) implements Answer {
        }

        /** The gift is the member's. */
        record Taken(Gift gift, Offer now) implements Answer {
        }

        /** And why not. */
        record Refused(Why why, Offer now) implements Answer {
        }
    }

    /** TOO_FEW: points or coins are missing. OVER: everything on the wheel is given away here. GONE: there is no such wheel, gift or member any more. */
    public enum Why { TOO_FEW, OVER, GONE }

    public Offer of(MemberId member) {
        long points = members.byId(member).map(Members.Known::member).map(Member::points).map(balance -> balance.innovation()).orElse(0L);
        Optional<Wheel> wheel = book.wheel();
        long missing = wheel.map(one -> Math.max(0, one.cost() - points)).orElse(0L);
        return new Offer(wheel, missing, missing == 0 ? List.of() : ways(member, missing), book.coins(member), book.coinRule());
    }

    /** Those that need the fewest times, then the least said, as far as the bound of the day leaves room. */
    private List<Way> ways(MemberId member, long missing) {
        Optional<InteractionRule> rule = interactions.rule();
        long earned = interactions.of(member).heard().stream().filter(heard -> heard.day().equals(today())).mapToLong(Heard::points).sum();
        return rule.stream().flatMap(known -> known.points().entrySet().stream().filter(kind -> kind.getKey() != InteractionKind.SUPPORT)
                        .filter(kind -> kind.getValue() > 0 && known.points(kind.getKey(), earned) > 0)
                        .map(kind -> new Way(kind.getKey(), kind.getValue(), (missing + kind.getValue() - 1) / kind.getValue())))
                .sorted(Comparator.comparing(Way::times).thenComparing(Way::points).thenComparing(Way::kind)).limit(WAYS).toList();
    }

    public Answer turn(MemberId member, Actor actor) {
        Offer offer = of(member);
        if (offer.wheel().isEmpty() || members.byId(member).isEmpty()) {
            return new Answer.Refused(Why.GONE, offer);
        }
        if (offer.missing() > 0) {
            return new Answer.Refused(Why.TOO_FEW, offer);
        }
        Wheel wheel = offer.wheel().get();
        Map<String, Integer> given = book.given(wheel.version());
        long number = given.values().stream().mapToInt(Integer::intValue).sum() + 1L;
        Optional<Prize> prize = wheel.turn(terminal, number, given);
        if (prize.isEmpty()) {
            return new Answer.Refused(Why.OVER, offer);
        }
        book.record(new Fact.PrizeDrawn(member, wheel.version(), number, prize.get().code(), wheel.cost()), today(), actor);
        return new Answer.Drawn(prize.get(), of(member));
    }

    public Answer take(MemberId member, String gift, Actor actor) {
        Offer offer = of(member);
        Optional<Gift> wanted = offer.card().stream().flatMap(card -> card.gifts().stream()).filter(one -> one.code().equals(gift)).findFirst();
        if (wanted.isEmpty() || members.byId(member).isEmpty()) {
            return new Answer.Refused(Why.GONE, offer);
        }
        if (wanted.get().coins() > offer.coins()) {
            return new Answer.Refused(Why.TOO_FEW, offer);
        }
        book.record(new Fact.GiftTaken(member, offer.card().get().version(), gift, wanted.get().coins()), today(), actor);
        return new Answer.Taken(wanted.get(), of(member));
    }

    private LocalDate today() {
        return facts.day().of(clock.instant());
    }
}
