package guitai.terminal.store;

import guitai.domain.member.Members.Known;
import guitai.terminal.storage.PersonalKey;
import java.util.List;

/** Finds members by the beginning of their name. */
final class NameSearch {

    private static final String BY_SOUND = MemberQuery.sql(
            "WHERE m.no IN (SELECT DISTINCT member FROM member_sound WHERE sound >= ? AND sound < ? LIMIT ?)");
    private static final String BY_BEGINNING = MemberQuery.sql(
            "WHERE m.no IN (SELECT member FROM member_beginning WHERE beginning = ? LIMIT ?)");

    /** Sorts behind every letter and character that a sound can go on with. */
    private static final String LAST = "\uFFFF";
    private static final int MOST_COMPARED = 2_000;

    private final MemberQuery members;
    private final PersonalKey key;

    NameSearch(MemberQuery members, PersonalKey key) {
        this.members = members;
        this.key = key;
    }

    List<Known> bySound(String folded, int most) {
        return members.ask(BY_SOUND, folded, folded + LAST, most);
    }

    /**
     * Characters are looked up by the keyed hash of the beginning that they make; a query that goes on in letters
     * (a surname written out, the rest in initials) is then compared by sound.
     */
    List<Known> byCharacters(String folded, int most) {
        int split = folded.offsetByCodePoints(0, (int) folded.codePoints().takeWhile(Character::isIdeographic).count());
        String characters = folded.substring(0, split);
        String letters = folded.substring(split);
        int candidates = letters.isEmpty() ? most : MOST_COMPARED;
        return characters.isEmpty() ? List.of() : members
                .ask(BY_BEGINNING, key.findShort("beginning", characters), candidates).stream()
                .filter(known -> begins(known.member().name(), characters, letters)).limit(most).toList();
    }

    private static boolean begins(String name, String characters, String letters) {
        String folded = NameSounds.fold(name);
        return folded.startsWith(characters) && (letters.isEmpty()
                || NameSounds.sounds(folded.substring(characters.length())).stream().anyMatch(sound -> sound.startsWith(letters)));
    }
}
