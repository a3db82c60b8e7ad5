package guitai.terminal.ui.members;

import guitai.terminal.identify.MemberProfile;
import java.util.List;
import java.util.Optional;

/**
 * What the members' page shows.
 *
 * @param asked whether {@code found} answers what is typed now
 * @param veil  before the personal data of {@code open}
 */
record MembersScreen(String typed, List<MemberProfile> found, boolean asked, Optional<MemberProfile> open, Veil veil) {

    static final MembersScreen FIRST = new MembersScreen("", List.of(), false, Optional.empty(), Veil.down(false));

    MembersScreen {
        found = List.copyOf(found);
    }

    MembersScreen typing(String text) {
        return new MembersScreen(text, found, false, open, veil);
    }

    MembersScreen found(List<MemberProfile> some) {
        return new MembersScreen(typed, some, true, open, veil);
    }

    /** Another profile is masked, whatever stood there before; the same one stays as it is. */
    MembersScreen opened(Optional<MemberProfile> profile, boolean mayUnmask) {
        boolean same = profile.map(one -> one.member().id()).equals(open.map(one -> one.member().id()));
        return new MembersScreen(typed, found, asked, profile, same ? veil : Veil.down(mayUnmask));
    }

    MembersScreen behind(Veil other) {
        return new MembersScreen(typed, found, asked, open, other);
    }
}
