package guitai.terminal.identify;

import guitai.domain.identity.CodeRouter;
import guitai.domain.identity.Identity;
import guitai.domain.identity.Plate;
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
import guitai.domain.vehicle.Vehicle;
import guitai.domain.vehicle.Vehicles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who is this? From any identifier to the profile that the panel shows. */
public final class Identify {

    private static final Pattern TAIL = Pattern.compile("(?=.*\\d)[A-HJ-NPR-Z0-9]{5,8}");

    private final Members members;
    private final Vehicles vehicles;
    private final ShopFacts shop;
    private final CodeRouter router;
    private final JournalWriter journal;
    private final Clock clock;
    private Optional<String> lastVin = Optional.empty();

    public Identify(Members members, Vehicles vehicles, ShopFacts shop, CodeRouter router, JournalWriter journal, Clock clock) {
        this.members = members;
        this.vehicles = vehicles;
        this.shop = shop;
        this.router = router;
        this.journal = journal;
        this.clock = clock;
    }

    /** Members that a typed text may mean: number, phone, last four digits, name, a plate or vehicle number or a piece of one. */
    public List<MemberProfile> find(String typed, int most) {
        Identity identity = router.route(ScannedCode.typed(typed), ScanState.IDENTIFY);
        return identity instanceof Identity.Forbidden ? List.of() : like(identity, typed, most);
    }

    /** The same for a text that the router has judged already. */
    public List<MemberProfile> like(Identity identity, String typed, int most) {
        List<MemberProfile> found = by(identity, most);
        return found.isEmpty() || identity instanceof Identity.NumberPlate ? owners(beginningLike(typed, most), most) : found;
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
        return switch (identity) {
            case Identity.NumberPlate plate -> owners(vehicles.byPlate(plate.number(), most).stream()
                    .filter(vehicle -> vehicle.plate().filter(plate.number()::equals).isPresent()).toList(), most);
            case Identity.Vehicle vehicle -> owners(vehicles.byVin(vehicle.vin()).stream().toList(), most);
            default -> found.stream().map(this::profile).toList();
        };
    }

    /** Province and letter of the plates of this store, the most usual first. */
    public List<String> usualAreas(int most) {
        return vehicles.areas(most);
    }

    /** The owners that are known here, each with the vehicle that led to them; the registered owner first. */
    private List<MemberProfile> owners(List<Vehicle> found, int most) {
        return found.stream().flatMap(vehicle -> vehicle.owners().stream().flatMap(owner -> members.byId(owner).stream())
                .map(known -> profile(known).with(List.of(vehicle)))).limit(most).toList();
    }

    private List<Vehicle> beginningLike(String typed, int most) {
        String text = Plate.plain(typed);
        if (Plate.begins(text)) {
            return vehicles.byPlate(text, most);
        }
        return TAIL.matcher(text).matches() ? vehicles.byTail(text, most) : List.of();
    }

    /** The profile as it is now, without a record of it: for repainting what is already open. */
    public Optional<MemberProfile> again(MemberId id) {
        return members.byId(id).map(this::profile).map(profile -> profile.with(vehicles.of(id).stream()
                .sorted(Comparator.comparing(vehicle -> lastVin.filter(vehicle.vin()::equals).isEmpty())).toList()));
    }

    /**
     * Opens the profile that a look-up led to, and puts that on record; a vehicle that led there stands first from now on.
     *
     * @param by the class of identifier
     */
    public Optional<MemberProfile> open(MemberProfile found, String by, Actor actor) {
        lastVin = found.vehicles().stream().map(Vehicle::vin).findFirst().or(() -> lastVin);
        Optional<MemberProfile> profile = again(found.member().id());
        profile.ifPresent(open -> journal.record(new Fact.ProfileOpened(open.member().id(), by), actor));
        return profile;
    }

    private MemberProfile profile(Members.Known known) {
        Member member = known.member();
        TierLadder ladder = new TierLadder(shop.tiers());
        TierLevel level = ladder.level(member.tier()).orElseGet(() -> unnamed(member));
        return new MemberProfile(member, level, usable(member), ladder.toNext(member), known.asOf(), known.ownEntries(), List.of());
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
