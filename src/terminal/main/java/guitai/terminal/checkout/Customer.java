package guitai.terminal.checkout;

import guitai.domain.journal.Fact;
import guitai.domain.journal.JournalWriter;
import guitai.domain.member.MemberId;
import guitai.domain.member.Tier;
import guitai.domain.sale.Basket;
import guitai.domain.sale.Buyer;
import guitai.domain.staff.Actor;
import guitai.protocol.LookupAnswer;
import guitai.terminal.identify.Identify;
import guitai.terminal.identify.MemberProfile;
import guitai.terminal.uplink.HqAnswer;
import java.util.Optional;

/** Who stands at the counter, as far as this till knows: the profile, whether it was proved, what brought the customer here. */
final class Customer {

    private final Identify identify;
    private final Newcomers newcomers;
    private final JournalWriter journal;
    private Optional<MemberProfile> profile = Optional.empty();
    private Optional<MemberId> verified = Optional.empty();
    private Optional<Stranger> asked = Optional.empty();

    Customer(Identify identify, Newcomers newcomers, JournalWriter journal) {
        this.identify = identify;
        this.newcomers = newcomers;
        this.journal = journal;
    }

    Optional<MemberProfile> profile() {
        return profile;
    }

    /** From now on headquarters is asked about this one; false where it is being asked already. */
    boolean asks(Stranger who) {
        boolean fresh = !waitsFor(who);
        asked = Optional.of(who);
        return fresh;
    }

    /** Whether the counter still waits to hear who this is. */
    boolean waitsFor(Stranger who) {
        return asked.equals(Optional.of(who));
    }

    void waitsNoMore() {
        asked = Optional.empty();
    }

    /** Takes in whom headquarters has told. */
    Optional<MemberProfile> told(HqAnswer<LookupAnswer> said) {
        if (!(said instanceof HqAnswer.Told<LookupAnswer>(LookupAnswer answer))) {
            return Optional.empty();
        }
        answer.member().ifPresent(member -> newcomers.put(member, answer.journalAppliedThrough(), answer.hqTime()));
        return answer.member().flatMap(member -> identify.again(member.id()));
    }

    /** Somebody of whom only the number is known, by a code that headquarters signed. The tier is told later. */
    Buyer meet(MemberId proved) {
        verified = Optional.of(proved);
        return new Buyer(proved, Tier.ORDINARY);
    }

    /** Opens a profile, on record. */
    Buyer meet(MemberProfile found, String by, Actor actor) {
        waitsNoMore();
        identify.open(found, by, actor);
        verified = proves(by) ? Optional.of(found.member().id()) : verified;
        return new Buyer(found.member().id(), found.member().tier());
    }

    static boolean proves(String by) {
        return by.equals(Finding.BY_VERIFIED_CODE);
    }

    /** True where the basket's buyer has shown a code that proves it. */
    boolean verified(Basket basket) {
        return basket.buyer().map(Buyer::member).filter(who -> verified.equals(Optional.of(who))).isPresent();
    }

    /** The newest balances. */
    void refresh(Basket basket) {
        profile = basket.buyer().map(Buyer::member).flatMap(identify::again);
    }

    /** A campaign's leaflet led to a product in this basket: put on record with the sale's id. */
    void followed(Choice.OfOffer offer, Basket before, Basket basket, Actor actor) {
        if (before.equals(basket)) {
            return;
        }
        journal.record(new Fact.CampaignFollowed(basket.id(), offer.campaign().code(), offer.product().sku()), actor);
    }

    void leave() {
        profile = Optional.empty();
        verified = Optional.empty();
        waitsNoMore();
    }
}
