package guitai.terminal.ui.shell;

import guitai.terminal.text.Words;
import guitai.terminal.uplink.SyncStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The sync badge and its panel in words. */
record SyncWords(SyncStatus status, Words words) {

    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    String badge() {
        return switch (status.state()) {
            case STARTING -> words.of("sync.badge.STARTING");
            case SYNCED -> status.quarantined() > 0 ? words.of("sync.badge.quarantined", status.quarantined())
                    : words.of("sync.badge.SYNCED", clock(status.lastContact()));
            case SENDING -> words.of("sync.badge.SENDING", status.waiting());
            case UNREACHABLE -> status.waiting() == 0 ? words.of("sync.badge.UNREACHABLE")
                    : words.of("sync.badge.waiting", status.waiting(), clock(status.waitingSince()));
            case REFUSED -> words.of("sync.badge.REFUSED");
        };
    }

    String title() {
        return words.of("sync.title", status.state());
    }

    String meaning() {
        return status.trouble().map(trouble -> words.of("sync.trouble", trouble)).orElseGet(() -> words.of("sync.meaning", status.state()));
    }

    /** What headquarters finds in its log. */
    Optional<String> code() {
        return status.request().map(request -> words.of("sync.panel.request", request));
    }

    String contact() {
        return status.lastContact().map(words::time).orElse(words.of("sync.panel.never"));
    }

    String waiting() {
        return status.waitingSince().filter(since -> status.waiting() > 0)
                .map(since -> words.of("sync.panel.waiting.since", status.waiting(), words.time(since)))
                .orElse(words.number(status.waiting()));
    }

    String quarantined() {
        return status.quarantined() == 0 ? words.number(0) : words.of("sync.panel.quarantined.some", status.quarantined());
    }

    String clockOffset() {
        return status.clockOffset().map(millis -> clockOffset(Math.round(millis / 1000.0))).orElse(words.of("sync.panel.clock.unknown"));
    }

    private String clockOffset(long seconds) {
        return seconds == 0 ? words.of("sync.panel.clock.same")
                : words.of(seconds > 0 ? "sync.panel.clock.behind" : "sync.panel.clock.ahead", words.number(Math.abs(seconds)));
    }

    /** Only when the clock is further off than headquarters tolerates. */
    Optional<String> clockWarning() {
        return status.clockOffset().map(Duration::ofMillis).filter(off -> off.abs().compareTo(CLOCK_TOLERANCE) > 0)
                .map(off -> words.of("shell.clock.off", off.abs().toMinutes()));
    }

    private String clock(Optional<Instant> at) {
        return at.map(words::clock).orElse(words.of("sync.panel.never"));
    }
}
