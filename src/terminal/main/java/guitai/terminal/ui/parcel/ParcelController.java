package guitai.terminal.ui.parcel;

import guitai.terminal.parcel.Answered;
import guitai.terminal.parcel.Waiting;
import guitai.terminal.parcel.Written;
import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.Nodes;
import java.nio.file.Path;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** Draws what waits, the media that it can go to, where it lies, and what to do next. */
public final class ParcelController {

    private final ParcelDesk desk;
    private final Words words;
    @FXML private Label parcelWaiting;
    @FXML private Node parcelWrite;
    @FXML private VBox parcelSticks;
    @FXML private Label parcelNoStick;
    @FXML private Node parcelBusy;
    @FXML private ProgressBar parcelProgress;
    @FXML private Label parcelPacked;
    @FXML private Label parcelWritten;
    @FXML private Label parcelAnswer;
    @FXML private Button parcelElsewhere;
    @FXML private Button parcelRead;

    public ParcelController(ParcelDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @FXML
    private void initialize() {
        desk.board().drawnBy(this::render);
        desk.look();
    }

    @FXML
    private void elsewhere() {
        desk.writeElsewhere();
    }

    @FXML
    private void again() {
        desk.look();
    }

    @FXML
    private void read() {
        desk.read();
    }

    private void render(ParcelScreen screen) {
        parcelWaiting.setText(screen.waiting().map(this::waiting).orElseGet(() -> words.of("parcel.wait.look")));
        boolean can = screen.waiting().filter(waiting -> waiting.entries() > 0 && waiting.key()).isPresent();
        Nodes.show(parcelWrite, can && !screen.busy());
        parcelSticks.getChildren().setAll(screen.sticks().stream().map(this::stick).toList());
        Nodes.show(parcelNoStick, screen.sticks().isEmpty());
        Nodes.show(parcelBusy, screen.busy());
        parcelRead.setDisable(screen.busy());
        screen.waiting().ifPresent(waiting -> progress(waiting, screen.packed()));
        said(parcelWritten, screen.written().map(this::written), screen.written().filter(Written.Done.class::isInstance).isPresent());
        said(parcelAnswer, screen.answered().map(this::answered), screen.answered().filter(what -> !(what instanceof Answered.Refused)).isPresent());
    }

    private String waiting(Waiting waiting) {
        if (waiting.entries() == 0) {
            return words.of("parcel.nothing");
        }
        String since = waiting.since().map(words::time).orElse("");
        return words.of(waiting.key() ? "parcel.waiting" : "parcel.nokey", words.number(waiting.entries()), since);
    }

    private Button stick(Path stick) {
        Button button = new Button(words.of("parcel.stick", stick.toString()), Nodes.icon("mdomz-usb"));
        button.setId("parcelStick-" + parcelSticks.getChildren().size());
        button.getStyleClass().addAll("primary", "tall");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(press -> desk.write(stick));
        return button;
    }

    private void progress(Waiting waiting, Optional<Long> packed) {
        long done = Math.max(0, packed.orElse(0L) - waiting.firstSeq() + 1);
        parcelProgress.setProgress(waiting.entries() == 0 ? 0 : (double) done / waiting.entries());
        parcelPacked.setText(words.of("parcel.packed", words.number(done), words.number(waiting.entries())));
    }

    private static void said(Label label, Optional<String> sentence, boolean good) {
        Nodes.show(label, sentence.isPresent());
        label.setText(sentence.orElse(""));
        Nodes.style(label, "banner-good", good);
        Nodes.style(label, "banner-care", !good);
    }

    private String written(Written what) {
        return switch (what) {
            case Written.Done done -> words.of("parcel.written", done.files().size(), words.number(done.firstSeq()), words.number(done.lastSeq()),
                    done.files().getFirst().getParent().toString(), done.files().getFirst().getFileName().toString());
            case Written.NothingWaits ignored -> words.of("parcel.nothing");
            case Written.NoKey ignored -> words.of("parcel.nokey", "", "");
            case Written.NotWritten not -> words.of("parcel.notwritten", not.folder().toString());
        };
    }

    private String answered(Answered what) {
        return switch (what) {
            case Answered.Taken taken -> words.of("parcel.answer.taken", words.number(taken.heldThrough()), taken.seals());
            case Answered.NothingNew known -> words.of("parcel.answer.known", words.number(known.heldThrough()));
            case Answered.Refused refused -> words.of("parcel.answer", refused.why());
        };
    }
}
