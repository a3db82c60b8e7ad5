package guitai.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.interaction.InteractionDetail;
import guitai.domain.interaction.InteractionKind;
import guitai.domain.journal.Fact;
import guitai.domain.member.Member;
import guitai.domain.prize.Prize;
import guitai.domain.prize.Wheel;
import guitai.domain.staff.Actor;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.Role;
import guitai.terminal.interaction.Rewards.Answer;
import guitai.terminal.interaction.Rewards.Offer;
import guitai.terminal.interaction.Rewards.Way;
import guitai.terminal.interaction.Rewards.Why;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The lucky wheel with too few points says how many are missing and the nearest ways to them; with enough it turns once for each press. */
class G8Test extends Story {

    private static final Actor WHO = new Actor(new EmployeeId("E1001"), Role.CLERK);
    private static final String PHONE = "13900009999";

    private Member member;
    private Talks talks;

    private void somebodyHasEightPoints() {
        talks = new Talks(counter);
        member = Joins.with(counter, PHONE);
        for (int trial = 0; trial < 4; trial++) {
            talks.tells(member, InteractionKind.TRIAL, "FRIDGE", InteractionDetail.PLEASED);
        }
        assertEquals(8, points(counter));
    }

    private long points(Counter at) {
        return at.knows(member.card()).orElseThrow().points().innovation();
    }

    private Offer offer() {
        return counter.does(office -> office.people().rewards().of(member.id()));
    }

    private Answer turns(Counter at) {
        return at.does(office -> office.people().rewards().turn(member.id(), WHO));
    }

    @Test
    void twoPointsShortAndTheThreeNearestWays() {
        somebodyHasEightPoints();
        assertEquals(2, offer().missing());
        assertEquals(List.of(new Way(InteractionKind.TRIAL, 2, 1), new Way(InteractionKind.INTENTION, 2, 1), new Way(InteractionKind.FEEDBACK, 5, 1)), offer().ways());
        long entries = counter.entries().size();
        assertTrue(turns(counter) instanceof Answer.Refused no && no.why() == Why.TOO_FEW);
        assertEquals(entries, counter.entries().size(), "a refusal leaves nothing");

        talks.tells(member, InteractionKind.INTENTION, "FRIDGE", InteractionDetail.MONTH);
        assertEquals(0, offer().missing());
    }

    @Test
    void aTurnWithoutALineIsTheOneThatHeadquartersDraws() {
        chain.headquartersIsGone();
        somebodyHasEightPoints();
        talks.tells(member, InteractionKind.FEEDBACK, "FRIDGE", InteractionDetail.PLEASED);
        assertTrue(turns(counter) instanceof Answer.Drawn);
        assertEquals(3, points(counter));
        assertTrue(turns(counter) instanceof Answer.Refused no && no.why() == Why.TOO_FEW);
        counter.stops();
        counter.starts();
        counter.isManned(MANAGER);
        assertEquals(3, points(counter), "after a restart");
        chain.headquartersIsBack();
        everythingSettles();
        assertEquals(3, points(counter), "counted once");
        assertEquals(3, chain.books().innovation(member.card()));
        assertEquals(List.of("RIGHT"), chain.books().turns("S01-02"));
        assertEquals(0, chain.books().wrongBalances());
    }

    @Test
    void whoeverMakesUpAPrizeIsFound() {
        somebodyHasEightPoints();
        talks.tells(member, InteractionKind.FEEDBACK, "FRIDGE", InteractionDetail.PLEASED);
        String first = ((Answer.Drawn) turns(counter)).prize().code();
        counter.does(office -> {
            Wheel wheel = office.store().rewards().wheel().orElseThrow();
            String second = wheel.turn(counter.terminal(), 2, Map.of(first, 1)).orElseThrow().code();
            String wished = wheel.prizes().stream().map(Prize::code).filter(code -> !code.equals(second)).findFirst().orElseThrow();
            office.store().journal().record(new Fact.PrizeDrawn(member.id(), wheel.version(), 2, wished, wheel.cost()), WHO);
            return true;
        });
        everythingSettles();
        assertEquals(List.of("RIGHT", "WRONG"), chain.books().turns("S01-02"));
    }
}
