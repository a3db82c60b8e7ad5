package guitai.terminal.ui.day;

import guitai.terminal.shift.DayView;
import guitai.terminal.text.Words;

/** The one sentence over a day's table: how far the day has come and what to do next. */
enum DayBanner {

    SEALED("banner-good", "mdoal-check_circle"), SEALED_DIFFERENT("banner-care", "mdoal-error_outline"),
    REFUSED("banner-care", "mdoal-error_outline"), NOT_SENT("banner-info", "mdoal-cloud_off"), WAITING("banner-info", "mdoal-cloud_queue"),
    MATCHED("banner-good", "mdoal-check_circle"), DIFFERENT("banner-care", "mdoal-error_outline"), UNHEARD("banner-info", "mdoal-cloud_off");

    private final String style;
    private final String icon;

    DayBanner(String style, String icon) {
        this.style = style;
        this.icon = icon;
    }

    static DayBanner of(DayView view) {
        boolean matched = view.comparison().matched();
        if (view.seal().isPresent()) {
            return matched ? SEALED : SEALED_DIFFERENT;
        }
        if (view.closed()) {
            return switch (view.state()) {
                case REFUSED -> REFUSED;
                case NOT_SENT -> NOT_SENT;
                default -> WAITING;
            };
        }
        return view.comparison().theirs().isEmpty() ? UNHEARD : matched ? MATCHED : DIFFERENT;
    }

    String style() {
        return style;
    }

    String icon() {
        return icon;
    }

    String in(DayView view, Words words) {
        return words.of("day.banner." + name(), view.differing().size(), view.refusal().map(why -> words.of("day.refused", why)).orElse(""));
    }
}
