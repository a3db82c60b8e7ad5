package guitai.terminal.ui.shell;

import guitai.terminal.ui.checkout.CheckoutDesk;
import guitai.terminal.ui.members.MembersDesk;
import guitai.terminal.ui.signin.SignInDesk;
import guitai.terminal.uplink.SyncStatus;

/** Spreads what sync says: the badge always, and the pages whose data may have changed. */
record SyncNews(ShellDesk shell, SignInDesk signIn, CheckoutDesk checkout, MembersDesk members, Rooms rooms) {

    void told(SyncStatus status) {
        boolean news = !status.lastContact().equals(shell.board().now().sync().lastContact());
        shell.sync(status);
        signIn.sync(status);
        if (news && shell.session().isPresent()) {
            checkout.refresh();
            members.refresh();
        }
        if (shell.session().isPresent()) {
            rooms.look(shell.board().now().place());
        }
    }
}
