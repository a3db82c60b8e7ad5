package guitai.terminal.ui.members;

import guitai.terminal.identify.Identify;
import guitai.terminal.identify.MemberProfile;
import guitai.terminal.shift.Session;
import guitai.terminal.ui.kit.Board;
import guitai.terminal.ui.kit.Work;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What is searched and opened on the members' page. Opening a profile goes on record, looking through a list does not. */
public final class MembersDesk {

    private static final int MOST = 20;
    private static final int SHORTEST = 2;

    private final Work work;
    private final Consumer<MemberProfile> sell;
    private final Board<MembersScreen> board = new Board<>(MembersScreen.FIRST);
    private Optional<Identify> identify = Optional.empty();
    private Optional<Session> session = Optional.empty();
    private long question;

    /** @param sell takes a member to the till */
    public MembersDesk(Work work, Consumer<MemberProfile> sell) {
        this.work = work;
        this.sell = sell;
    }

    Board<MembersScreen> board() {
        return board;
    }

    /** Begins a session; nothing of the one before is left. */
    public void open(Identify useCase, Session who) {
        identify = Optional.of(useCase);
        session = Optional.of(who);
        board.show(MembersScreen.FIRST);
    }

    /** Shows a profile that is open at the till already. */
    public void show(MemberProfile profile) {
        board.change(screen -> screen.opened(Optional.of(profile)));
    }

    /** Fetches the newest balances of the open profile. */
    public void refresh() {
        identify.ifPresent(useCase -> board.now().open().ifPresent(profile -> work.ask("members.wait.profile",
                () -> useCase.again(profile.member().id()), found -> board.change(screen -> screen.opened(found)))));
    }

    void typed(String text) {
        if (text.equals(board.now().typed())) {
            return;
        }
        long mine = ++question;
        board.change(screen -> screen.typing(text));
        String query = text.strip();
        if (query.codePointCount(0, query.length()) < SHORTEST) {
            board.change(screen -> new MembersScreen(text, List.of(), false, screen.open()));
            return;
        }
        identify.ifPresent(useCase -> work.askNewest("members.wait.find", () -> useCase.find(query, MOST), found -> {
            if (mine == question) {
                board.change(screen -> screen.found(found));
            }
        }));
    }

    void choose(MemberProfile profile) {
        identify.ifPresent(useCase -> session.ifPresent(who -> work.ask("members.wait.profile",
                () -> useCase.open(profile, "search", who.actor()), opened -> board.change(screen -> screen.opened(opened)))));
    }

    void sell() {
        board.now().open().ifPresent(sell);
    }
}
