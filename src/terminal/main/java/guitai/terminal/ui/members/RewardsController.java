package guitai.terminal.ui.members;

import guitai.domain.interaction.InteractionKind;
import guitai.domain.prize.CoinRule;
import guitai.domain.prize.Gift;
import guitai.domain.prize.Wheel;
import guitai.terminal.interaction.Rewards.Offer;
import guitai.terminal.interaction.Rewards.Way;
import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.Nodes;
import guitai.terminal.ui.kit.Said;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/** Draws the wheel with its odds, and the coins with what they buy. */
public final class RewardsController {

    private final RewardsDesk desk;
    private final Consumer<InteractionKind> way;
    private final Words words;
    private Optional<RewardsDesk.Screen> drawn = Optional.empty();
    @FXML private Node rewards;
    @FXML private Node rewardWheel;
    @FXML private Label rewardOdds;
    @FXML private FlowPane rewardTurn;
    @FXML private Node rewardCard;
    @FXML private Label rewardCoins;
    @FXML private FlowPane rewardGifts;
    @FXML private Label rewardSaid;

    /** @param way begins something that earns points */
    public RewardsController(RewardsDesk desk, Consumer<InteractionKind> way, Words words) {
        this.desk = desk;
        this.way = way;
        this.words = words;
    }

    @FXML
    private void initialize() {
        desk.board().drawnBy(this::render);
    }

    /** Buttons that say the same stay where they are: one that is made anew under a finger loses its press. */
    private void render(RewardsDesk.Screen screen) {
        if (drawn.equals(Optional.of(screen))) {
            return;
        }
        drawn = Optional.of(screen);
        Nodes.show(rewards, screen.offer().filter(offer -> !offer.nothing()).isPresent());
        Nodes.show(rewardSaid, screen.said().isPresent());
        screen.said().ifPresent(said -> {
            rewardSaid.setText(said.in(words));
            Nodes.style(rewardSaid, "no-text", said.tone() == Said.Tone.REFUSED);
            Nodes.style(rewardSaid, "good-text", said.tone() == Said.Tone.GOOD);
        });
        screen.offer().ifPresent(offer -> {
            Nodes.show(rewardWheel, offer.wheel().isPresent());
            offer.wheel().ifPresent(wheel -> renderWheel(wheel, offer, screen.asking()));
            Nodes.show(rewardCard, offer.card().isPresent());
            offer.card().ifPresent(card -> renderCard(card, offer, screen.asking()));
        });
    }

    private void renderWheel(Wheel wheel, Offer offer, Optional<String> asking) {
        rewardOdds.setText(wheel.prizes().stream().map(prize -> words.of("reward.odds", words.name(prize.name()), wheel.perMille(prize) / 10.0))
                .collect(Collectors.joining(words.of("reward.odds.and"))));
        rewardTurn.getChildren().clear();
        if (offer.missing() > 0) {
            rewardTurn.getChildren().add(Nodes.label(words.of("reward.missing", offer.missing()), "strong"));
            offer.ways().forEach(one -> rewardTurn.getChildren().add(way(one)));
        } else {
            boolean asked = asking.equals(Optional.of(RewardsDesk.TURN));
            rewardTurn.getChildren().add(button("rewardTurnNow", words.of(asked ? "reward.turn.sure" : "reward.turn", wheel.cost()), asked, () -> desk.press(RewardsDesk.TURN)));
        }
    }

    private Button way(Way one) {
        return button("way-" + one.kind(), words.of("reward.way", words.of("interaction", one.kind()), one.points(), one.times()), false, () -> way.accept(one.kind()));
    }

    private void renderCard(CoinRule card, Offer offer, Optional<String> asking) {
        rewardCoins.setText(words.of("reward.coins", offer.coins(), card.perSale()));
        rewardGifts.getChildren().setAll(card.gifts().stream().map(gift -> gift.coins() > offer.coins()
                ? Nodes.chip(words.of("reward.gift.missing", words.name(gift.name()), gift.coins(), gift.coins() - offer.coins()), "chip-plain")
                : take(gift, asking.equals(Optional.of(gift.code())))).toList());
    }

    private Node take(Gift gift, boolean asked) {
        return button("gift-" + gift.code(), words.of(asked ? "reward.gift.sure" : "reward.gift", words.name(gift.name()), gift.coins()), asked, () -> desk.press(gift.code()));
    }

    private static Button button(String id, String text, boolean asked, Runnable press) {
        Button button = new Button(text);
        button.setId(id);
        button.setFocusTraversable(false);
        Nodes.style(button, "primary", asked);
        button.setOnAction(event -> press.run());
        return button;
    }
}
