package guitai.terminal.ui.shell;

import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.Nodes;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** What the sign-in frame and the working frame have in common: badge, notice, waiting words, language and theme. */
abstract class FrameController {

    final ShellDesk desk;
    final Words words;
    private final Frame frame;
    @FXML private Button syncBadge;
    @FXML private HBox noticeBar;
    @FXML private Label noticeText;
    @FXML private Button noticeClose;
    @FXML private Label waitingChip;
    @FXML private Node watchLight;
    @FXML private Node syncPanel;
    @FXML private SyncController syncPanelController;

    /** What a frame asks of the window. */
    interface Frame {
        void otherLanguage();

        void otherTheme();

        void signOut();

        /** @param told the day that was told at sign-in, else today */
        void showDay(boolean told);

        /** What can be done about the line; empty until the shop is open. */
        Optional<Shop.Care> care();

        void close();
    }

    FrameController(ShellDesk desk, Frame frame, Words words) {
        this.desk = desk;
        this.frame = frame;
        this.words = words;
    }

    Frame frame() {
        return frame;
    }

    @FXML
    private void language() {
        frame.otherLanguage();
    }

    @FXML
    private void theme() {
        frame.otherTheme();
    }

    @FXML
    private void sync() {
        desk.toggle(ShellScreen.Panel.SYNC);
    }

    @FXML
    private void hush() {
        desk.hush();
    }

    /** Begins to draw. */
    void drawn() {
        desk.board().drawnBy(this::render);
        desk.watching().drawnBy(this::light);
    }

    /** Shows that a camera watches. */
    void light(boolean watching) {
        Nodes.style(watchLight, "on", watching);
    }

    void render(ShellScreen screen) {
        SyncWords said = new SyncWords(screen.sync(), words);
        syncBadge.setText(said.badge());
        syncBadge.getStyleClass().removeIf(style -> style.startsWith("badge-"));
        syncBadge.getStyleClass().add("badge-" + screen.sync().state());
        renderNotice(screen);
        waitingChip.setVisible(screen.waitingFor().isPresent());
        waitingChip.setText(screen.waitingFor().map(words::of).orElse(""));
        renderPanel(screen);
    }

    private void renderNotice(ShellScreen screen) {
        boolean said = screen.notice().isPresent() || screen.fault().isPresent();
        Nodes.show(noticeClose, said);
        noticeText.setText(said ? "" : hint(screen));
        noticeBar.getStyleClass().removeIf(style -> style.startsWith("notice-"));
        screen.notice().ifPresent(notice -> {
            noticeBar.getStyleClass().add("notice-" + notice.tone());
            noticeText.setText(notice.in(words));
        });
        screen.fault().ifPresent(fault -> {
            noticeBar.getStyleClass().add("notice-REFUSED");
            noticeText.setText(words.of("fault.bar", words.of(fault.key(), fault.args().toArray()),
                    words.of(fault.key() + ".next"), words.of("fault.code", fault.code())));
        });
    }

    /** What the line under the top bar says while nothing else is said. */
    String hint(ShellScreen screen) {
        return "";
    }

    private void renderPanel(ShellScreen screen) {
        boolean open = screen.panel() == ShellScreen.Panel.SYNC;
        syncPanel.setVisible(open);
        if (open) {
            syncPanelController.render(screen.sync());
        }
    }
}
