package guitai.terminal.ui.members;

import guitai.terminal.identify.MemberProfile;
import java.util.List;
import java.util.Optional;

/**
 * What the members' page shows.
 *
 * @param asked whether {@code found} answers what is typed now
 */
record MembersScreen(String typed, List<MemberProfile> found, boolean asked, Optional<MemberProfile> open) {

    static final MembersScreen FIRST = new MembersScreen("", List.of(), false, Optional.empty());

    MembersScreen {
        found = List.copyOf(found);
    }

    MembersScreen typing(String text) {
        return new MembersScreen(text, found, false, open);
    }

    MembersScreen found(List<MemberProfile> some) {
        return new MembersScreen(typed, some, true, open);
    }

    MembersScreen opened(Optional<MemberProfile> profile) {
        return new MembersScreen(typed, found, asked, profile);
    }
}
