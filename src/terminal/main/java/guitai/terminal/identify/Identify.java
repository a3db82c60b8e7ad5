package guitai.terminal.identify;

import guitai.domain.identity.CodeRouter;
import guitai.domain.identity.Identity;
import guitai.domain.identity.ScanState;
import guitai.domain.identity.ScannedCode;
import guitai.domain.journal.Fact;
import guitai.domain.journal.JournalWriter;
import guitai.domain.member.Benefit;
import guitai.domain.member.Entitlement;
import guitai.domain.member.Member;
import guitai.domain.member.MemberId;
import guitai.domain.member.Members;
import guitai.domain.member.TierLevel;
import guitai.domain.rewards.TierLadder;
import guitai.domain.shop.ShopFacts;
import guitai.domain.staff.Actor;
import guitai.domain.text.LocalName;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who is this? From any identifier to the profile that the panel shows. */
public final class Identify {

    private final Members members;
    private final ShopFacts shop;
    private final CodeRouter router;
    private final JournalWriter journal;
    private final Clock clock;

    public Identify(Members members, ShopFacts shop, CodeRouter router, JournalWriter journal, Clock clock) {
        this.members = members;
        this.shop = shop;
        this.router = router;
        this.journal = journal;
        this.clock = clock;
    }

    /** Members that a typed text may mean: number, phone, last four digits, name. */
    public List<MemberProfile> find(String typed, int most) {
        return by(router.route(ScannedCode.typed(typed), ScanState.IDENTIFY), most);
    }

    /** Members that an identity may mean; empty for identities that are no person's. */
    public List<MemberProfile> by(Identity identity, int most) {
        List<Members.Known> found = switch (identity) {
            case Identity.MemberCard card -> members.byCard(card.number()).stream().toList();
            case Identity.Phone phone -> members.byPhone(phone.digits()).stream().toList();
            case Identity.PhoneTail tail -> members.byPhoneTail(tail.lastFour(), most);
            case Identity.NameQuery name -> members.byName(name.text(), most);
            default -> List.of();
        };
        return found.stream().map(this::profile).toList();
    }

    /** The profile as it is now, without a record of it: for repainting what is already open. */
    public Optional<MemberProfile> again(MemberId id) {
        return members.byId(id).map(this::profile);
    }

    /** Opens a profile; that it was opened is put on record. {@code by} names the class of identifier. */
    public Optional<MemberProfile> open(MemberId id, String by, Actor actor) {
        Optional<MemberProfile> profile = again(id);
        profile.ifPresent(found -> journal.record(new Fact.ProfileOpened(id, by), actor));
        return profile;
    }

    private MemberProfile profile(Members.Known known) {
        Member member = known.member();
        TierLadder ladder = new TierLadder(shop.tiers());
        TierLevel level = ladder.level(member.tier()).orElseGet(() -> unnamed(member));
        return new MemberProfile(member, level, usable(member), ladder.toNext(member), known.asOf(), known.ownEntries());
    }

    private List<MemberProfile.Usable> usable(Member member) {
        LocalDate today = LocalDate.now(clock);
        return shop.benefits().stream().filter(benefit -> benefit.tiers().contains(member.tier()))
                .map(benefit -> new MemberProfile.Usable(benefit, left(member, benefit, today)))
                .filter(usable -> !usable.benefit().countable() || usable.left().isPresent()).toList();
    }

    private static Optional<Entitlement> left(Member member, Benefit benefit, LocalDate today) {
        return member.entitlements().stream().filter(e -> e.benefit().equals(benefit.code()) && e.usableOn(today))
                .min(Comparator.comparing(Entitlement::expires));
    }

    /** A tier that headquarters has not described yet still has a profile. */
    private static TierLevel unnamed(Member member) {
        return new TierLevel(member.tier(), new LocalName("", ""), 0, 0, 100);
    }
}
