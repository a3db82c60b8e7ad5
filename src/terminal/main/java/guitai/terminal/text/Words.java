package guitai.terminal.text;

import guitai.domain.day.BusinessDay;
import guitai.domain.money.Money;
import guitai.domain.text.LocalName;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of one language, from {@code assets/i18n/messages*.properties}; amounts as ￥1,234.50, times as 2026-11-22 14:05. */
public final class Words {

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale, ResourceBundle bundle) {
        this.locale = locale;
        this.bundle = bundle;
    }

    /** English for every locale but Chinese. */
    public static Words in(Locale locale) {
        Locale known = "zh".equals(locale.getLanguage()) ? CHINESE : ENGLISH;
        ResourceBundle.Control noDefault = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Words(known, ResourceBundle.getBundle("assets.i18n.messages", known, noDefault));
    }

    public Locale locale() {
        return locale;
    }

    public ResourceBundle bundle() {
        return bundle;
    }

    /** @throws java.util.MissingResourceException for a key that no file has */
    public String of(String key, Object... args) {
        String pattern = bundle.getString(key);
        return args.length == 0 ? pattern : new MessageFormat(pattern, locale).format(args);
    }

    /** The words for a value of an enum, under its family of keys: {@code tender.CASH}. */
    public String of(String family, Enum<?> value) {
        return of(family + "." + value.name());
    }

    public Words otherLanguage() {
        return in(locale.equals(CHINESE) ? ENGLISH : CHINESE);
    }

    public String number(long value) {
        return "%,d".formatted(value);
    }

    public String name(LocalName name) {
        return name.in(locale);
    }

    public String money(Money money) {
        long magnitude = Math.abs(money.fen());
        return "%s￥%,d.%02d".formatted(money.isNegative() ? "-" : "", magnitude / 100, magnitude % 100);
    }

    public String time(Instant instant) {
        return TIME.format(instant.atZone(BusinessDay.CHINA.zone()));
    }

    public String day(Instant instant) {
        return instant.atZone(BusinessDay.CHINA.zone()).toLocalDate().toString();
    }

    public String clock(Instant instant) {
        return CLOCK.format(instant.atZone(BusinessDay.CHINA.zone()));
    }
}
