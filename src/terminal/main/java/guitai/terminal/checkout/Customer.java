package guitai.terminal.checkout;

import guitai.domain.journal.Fact;
import guitai.domain.journal.JournalWriter;
import guitai.domain.member.MemberId;
import guitai.domain.sale.Basket;
import guitai.domain.sale.Buyer;
import guitai.domain.staff.Actor;
import guitai.terminal.identify.Identify;
import guitai.terminal.identify.MemberProfile;
import java.util.Optional;

/** Who stands at the counter, as far as this till knows: the profile, whether it was proved, what brought the customer here. */
final class Customer {

    private final Identify identify;
    private final JournalWriter journal;
    private Optional<MemberProfile> profile = Optional.empty();
    private Optional<MemberId> verified = Optional.empty();

    Customer(Identify identify, JournalWriter journal) {
        this.identify = identify;
        this.journal = journal;
    }

    Optional<MemberProfile> profile() {
        return profile;
    }

    /** Opens a profile, on record. */
    Buyer meet(MemberProfile found, String by, Actor actor) {
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
    void followed(Choice.OfOffer offer, Basket basket, Actor actor) {
        journal.record(new Fact.CampaignFollowed(basket.id(), offer.campaign().code(), offer.product().sku()), actor);
    }

    void leave() {
        profile = Optional.empty();
        verified = Optional.empty();
    }
}
