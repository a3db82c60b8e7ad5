package guitai.terminal.interaction;

import com.fasterxml.uuid.Generators;
import guitai.domain.interaction.Interaction;
import guitai.domain.interaction.InteractionDetail;
import guitai.domain.interaction.InteractionId;
import guitai.domain.interaction.InteractionKind;
import guitai.domain.interaction.MemberInteractions;
import guitai.domain.interaction.MemberInteractions.Heard;
import guitai.domain.interaction.MemberInteractions.Progress;
import guitai.domain.interaction.Suggestion;
import guitai.domain.interaction.SuggestionState;
import guitai.domain.journal.Fact;
import guitai.domain.member.MemberId;
import guitai.domain.product.Category;
import guitai.domain.shop.ShopFacts;
import guitai.domain.signed.KeyBook;
import guitai.domain.signed.PublishedKey;
import guitai.domain.staff.Actor;
import guitai.domain.staff.StoreId;
import guitai.protocol.parcel.SealedWords;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A member tells something at the counter: it is on record in a few presses, and earns at once what it earns. */
public final class Interact {

    private final StoreId store;
    private final InteractionBook book;
    private final KeyBook keys;
    private final ShopFacts facts;
    private final Clock clock;

    public Interact(StoreId store, InteractionBook book, KeyBook keys, ShopFacts facts, Clock clock) {
        this.store = store;
        this.book = book;
        this.keys = keys;
        this.facts = facts;
        this.clock = clock;
    }

    /** What is to be recorded; {@code toString} tells nothing of it. */
    public record Wish(InteractionKind kind, Optional<String> category, Optional<InteractionDetail> detail, Optional<InteractionId> supports, String words) {

        public static Wish of(InteractionKind kind) {
            return new Wish(kind, Optional.empty(), Optional.empty(), Optional.empty(), "");
        }

        @Override
        public String toString() {
            return "Wish[" + kind + "]";
        }
    }

    /**
     * What the profile shows.
     *
     * @param supportable suggestions that are open and that the member neither made nor supports yet
     */
    public record Told(MemberInteractions all, List<Category> categories, List<Suggestion> supportable) {
    }

    /** What came of a wish. */
    public sealed interface Answer {

        /** On record. @param points innovation points that it earned */
        record Recorded(long points, Told now) implements Answer {
        }

        /** And why not. */
        record Refused(Why why) implements Answer {
        }
    }

    /**
     * INCOMPLETE, TOO_LONG, NUMBER, FORBIDDEN: what {@link Interaction.Objection} says. NO_KEY: this terminal has never spoken with headquarters, so
     * that nobody could read the words.
     */
    public enum Why { INCOMPLETE, TOO_LONG, NUMBER, FORBIDDEN, NO_KEY }

    public Told of(MemberId member) {
        MemberInteractions all = book.of(member);
        List<Suggestion> open = book.suggestions().stream().filter(one -> one.state().open())
                .filter(one -> all.heard().stream().map(Heard::what).noneMatch(what -> what.id().equals(one.id()) || what.supports().equals(Optional.of(one.id()))))
                .toList();
        return new Told(all, book.categories(), open);
    }

    public Answer record(MemberId member, Wish wish, Actor actor) {
        String words = Normalizer.normalize(wish.words().strip(), Normalizer.Form.NFC);
        Interaction what = new Interaction(new InteractionId(Generators.timeBasedEpochGenerator().generate()), wish.kind(), wish.category(), wish.detail(), wish.supports());
        Optional<Why> no = what.objection(words).map(objection -> Why.valueOf(objection.name()));
        if (no.isPresent()) {
            return new Answer.Refused(no.get());
        }
        Optional<PublishedKey> key = keys.closing();
        if (!words.isEmpty() && key.isEmpty()) {
            return new Answer.Refused(Why.NO_KEY);
        }
        LocalDate today = facts.day().of(clock.instant());
        long points = points(member, wish.kind(), today);
        Optional<Progress> progress = wish.kind() == InteractionKind.SUGGESTION ? Optional.of(new Progress(SuggestionState.HEARD, "", today)) : Optional.empty();
        book.record(new Fact.InteractionRecorded(member, what, words.isEmpty() ? 0 : key.get().id(), words.isEmpty() ? "" : SealedWords.close(what.id(), words, key.get())),
                new Heard(what, words, today, store, actor.employee(), points, progress), actor);
        return new Answer.Recorded(points, of(member));
    }

    private long points(MemberId member, InteractionKind kind, LocalDate today) {
        long earned = book.of(member).heard().stream().filter(heard -> heard.day().equals(today)).mapToLong(Heard::points).sum();
        return book.rule().map(rule -> rule.points(kind, earned)).orElse(0L);
    }
}
