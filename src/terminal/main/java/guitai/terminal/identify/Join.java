package guitai.terminal.identify;

import com.fasterxml.uuid.Generators;
import guitai.domain.identity.CodeRouter;
import guitai.domain.identity.Identity;
import guitai.domain.identity.OwnNumber;
import guitai.domain.identity.PhoneNumber;
import guitai.domain.identity.ScanState;
import guitai.domain.identity.ScannedCode;
import guitai.domain.member.Consent;
import guitai.domain.member.Joining;
import guitai.domain.member.MemberId;
import guitai.domain.member.Members;
import guitai.domain.signed.KeyBook;
import guitai.domain.signed.PublishedKey;
import guitai.domain.staff.Actor;
import guitai.domain.staff.StoreId;
import guitai.protocol.parcel.SealedJoining;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Somebody becomes a member, with a final number at once, whether headquarters can be reached or not. */
public final class Join {

    private static final long CARDS = 100_000_000_000L;

    private final StoreId store;
    private final CodeRouter router;
    private final Members members;
    private final Identify identify;
    private final KeyBook keys;
    private final Newcomer newcomer;
    private final RandomGenerator random = new SecureRandom();

    public Join(StoreId store, CodeRouter router, Members members, Identify identify, KeyBook keys, Newcomer newcomer) {
        this.store = store;
        this.router = router;
        this.members = members;
        this.identify = identify;
        this.keys = keys;
        this.newcomer = newcomer;
    }

    /**
     * What was said at the counter; {@code toString} tells nothing of it.
     *
     * @param phone    as typed
     * @param name     as typed
     * @param card     number of a blank card; empty where the phone is to show the code
     * @param answers  one to each purpose that was read out
     * @param evenSo   join although somebody has that phone: a family shares one
     */
    public record Form(String phone, String name, Optional<String> card, List<Consent> answers, boolean evenSo) {

        public Form {
            answers = List.copyOf(answers);
        }

        @Override
        public String toString() {
            return "Form";
        }
    }

    /** What came of it. */
    public sealed interface Answer {

        /** A member from now on. */
        record Joined(MemberProfile profile) implements Answer {
        }

        /** Somebody has this phone already: likely the same person. */
        record Known(MemberProfile profile) implements Answer {
        }

        /** And why not. */
        record Refused(Why why) implements Answer {
        }
    }

    /**
     * PHONE, NAME, CARD: not what one can be. TAKEN: somebody has that card. NO_KEY: this terminal has never spoken with headquarters, so
     * that nobody could read who joined.
     */
    public enum Why { PHONE, NAME, CARD, TAKEN, NO_KEY }

    public Answer join(Form form, Actor actor) {
        Optional<String> phone = PhoneNumber.parse(form.phone());
        String name = Normalizer.normalize(form.name().strip(), Normalizer.Form.NFC);
        Optional<PublishedKey> key = keys.closing();
        Optional<Why> no = objection(phone, name, form.card(), key);
        if (no.isPresent()) {
            return new Answer.Refused(no.get());
        }
        Optional<MemberProfile> known = form.evenSo() ? Optional.empty() : known(phone.get());
        if (known.isPresent()) {
            return new Answer.Known(known.get());
        }
        MemberId id = new MemberId(Generators.timeBasedEpochGenerator().generate());
        Joining joining = new Joining(id, form.card().orElseGet(this::newCard), name, phone.get(), store, actor.employee());
        newcomer.join(joining, SealedJoining.close(joining, form.answers(), key.get()), actor);
        return new Answer.Joined(identify.again(id).orElseThrow());
    }

    /** What of somebody who joins was shown to the camera or the scanner. */
    public record Seen(Optional<String> phone, Optional<String> card) {

        public boolean nothing() {
            return phone.isEmpty() && card.isEmpty();
        }

        @Override
        public String toString() {
            return "Seen";
        }
    }

    public Seen seen(List<ScannedCode> codes) {
        List<Identity> seen = codes.stream().map(code -> router.route(code, ScanState.IDENTIFY)).toList();
        return new Seen(seen.stream().filter(Identity.Phone.class::isInstance).map(phone -> ((Identity.Phone) phone).digits()).findFirst(),
                seen.stream().filter(Identity.MemberCard.class::isInstance).map(card -> ((Identity.MemberCard) card).number()).findFirst());
    }

    /** Who has a phone already; for a warning while it is typed. */
    public Optional<MemberProfile> known(String phone) {
        return PhoneNumber.parse(phone).flatMap(members::byPhone).flatMap(known -> identify.again(known.member().id()));
    }

    private Optional<Why> objection(Optional<String> phone, String name, Optional<String> card, Optional<PublishedKey> key) {
        if (key.isEmpty()) {
            return Optional.of(Why.NO_KEY);
        }
        if (phone.isEmpty()) {
            return Optional.of(Why.PHONE);
        }
        if (!Joining.named(name)) {
            return Optional.of(Why.NAME);
        }
        if (card.filter(number -> !OwnNumber.MEMBER_CARD.matches(number)).isPresent()) {
            return Optional.of(Why.CARD);
        }
        return card.flatMap(members::byCard).map(_ -> Why.TAKEN);
    }

    private String newCard() {
        String card = OwnNumber.MEMBER_CARD.make(Long.toString(random.nextLong(CARDS)));
        return members.byCard(card).isEmpty() ? card : newCard();
    }
}
