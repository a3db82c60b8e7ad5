package guitai.terminal.interaction;

import guitai.domain.journal.Fact;
import guitai.domain.member.MemberId;
import guitai.domain.prize.CoinRule;
import guitai.domain.prize.Wheel;
import guitai.domain.staff.Actor;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Where it stands what can be won and had, and what was. */
public interface RewardBook {

    Optional<Wheel> wheel();

    Optional<CoinRule> coinRule();

    /** Headquarters' figure, and what was sold and taken here since. */
    long coins(MemberId member);

    /** How many of each prize this terminal has given at this version of the wheel. */
    Map<String, Integer> given(int wheel);

    /** On record when it returns. */
    void record(Fact.PrizeDrawn drawn, LocalDate day, Actor actor);

    /** On record when it returns. */
    void record(Fact.GiftTaken taken, LocalDate day, Actor actor);
}
