package guitai.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.member.Member;
import guitai.domain.staff.Actor;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.Role;
import guitai.terminal.interaction.Rewards.Answer;
import guitai.terminal.interaction.Rewards.Why;
import org.junit.jupiter.api.Test;

/** Each purchase brings a coin, enough coins bring a gift, and nobody spends a coin that is not there. */
class G7Test extends Story {

    private static final Actor WHO = new Actor(new EmployeeId("E1001"), Role.CLERK);

    private Member member;

    private void buys(int times) {
        for (int time = 0; time < times; time++) {
            counter.to(member.card()).sells(Goods.KETTLE, 1).booksForCash();
        }
    }

    private long coins(Counter at) {
        return at.does(office -> office.people().rewards().of(member.id())).coins();
    }

    private Answer takes(String gift) {
        return counter.does(office -> office.people().rewards().take(member.id(), gift, WHO));
    }

    @Test
    void purchasesBringCoinsAndCoinsAGiftWithAndWithoutALine() {
        member = Joins.with(counter, "13900006666");
        buys(2);
        assertEquals(2, coins(counter));
        assertTrue(takes("BAG") instanceof Answer.Refused no && no.why() == Why.TOO_FEW, "two of three");
        everythingSettles();
        assertEquals(2, coins(counter), "counted once");
        chain.headquartersIsGone();
        buys(1);
        assertTrue(takes("BAG") instanceof Answer.Taken);
        assertEquals(0, coins(counter));
        assertTrue(takes("BAG") instanceof Answer.Refused, "never below zero");
        assertTrue(takes("CAR") instanceof Answer.Refused no && no.why() == Why.GONE);
        chain.headquartersIsBack();
        everythingSettles();
        assertEquals(0, coins(counter));
        assertEquals(0, chain.books().coins(member.card()));
        buys(1);
        everythingSettles();
        Counter beside = chain.counter("S01-03");
        beside.syncs();
        assertEquals(1, coins(beside), "every counter of the store knows them");
        assertEquals(0, chain.books().wrongBalances());
        bothSidesAgree(counter);
    }
}
