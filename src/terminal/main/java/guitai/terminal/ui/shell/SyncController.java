package guitai.terminal.ui.shell;

import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.Nodes;
import guitai.terminal.uplink.SyncStatus;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** The small panel behind the sync badge. */
final class SyncController {

    private final ShellDesk desk;
    private final Runnable syncNow;
    private final Runnable byHand;
    private final Words words;
    @FXML private Button syncStick;
    @FXML private Label syncTitle;
    @FXML private Label syncMeaning;
    @FXML private Label syncContact;
    @FXML private Label syncWaiting;
    @FXML private Label syncQuarantined;
    @FXML private Label syncClock;

    /** @param byHand opens the page for stores without a line */
    SyncController(ShellDesk desk, Runnable syncNow, Runnable byHand, Words words) {
        this.desk = desk;
        this.syncNow = syncNow;
        this.byHand = byHand;
        this.words = words;
    }

    @FXML
    private void now() {
        syncNow.run();
    }

    @FXML
    private void stick() {
        byHand.run();
    }

    @FXML
    private void close() {
        desk.toggle(ShellScreen.Panel.SYNC);
    }

    /** Nobody is signed in at the entrance: the way to the stick is for those who are. */
    void render(SyncStatus status) {
        Nodes.show(syncStick, desk.session().isPresent());
        SyncWords said = new SyncWords(status, words);
        syncTitle.setText(said.title());
        syncMeaning.setText(said.meaning());
        syncContact.setText(said.contact());
        syncWaiting.setText(said.waiting());
        syncQuarantined.setText(said.quarantined());
        syncClock.setText(said.clockOffset());
    }
}
