package guitai.terminal.ui.shell;

import guitai.terminal.shift.Session;
import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.Nodes;
import guitai.terminal.uplink.SyncStatus;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;

/** The small panel behind the sync badge. */
final class SyncController {

    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

    private final ShellDesk desk;
    private final FrameController.Frame frame;
    private final Words words;
    @FXML private Button syncStick;
    @FXML private Button syncRepair;
    @FXML private Button syncEnrol;
    @FXML private Label syncTitle;
    @FXML private Label syncMeaning;
    @FXML private Label syncCode;
    @FXML private Label syncContact;
    @FXML private Label syncWaiting;
    @FXML private Label syncQuarantined;
    @FXML private Label syncClock;
    @FXML private Label syncShop;
    @FXML private Label syncMembers;
    @FXML private Label syncLoad;
    @FXML private ProgressBar syncLoadBar;

    SyncController(ShellDesk desk, FrameController.Frame frame, Words words) {
        this.desk = desk;
        this.frame = frame;
        this.words = words;
    }

    @FXML
    private void now() {
        frame.care().ifPresent(care -> care.syncNow().run());
    }

    @FXML
    private void stick() {
        desk.go(Place.PARCEL);
    }

    @FXML
    private void repair() {
        desk.go(Place.REPAIR);
    }

    @FXML
    private void enrol() {
        close();
        desk.hush();
        frame.care().ifPresent(care -> care.enrolAnew().run());
    }

    @FXML
    private void close() {
        desk.toggle(ShellScreen.Panel.SYNC);
    }

    /** Nobody is signed in at the entrance: the way to the stick is for those who are. */
    void render(SyncStatus status) {
        Nodes.show(syncStick, desk.session().isPresent());
        Nodes.show(syncRepair, desk.session().isPresent() && status.quarantined() > 0);
        Nodes.show(syncEnrol, desk.session().filter(Session::manager).isPresent() && status.trouble().filter(SyncStatus.Trouble::mendedByCode).isPresent());
        syncRepair.setText(words.of("sync.panel.repair", status.quarantined()));
        SyncWords said = new SyncWords(status, words);
        syncTitle.setText(said.title());
        syncMeaning.setText(said.meaning());
        syncCode.setText(said.code().orElse(""));
        Nodes.show(syncCode, said.code().isPresent());
        syncContact.setText(said.contact());
        syncWaiting.setText(said.waiting());
        syncQuarantined.setText(said.quarantined());
        syncClock.setText(said.clockOffset());
        render(new NewsWords(status.news(), words));
    }

    private void render(NewsWords said) {
        syncShop.setText(said.shop());
        syncMembers.setText(said.members());
        syncLoad.setText(said.load().orElse(""));
        syncLoad.pseudoClassStateChanged(TROUBLE, said.trouble());
        syncLoadBar.setProgress(said.part());
        Nodes.show(syncLoad, said.load().isPresent());
        Nodes.show(syncLoadBar, said.load().isPresent() && !said.trouble());
    }
}
