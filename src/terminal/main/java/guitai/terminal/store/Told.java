package guitai.terminal.store;

import guitai.domain.member.Member;
import guitai.protocol.Change;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Changes read as the records that they claim to be, the last one of each row.
 *
 * @param byKind  by key, in order; empty for a tombstone
 * @param refused number of documents that were not what they claimed to be, or of a kind that nobody here knows: they are left out
 */
record Told(Map<Change.Kind, Map<String, Optional<Record>>> byKind, int refused) {

    /** What lies in the members' file; everything else is the shop's. */
    private static final Set<Change.Kind> OF_MEMBERS = Set.of(Change.Kind.MEMBER, Change.Kind.VEHICLE, Change.Kind.MEMBER_LINK, Change.Kind.CONSENTS,
            Change.Kind.VOUCHERS, Change.Kind.RECOMMENDATIONS, Change.Kind.INTERACTIONS,
            Change.Kind.COINS);

    static Told of(Iterable<Change> changes) {
        Map<Change.Kind, Map<String, Change>> newest = new EnumMap<>(Change.Kind.class);
        for (Change change : changes) {
            Map<String, Change> ofKind = newest.computeIfAbsent(change.kind(), kind -> new LinkedHashMap<>());
            ofKind.remove(change.key());
            ofKind.put(change.key(), change);
        }
        Map<Change.Kind, Map<String, Optional<Record>>> byKind = new EnumMap<>(Change.Kind.class);
        int[] refused = new int[1];
        newest.forEach((kind, ofKind) -> ofKind.forEach((key, change) -> {
            Optional<Record> doc = change.doc().flatMap(body -> Documents.read(kind, body));
            if (change.deleted() || doc.isPresent()) {
                byKind.computeIfAbsent(kind, _ -> new LinkedHashMap<>()).put(key, doc);
            } else {
                refused[0]++;
            }
        }));
        return new Told(byKind, refused[0]);
    }

    /** One member alone. */
    static Told of(Member member) {
        Map<Change.Kind, Map<String, Optional<Record>>> one = new EnumMap<>(Change.Kind.class);
        one.put(Change.Kind.MEMBER, Map.of(member.id().toString(), Optional.of(member)));
        return new Told(one, 0);
    }

    boolean ofMembers() {
        return byKind.keySet().stream().anyMatch(OF_MEMBERS::contains);
    }

    boolean ofTheShop() {
        return byKind.keySet().stream().anyMatch(kind -> !OF_MEMBERS.contains(kind));
    }

    <T> Map<String, Optional<T>> typed(Change.Kind kind, Class<T> type) {
        Map<String, Optional<T>> typed = new LinkedHashMap<>();
        byKind.getOrDefault(kind, Map.of()).forEach((key, doc) -> typed.put(key, doc.map(type::cast)));
        return typed;
    }
}
