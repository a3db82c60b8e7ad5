package guitai.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import guitai.domain.interaction.InteractionDetail;
import guitai.domain.interaction.InteractionKind;
import guitai.domain.journal.Fact;
import guitai.domain.member.Consent;
import guitai.domain.member.ConsentPurpose;
import guitai.domain.member.LifeStage;
import guitai.domain.member.Member;
import guitai.domain.product.Sku;
import guitai.domain.promise.CallOutcome;
import guitai.domain.sale.Sale;
import guitai.domain.staff.Actor;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.Role;
import guitai.protocol.EntryForm;
import guitai.terminal.checkout.Choice;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A leaflet brings somebody in; a trial, a sale, a call five days later, a wish that comes of it, and a second sale: one thread. */
class G2Test extends Story {

    private static final String PHONE = "13900008888";
    private static final Actor WHO = new Actor(new EmployeeId("E1001"), Role.CLERK);

    @Test
    void fromTheLeafletToTheSecondSaleNothingIsForgotten() {
        Talks talks = new Talks(counter);
        List<Choice> offers = counter.isShown(chain.leaflet("NEWHOME")).state().choices();
        Member member = Joins.with(counter, PHONE);
        assertEquals(2, talks.tells(member, InteractionKind.TRIAL, "FRIDGE", InteractionDetail.PLEASED));
        counter.to(member.card()).does(office -> office.till().choose(offers.getFirst()));
        counter.scans(Goods.serial("A01013", counter.till().basket()));
        Sale first = counter.booksForCash();
        everythingSettles();
        assertEquals(List.of(), talks.due(), "nobody is called before the time");

        chain.clock().moves(Duration.ofDays(5));
        var call = talks.due().getFirst();
        assertEquals(first.number(), call.call().receipt());
        assertEquals(member.id(), call.call().member());
        Member now = counter.knows(member.card()).orElseThrow();
        assertEquals(LifeStage.BUYER, now.stage());
        assertEquals(first.points(), now.points().consumption(), "what the call explains");
        assertEquals(2, now.points().innovation());
        assertEquals(2, talks.tells(member, InteractionKind.INTENTION, "TELEVISION", InteractionDetail.MONTH));
        counter.does(office -> {
            office.people().consents().record(member.id(), new Consent(ConsentPurpose.OFFERS_SMS, true, "2026-11"), WHO);
            return true;
        });
        talks.calls(CallOutcome.REACHED);
        assertEquals(List.of(), talks.due());
        everythingSettles();
        assertEquals(List.of("REACHED"), chain.books().calls(member.id().toString()));

        chain.clock().moves(Duration.ofDays(7));
        assertEquals(InteractionKind.INTENTION, talks.heard(member).getFirst().what().kind(), "the next clerk sees the wish");
        Sale second = counter.to(member.card()).sells(Goods.TELEVISION, 1).booksForCash();
        talks.suggests(member, "STOVE", "灶具要能零气压也点得着");
        everythingSettles();
        assertEquals(Optional.of(new Fact.CampaignFollowed(first.id(), "NEWHOME", new Sku("A01013"))), counter.entries().stream()
                .flatMap(entry -> EntryForm.thaw(entry.frozen()).fact().stream()).filter(Fact.CampaignFollowed.class::isInstance).findFirst());
        assertEquals(first.points() + second.points(), counter.knows(member.card()).orElseThrow().points().consumption());
        bothSidesAgree(counter);
    }

    @Test
    void whoDoesNotAnswerIsCalledAgainAndWhoWantsNoCallsNeverAgain() {
        Talks talks = new Talks(counter);
        Member member = Joins.with(counter, PHONE);
        counter.to(member.card()).sells("A01013", 1).booksForCash();
        everythingSettles();
        chain.clock().moves(Duration.ofDays(5));
        talks.calls(CallOutcome.NOT_REACHED);
        everythingSettles();
        assertEquals(List.of(), talks.due(), "not twice a day");
        chain.clock().moves(Duration.ofDays(1));
        assertEquals(1, talks.due().getFirst().call().tries());
        talks.calls(CallOutcome.NOT_WANTED);
        everythingSettles();
        counter.to(member.card()).sells("A01013", 1).booksForCash();
        everythingSettles();
        chain.clock().moves(Duration.ofDays(30));
        assertEquals(List.of(), talks.due());
        assertEquals(List.of("NOT_WANTED"), chain.books().calls(member.id().toString()));
    }

    @Test
    void nobodyIsCalledMoreThanThreeTimes() {
        Talks talks = new Talks(counter);
        Member member = Joins.with(counter, PHONE);
        counter.to(member.card()).sells("A01013", 1).booksForCash();
        everythingSettles();
        chain.clock().moves(Duration.ofDays(5));
        for (int day = 0; day < 3; day++) {
            talks.calls(CallOutcome.NOT_REACHED);
            everythingSettles();
            chain.clock().moves(Duration.ofDays(1));
        }
        assertEquals(List.of(), talks.due());
        assertEquals(List.of("NOT_REACHED"), chain.books().calls(member.id().toString()));
    }
}
