package guitai.terminal.ui.checkout;

import guitai.domain.member.Masked;
import guitai.domain.member.Member;
import guitai.domain.vehicle.Vehicle;
import guitai.terminal.checkout.Spendable;
import guitai.terminal.checkout.Till;
import guitai.terminal.checkout.TillState;
import guitai.terminal.identify.MemberProfile;
import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.BenefitRow;
import guitai.terminal.ui.kit.MemberWords;
import guitai.terminal.ui.kit.Nodes;
import guitai.terminal.ui.kit.TierChip;
import guitai.terminal.ui.kit.VehicleRow;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The buyer beside the basket: who it is (masked), and what can be used now. */
final class MemberCardController {

    private static final int MOST_BENEFITS = 2;
    private static final int MOST_VOUCHERS = 3;

    private final CheckoutDesk desk;
    private final Words words;
    @FXML private Region tierBand;
    @FXML private Node guest;
    @FXML private Node stranger;
    @FXML private Node member;
    @FXML private Label memberAvatar;
    @FXML private HBox memberHead;
    @FXML private Label memberPhone;
    @FXML private Label memberConsumption;
    @FXML private Label memberInnovation;
    @FXML private Label memberGrowth;
    @FXML private Label memberOwn;
    @FXML private VBox memberVehicles;
    @FXML private VBox memberUsable;
    @FXML private VBox memberBenefits;
    @FXML private Label memberMissing;

    MemberCardController(CheckoutDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @FXML
    private void leave() {
        desk.act(Till::sellToGuest);
    }

    @FXML
    private void join() {
        desk.join();
    }

    void render(TillState state) {
        Nodes.show(guest, state.buyer().isEmpty() && !state.stranger());
        Nodes.show(stranger, state.stranger());
        Nodes.show(member, state.buyer().isPresent());
        tierBand.getStyleClass().removeIf(style -> style.startsWith("band-"));
        tierBand.getStyleClass().add("band-" + state.buyer().map(buyer -> buyer.member().tier().name()).orElse("none"));
        state.buyer().ifPresent(this::render);
        renderUsable(state.spendable());
        if (state.verified()) {
            memberHead.getChildren().add(Nodes.chip(words.of("member.verified"), "chip-good"));
        }
    }

    private void render(MemberProfile profile) {
        Member who = profile.member();
        MemberWords said = new MemberWords(profile, words);
        String name = Masked.name(who.name());
        memberAvatar.setText(name.substring(0, name.offsetByCodePoints(0, 1)));
        memberAvatar.getStyleClass().removeIf(style -> style.startsWith("tier-"));
        memberAvatar.getStyleClass().add("tier-" + who.tier());
        Label shown = Nodes.label(name, "title");
        shown.setMinWidth(Region.USE_PREF_SIZE);
        memberHead.getChildren().setAll(shown, TierChip.of(profile.level(), words));
        memberPhone.setText(words.of("member.phone.asof", Masked.phone(who.phone()), words.of("stage", who.stage()), words.clock(profile.asOf())));
        memberConsumption.setText(words.number(who.points().consumption()));
        memberInnovation.setText(words.number(who.points().innovation()));
        memberGrowth.setText(words.number(who.growth()));
        Nodes.show(memberOwn, profile.ownEntries());
        Nodes.show(memberMissing, profile.missing().isPresent());
        memberMissing.setText(said.missing());
        renderVehicles(profile.vehicles());
        renderBenefits(profile.benefits());
    }

    /** One press has it pay for the basket. */
    private void renderUsable(Spendable spendable) {
        Nodes.show(memberUsable, !spendable.usable().isEmpty());
        memberUsable.getChildren().setAll(spendable.usable().stream().limit(MOST_VOUCHERS).map(usable -> VoucherRow.usable(usable, words,
                () -> desk.act(till -> till.spending().use(usable.voucher())))).toList());
    }

    private void renderVehicles(List<Vehicle> all) {
        Nodes.show(memberVehicles, !all.isEmpty());
        memberVehicles.getChildren().clear();
        all.stream().findFirst().map(vehicle -> new VehicleRow(vehicle, words, false)).ifPresent(row -> {
            if (all.size() > 1) {
                row.beside(words.of("vehicle.more", all.size() - 1));
            }
            memberVehicles.getChildren().add(row);
        });
    }

    private void renderBenefits(List<MemberProfile.Usable> all) {
        Nodes.show(memberBenefits, !all.isEmpty());
        memberBenefits.getChildren().setAll(all.stream().limit(MOST_BENEFITS).map(usable -> new BenefitRow(usable, words)).toList());
        if (all.size() > MOST_BENEFITS) {
            memberBenefits.getChildren().add(Nodes.label(words.of("member.benefits.more", all.size() - MOST_BENEFITS), "quiet", "small"));
        }
    }
}
