package guitai.terminal.ui.members;

import guitai.domain.member.Masked;
import guitai.domain.member.Member;
import guitai.domain.member.UnmaskPurpose;
import guitai.terminal.identify.MemberProfile;
import guitai.terminal.identify.Why.Figure;
import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.BenefitRow;
import guitai.terminal.ui.kit.MemberWords;
import guitai.terminal.ui.kit.Grouped;
import guitai.terminal.ui.kit.Nodes;
import guitai.terminal.ui.kit.TierChip;
import guitai.terminal.ui.kit.VehicleRow;
import guitai.terminal.ui.kit.VehicleWords;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Draws the search, its results and the open profile. */
public final class MembersController {

    private final MembersDesk desk;
    private final Runnable join;
    private final Words words;
    private List<MemberProfile> drawn = List.of();
    @FXML private TextField memberSearch;
    @FXML private VBox memberList;
    @FXML private Label memberListHint;
    @FXML private Node profileEmpty;
    @FXML private Node profile;
    @FXML private Region profileBand;
    @FXML private Label profileAvatar;
    @FXML private HBox profileHead;
    @FXML private Label profilePhone;
    @FXML private Label profileConsumption;
    @FXML private Label profileInnovation;
    @FXML private Label profileGrowth;
    @FXML private Label profileCategories;
    @FXML private Label profileOwn;
    @FXML private Label profileMissing;
    @FXML private VBox profileVehicles;
    @FXML private VBox profileBenefits;
    @FXML private Label profileNoBenefits;
    @FXML private Node unmaskAsk;
    @FXML private Node unmaskPurposes;
    @FXML private Node unmaskShown;
    @FXML private Label unmaskLeft;
    @FXML private Label unmaskMessage;
    private final Timeline seconds = new Timeline();

    /** @param join leads to where somebody becomes a member */
    public MembersController(MembersDesk desk, Runnable join, Words words) {
        this.desk = desk;
        this.join = join;
        this.words = words;
    }

    @FXML
    private void initialize() {
        memberSearch.textProperty().addListener((field, before, text) -> desk.typed(text));
        seconds.getKeyFrames().add(new KeyFrame(Duration.seconds(1), passed -> passed()));
        seconds.setCycleCount(Animation.INDEFINITE);
        desk.board().drawnBy(this::render);
    }

    @FXML
    private void join() {
        join.run();
    }

    @FXML
    private void sell() {
        desk.sell();
    }

    @FXML
    private void askPurpose() {
        desk.askPurpose();
    }

    @FXML
    private void why(ActionEvent press) {
        desk.why().press(Figure.valueOf((String) ((Node) press.getSource()).getUserData()));
    }

    @FXML
    private void mask() {
        desk.mask();
    }

    @FXML
    private void unmask(ActionEvent press) {
        desk.unmask(UnmaskPurpose.valueOf((String) ((Node) press.getSource()).getUserData()));
    }

    private void render(MembersScreen screen) {
        if (!memberSearch.getText().equals(screen.typed())) {
            memberSearch.setText(screen.typed());
        }
        renderRows(screen);
        memberListHint.setText(words.of(screen.asked() && screen.found().isEmpty() ? "members.none" : "members.hint"));
        Nodes.show(memberListHint, screen.found().isEmpty());
        Nodes.show(profileEmpty, screen.open().isEmpty());
        Nodes.show(profile, screen.open().isPresent());
        screen.open().ifPresent(open -> {
            renderProfile(open);
            renderVeil(open, screen.veil());
        });
        if (screen.veil().shown().isPresent() && seconds.getStatus() != Animation.Status.RUNNING) {
            seconds.playFromStart();
        }
    }

    /** Rows that say the same stay where they are: a row that is made anew under a finger loses its press. */
    private void renderRows(MembersScreen screen) {
        if (!screen.found().equals(drawn)) {
            drawn = screen.found();
            memberList.getChildren().clear();
            drawn.forEach(found -> memberList.getChildren().add(row(found)));
        }
        for (int i = 0; i < drawn.size(); i++) {
            MemberProfile row = drawn.get(i);
            Nodes.style(memberList.getChildren().get(i), "marked",
                    screen.open().filter(open -> open.member().id().equals(row.member().id())).isPresent());
        }
    }

    private Button row(MemberProfile found) {
        Member member = found.member();
        VBox lines = new VBox(Nodes.label(Masked.name(member.name()), "strong"), Nodes.label(new VehicleWords(words).besides(found, Masked.phone(member.phone())), "quiet", "small"));
        lines.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox content = new HBox(12, lines, TierChip.of(found.level(), words));
        content.setAlignment(Pos.CENTER_LEFT);
        Button row = new Button("", content);
        row.setId("memberRow-" + memberList.getChildren().size());
        row.getStyleClass().addAll("choice", "member-row");
        row.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(row.widthProperty().subtract(34));
        row.setOnAction(press -> desk.choose(found));
        return row;
    }

    private void renderProfile(MemberProfile open) {
        Member member = open.member();
        String name = Masked.name(member.name());
        profileBand.getStyleClass().removeIf(style -> style.startsWith("band-"));
        profileBand.getStyleClass().add("band-" + member.tier());
        profileAvatar.setText(name.substring(0, name.offsetByCodePoints(0, 1)));
        profileAvatar.getStyleClass().removeIf(style -> style.startsWith("tier-"));
        profileAvatar.getStyleClass().add("tier-" + member.tier());
        profileHead.getChildren().setAll(Nodes.label(name, "headline"), TierChip.of(open.level(), words),
                Nodes.chip(words.of("stage", member.stage()), "chip-plain"));
        profilePhone.setText(words.of("members.line", Masked.phone(member.phone()), Masked.cardTail(member.card()), words.time(open.asOf())));
        profileConsumption.setText(words.number(member.points().consumption()));
        profileInnovation.setText(words.number(member.points().innovation()));
        profileGrowth.setText(words.number(member.growth()));
        profileCategories.setText(words.number(member.categories()));
        Nodes.show(profileOwn, open.ownEntries());
        profileMissing.setText(new MemberWords(open, words).missing());
        profileVehicles.getChildren().setAll(open.vehicles().stream().map(vehicle -> new VehicleRow(vehicle, words, true)).toList());
        Nodes.show(profileVehicles, !open.vehicles().isEmpty());
        profileBenefits.getChildren().setAll(open.benefits().stream().map(usable -> new BenefitRow(usable, words)).toList());
        Nodes.show(profileNoBenefits, open.benefits().isEmpty());
    }

    /** A page that was left stops counting by itself. */
    private void passed() {
        if (desk.board().now().veil().shown().isEmpty()) {
            seconds.stop();
        } else {
            desk.tick();
        }
    }

    /** What stands in the clear takes the place of what was masked. */
    private void renderVeil(MemberProfile open, Veil veil) {
        Nodes.show(unmaskAsk, veil.offered() && !veil.asking() && veil.shown().isEmpty());
        Nodes.show(unmaskPurposes, veil.asking());
        Nodes.show(unmaskShown, veil.shown().isPresent());
        Nodes.show(unmaskMessage, veil.said().isPresent());
        veil.said().ifPresent(said -> unmaskMessage.setText(said.in(words)));
        veil.shown().ifPresent(clear -> {
            profileHead.getChildren().set(0, Nodes.label(clear.name(), "headline"));
            profilePhone.setText(words.of("members.line.clear", Grouped.phone(clear.phone()), Grouped.card(clear.card())));
            unmaskLeft.setText(words.of("members.unmask.left", veil.seconds()));
        });
    }
}
