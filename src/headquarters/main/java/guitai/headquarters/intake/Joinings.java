package guitai.headquarters.intake;

import guitai.domain.cases.CaseFile;
import guitai.domain.journal.Fact;
import guitai.domain.member.Consent;
import guitai.domain.member.Joining;
import guitai.domain.member.Member;
import guitai.domain.member.MemberId;
import guitai.domain.staff.StoreId;
import guitai.headquarters.cases.CaseBook;
import guitai.headquarters.cases.SameMembers;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import guitai.protocol.parcel.SealedJoining;
import java.security.PrivateKey;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** Takes in who joined at a counter. Nobody is refused because somebody else has the phone or the card: the stores are asked whether the two are one. */
final class Joinings {

    private static final int MOST_ANSWERS = 20;
    private static final int LONGEST_TEXT = 40;

    private final Tables tables;
    private final IntFunction<Optional<PrivateKey>> keys;
    private final CaseBook book;
    private final Clock clock;

    /** @param keys by number, the private halves to which terminals close */
    Joinings(Tables tables, IntFunction<Optional<PrivateKey>> keys, Clock clock) {
        this.tables = tables;
        this.keys = keys;
        this.book = new CaseBook(tables);
        this.clock = clock;
    }

    /** Whom this entry takes in; empty where it cannot be opened, says another store than its terminal's, or keeps no proper answers. */
    Optional<Joining> open(Judged entry, StoreId store) {
        return entry.joined().filter(joined -> joined.member() != null && joined.sealed() != null && answered(joined.consents()))
                .filter(_ -> entry.head().filter(Judge::signed).isPresent())
                .flatMap(joined -> keys.apply(joined.key()).flatMap(key -> SealedJoining.open(joined, key)))
                .filter(joining -> joining.store().equals(store));
    }

    /** Whether these can be answers. */
    static boolean answered(List<Consent> answers) {
        return answers != null && answers.size() <= MOST_ANSWERS && answers.stream().allMatch(answer -> answer != null
                && answer.purpose() != null && answer.text() != null && answer.text().length() <= LONGEST_TEXT);
    }

    /** Writes members and answers. Doing it twice changes nothing. Returns what the stores are to be told besides, by scope. */
    Map<String, List<FeedStore.Row>> welcome(Tx c, StoreId store, List<Judged> entries) {
        Map<String, List<FeedStore.Row>> besides = Map.of();
        for (Judged entry : entries) {
            Optional<Member> member = open(entry, store).map(Joining::member);
            if (member.isPresent()) {
                tables.members().join(c, member.get());
                tables.consents().add(c, member.get().id(), entry.head().orElseThrow(), store, entry.joined().orElseThrow().consents());
                besides = MemberJoin.together(besides, asked(c, member.get()));
            }
        }
        return besides;
    }

    /** Writes what members answered anew, and returns who they are. */
    Set<MemberId> changes(Tx c, StoreId store, List<Judged> entries) {
        Set<MemberId> changed = new HashSet<>();
        for (Judged entry : entries) {
            entry.answered().ifPresent(answered -> {
                tables.consents().add(c, answered.member(), entry.head().orElseThrow(), store, List.of(answered.answer()));
                changed.add(answered.member());
            });
        }
        return changed;
    }

    private Map<String, List<FeedStore.Row>> asked(Tx c, Member member) {
        Optional<CaseFile> file = tables.members().like(c, member).map(other -> SameMembers.asking(member, other, clock.instant()));
        return file.map(asking -> book.open(c, asking.key().store(), List.of(asking))).orElse(Map.of());
    }

    /** Who joins in these entries, as far as the bytes say. */
    static List<MemberId> members(List<Judged> entries) {
        return entries.stream().flatMap(entry -> entry.joined().stream()).map(Fact.MemberJoined::member).toList();
    }
}
