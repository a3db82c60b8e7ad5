package guitai.terminal.ui.join;

import guitai.domain.member.Consent;
import guitai.domain.member.ConsentPurpose;
import guitai.terminal.identify.Join;
import guitai.terminal.identify.MemberProfile;
import guitai.terminal.ui.kit.Said;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the page shows.
 *
 * @param card   of a blank card that was scanned
 * @param ticked what was agreed to; nothing at first
 * @param known  who has this phone already
 * @param said   why not
 * @param joined who has just become a member
 */
record JoinScreen(String phone, String name, Optional<String> card, Set<ConsentPurpose> ticked, Optional<MemberProfile> known,
                  Optional<Said> said, Optional<MemberProfile> joined) {

    static final JoinScreen FIRST = new JoinScreen("", "", Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty());

    JoinScreen {
        ticked = Set.copyOf(ticked);
    }

    JoinScreen phoning(String text) {
        return new JoinScreen(text, name, card, ticked, Optional.empty(), Optional.empty(), joined);
    }

    JoinScreen naming(String text) {
        return new JoinScreen(phone, text, card, ticked, known, Optional.empty(), joined);
    }

    JoinScreen with(Optional<String> blank) {
        return new JoinScreen(phone, name, blank, ticked, known, Optional.empty(), joined);
    }

    JoinScreen ticking(ConsentPurpose purpose) {
        Set<ConsentPurpose> now = EnumSet.noneOf(ConsentPurpose.class);
        now.addAll(ticked);
        if (!now.remove(purpose)) {
            now.add(purpose);
        }
        return new JoinScreen(phone, name, card, now, known, said, joined);
    }

    JoinScreen knowing(Optional<MemberProfile> somebody) {
        return new JoinScreen(phone, name, card, ticked, somebody, said, joined);
    }

    JoinScreen saying(Said sentence) {
        return new JoinScreen(phone, name, card, ticked, known, Optional.of(sentence), joined);
    }

    /** Nothing of what was typed stays once it is on record. */
    static JoinScreen done(MemberProfile profile) {
        return new JoinScreen("", "", Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), Optional.of(profile));
    }

    /** @param text version of the words beside the boxes */
    Join.Form form(String text, boolean evenSo) {
        return new Join.Form(phone, name, card, Stream.of(ConsentPurpose.values())
                .map(purpose -> new Consent(purpose, ticked.contains(purpose), text)).toList(), evenSo);
    }

    @Override
    public String toString() {
        return "JoinScreen";
    }
}
