package guitai.terminal.ui.shell;

import guitai.terminal.text.Words;
import guitai.terminal.uplink.MembersLoad;
import guitai.terminal.uplink.MembersLoad.Stage;
import guitai.terminal.uplink.NewsAge;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.control.ProgressIndicator;

/** Of when headquarters' news are, in words. */
record NewsWords(NewsAge news, Words words) {

    /** Goods, prices and rules, with the versions that hold. */
    String shop() {
        return news.shop().map(at -> words.of("sync.panel.shop.asof", words.time(at), news.rules(), shapes())).orElse(words.of("sync.panel.not-here"));
    }

    String members() {
        return asOf(news.members());
    }

    /** The snapshot of the members while it comes. */
    Optional<String> load() {
        MembersLoad load = news.load();
        return load.running() ? Optional.of(words.of("sync.load." + load.stage(), words.number(load.rows()), words.number(load.of()))) : Optional.empty();
    }

    boolean trouble() {
        return news.load().stage() == Stage.DAMAGED || news.load().stage() == Stage.STUCK;
    }

    /** How much of it is here, 0 to 1. */
    double part() {
        MembersLoad load = news.load();
        return load.stage() == Stage.LOADING && load.of() > 0 ? (double) load.rows() / load.of() : ProgressIndicator.INDETERMINATE_PROGRESS;
    }

    private String shapes() {
        return news.shapes().map(words::number).orElse(words.of("sync.panel.built-in"));
    }

    private String asOf(Optional<Instant> at) {
        return at.map(when -> words.of("sync.panel.asof", words.time(when))).orElse(words.of("sync.panel.not-here"));
    }
}
