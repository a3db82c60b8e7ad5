package guitai.terminal.ui.shell;

import guitai.terminal.text.Words;
import guitai.terminal.uplink.SyncStatus;
import javafx.fxml.FXML;
import javafx.scene.control.Label;

/** The small panel behind the sync badge. */
final class SyncController {

    private final ShellDesk desk;
    private final Runnable syncNow;
    private final Words words;
    @FXML private Label syncTitle;
    @FXML private Label syncMeaning;
    @FXML private Label syncContact;
    @FXML private Label syncWaiting;
    @FXML private Label syncQuarantined;
    @FXML private Label syncClock;

    SyncController(ShellDesk desk, Runnable syncNow, Words words) {
        this.desk = desk;
        this.syncNow = syncNow;
        this.words = words;
    }

    @FXML
    private void now() {
        syncNow.run();
    }

    @FXML
    private void close() {
        desk.toggle(ShellScreen.Panel.SYNC);
    }

    void render(SyncStatus status) {
        SyncWords said = new SyncWords(status, words);
        syncTitle.setText(said.title());
        syncMeaning.setText(said.meaning());
        syncContact.setText(said.contact());
        syncWaiting.setText(said.waiting());
        syncQuarantined.setText(said.quarantined());
        syncClock.setText(said.clockOffset());
    }
}
