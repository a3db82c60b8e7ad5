package guitai.terminal.ui.kit;

import guitai.domain.member.Tier;
import guitai.domain.member.TierLevel;
import guitai.terminal.text.Words;
import java.util.Map;
import javafx.scene.control.Label;

/** A tier as colour, icon and word together, never as colour alone. */
public final class TierChip {

    private static final Map<Tier, String> ICONS =
            Map.of(Tier.ORDINARY, "mdomz-person_outline", Tier.SILVER, "mdomz-star_half", Tier.GOLD, "mdomz-star");

    private TierChip() {
    }

    public static Label of(TierLevel level, Words words) {
        String name = words.name(level.name());
        Label chip = Nodes.chip(name.isBlank() ? words.of("tier", level.tier()) : name, "tier-" + level.tier());
        chip.getStyleClass().add("tier-chip");
        chip.setGraphic(Nodes.icon(ICONS.get(level.tier())));
        return chip;
    }
}
