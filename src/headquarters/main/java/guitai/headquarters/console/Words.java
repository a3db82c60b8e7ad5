package guitai.headquarters.console;

import guitai.domain.money.Money;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** What templates say things with: sentences, amounts and times in the visitor's language. */
final class Words extends AbstractExtension {

    static final String TEXTS = "assets.i18n.console";
    /** What the program says on the command line; some of it stands on pages as well. */
    private static final String PROGRAM = "assets.i18n.headquarters";
    private static final String ICONS = "assets.console.icons";
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int HUNDRED = 100;

    private final Clock clock;
    private final ZoneId zone;

    Words(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    static String text(Locale locale, String key, Object... values) {
        return new MessageFormat(bundle(TEXTS, locale).getString(key), locale).format(values);
    }

    /** English is in the bundle without a language; another default of the system must not come in between. */
    private static ResourceBundle bundle(String texts, Locale locale) {
        return ResourceBundle.getBundle(texts, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @Override
    public Map<String, Function> getFunctions() {
        return Map.of("t", function((values, locale) -> text(locale, values.getFirst().toString(), values.subList(1, values.size()).toArray())),
                "icon", function((values, _) -> icon(values.getFirst().toString())));
    }

    private static Function function(BiFunction<List<Object>, Locale, Object> form) {
        return new Function() {
            @Override
            public List<String> getArgumentNames() {
                return null;
            }

            @Override
            public Object execute(Map<String, Object> given, PebbleTemplate self, EvaluationContext context, int line) {
                return form.apply(IntStream.range(0, given.size()).mapToObj(i -> given.get(Integer.toString(i))).toList(), context.getLocale());
            }
        };
    }

    private static SafeString icon(String name) {
        String outline = ResourceBundle.getBundle(ICONS).getString(name);
        return new SafeString("<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"" + outline + "\"/></svg>");
    }

    @Override
    public Map<String, Filter> getFilters() {
        return Map.of("bad", filter((value, locale) -> program(locale, "import.bad." + value)), "reason", filter((value, locale) -> reason(value.toString(), locale)), "money", filter((value, locale) -> money((Money) value, locale)),
                "count", filter((value, locale) -> NumberFormat.getIntegerInstance(locale).format(value)),
                "when", filter((value, _) -> when((Instant) value)), "ago", filter((value, locale) -> ago((Instant) value, locale)),
                "short", filter((value, locale) -> "¥" + NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT).format(((Money) value).fen() / HUNDRED)),
                "span", filter((value, locale) -> span(Math.abs(((Number) value).longValue()) / 1000, locale)));
    }

    private static Filter filter(BiFunction<Object, Locale, String> form) {
        return new Filter() {
            @Override
            public List<String> getArgumentNames() {
                return null;
            }

            @Override
            public Object apply(Object value, Map<String, Object> given, PebbleTemplate self, EvaluationContext context, int line) {
                return form.apply(value, context.getLocale());
            }
        };
    }

    static String program(Locale locale, String key) {
        return bundle(PROGRAM, locale).getString("headquarters." + key);
    }

    /** A newer part of headquarters may know a reason that these pages do not. */
    static String reason(String reason, Locale locale) {
        return bundle(TEXTS, locale).containsKey("reason." + reason) ? text(locale, "reason." + reason) : reason;
    }

    static String money(Money amount, Locale locale) {
        long fen = Math.abs(amount.fen());
        return (amount.fen() < 0 ? "−" : "") + "¥" + NumberFormat.getIntegerInstance(locale).format(fen / HUNDRED) + ".%02d".formatted(fen % HUNDRED);
    }

    private String when(Instant at) {
        boolean today = at.atZone(zone).toLocalDate().equals(clock.instant().atZone(zone).toLocalDate());
        return (today ? TODAY : DAY).format(at.atZone(zone));
    }

    private String ago(Instant at, Locale locale) {
        return text(locale, "time.ago", span(Math.max(0, Duration.between(at, clock.instant()).toSeconds()), locale));
    }

    /** In the one unit that says enough. */
    static String span(long seconds, Locale locale) {
        if (seconds < 60) {
            return text(locale, "time.seconds", seconds);
        } else if (seconds < 5400) {
            return text(locale, "time.minutes", seconds / 60);
        }
        return seconds < 172_800 ? text(locale, "time.hours", seconds / 3600) : text(locale, "time.days", seconds / 86_400);
    }
}
