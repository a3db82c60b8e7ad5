package guitai.terminal.store;

import guitai.domain.member.Members.Known;
import guitai.terminal.storage.PersonalKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds members by what is typed of their name: who was here last first, then the others in the order of the index. */
final class NameSearch {

    private static final String SHARED = """
            WHERE m.no IN (SELECT s.member FROM name_sound n CROSS JOIN member_sound s ON s.name = n.no
                WHERE %1$s >= ? AND %1$s < ? AND n.initials GLOB ? AND n.sound GLOB ? ORDER BY %2$s, s.member LIMIT ?)
            """;
    private static final String BY_SOUND = MemberQuery.sql(SHARED.formatted("n.sound", "n.sound"));
    private static final String BY_INITIALS = MemberQuery.sql(SHARED.formatted("n.initials", "n.initials, n.sound"));
    private static final String BY_BEGINNING = MemberQuery.sql(
            "WHERE m.no IN (SELECT member FROM member_beginning WHERE beginning = ? LIMIT ?)");
    private static final String BY_TAIL = MemberQuery.sql("WHERE m.tail_key = ? LIMIT ?");

    /** Sorts behind every letter and character that a sound can go on with. */
    private static final String LAST = "\uFFFF";
    private static final int MOST_COMPARED = 2_000;

    private final MemberQuery members;
    private final PersonalKey key;
    private final Visitors visitors;

    NameSearch(MemberQuery members, PersonalKey key, Visitors visitors) {
        this.members = members;
        this.key = key;
        this.visitors = visitors;
    }

    List<Known> find(String query, int most) {
        NameTyped typed = NameTyped.of(query);
        if (typed.isEmpty()) {
            return List.of();
        }
        Map<UUID, Known> found = new LinkedHashMap<>();
        for (UUID id : visitors.named(typed, most)) {
            // A name may have changed since it was read: what is shown is compared once more.
            members.byId(id).stream().filter(known -> meant(typed, known)).forEach(known -> found.put(id, known));
        }
        if (found.size() < most) {
            others(typed, most).forEach(known -> found.putIfAbsent(known.member().id().value(), known));
        }
        return found.values().stream().limit(most).toList();
    }

    List<Known> byTail(String lastFour, int most) {
        return visitors.first(members.ask(BY_TAIL, MemberRow.tailKey(key, lastFour), MOST_COMPARED)).stream().limit(most).toList();
    }

    private List<Known> others(NameTyped typed, int most) {
        if (!typed.tail().isEmpty()) {
            return byTail(typed.tail(), MOST_COMPARED).stream().filter(known -> meant(typed, known)).toList();
        }
        if (typed.characters().isEmpty()) {
            return bySound(typed, most);
        }
        // The beginning in characters is found by its hash; letters behind it are compared.
        int candidates = typed.letters().isEmpty() ? most : MOST_COMPARED;
        return members.ask(BY_BEGINNING, key.findShort("beginning", typed.characters()), candidates).stream()
                .filter(known -> meant(typed, known)).limit(most).toList();
    }

    private List<Known> bySound(NameTyped typed, int most) {
        List<Known> all = new ArrayList<>();
        for (NameParts way : typed.ways()) {
            String from = way.beginsWhole() ? way.sure() : way.initials();
            all.addAll(members.ask(way.beginsWhole() ? BY_SOUND : BY_INITIALS, from, from + LAST,
                    way.initials().replaceAll("([*?\\[])", "[$1]") + "*", way.pattern(), most));
            if (all.size() >= most) {
                break;
            }
        }
        return all;
    }

    private static boolean meant(NameTyped typed, Known known) {
        return typed.matches(known.member().name(), known.member().phone());
    }
}
