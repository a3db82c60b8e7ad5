package guitai.headquarters.directory;

import guitai.domain.interaction.InteractionKind;
import guitai.domain.interaction.InteractionRule;
import guitai.domain.member.Tier;
import guitai.domain.money.CashRounding;
import guitai.domain.money.Money;
import guitai.domain.prize.CoinRule;
import guitai.domain.prize.Gift;
import guitai.domain.prize.Prize;
import guitai.domain.prize.Wheel;
import guitai.domain.rewards.Allowance;
import guitai.domain.rewards.GrowthRule;
import guitai.domain.rewards.GrowthSource;
import guitai.domain.rewards.SpendingRule;
import guitai.domain.shop.StoreRules;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads the table of rules: a key and a value in each row. A key that is missing keeps its first value; unknown keys are for later ones. */
final class StoreRuleRows {

    private static final long MOST_FEN = 10_000_000;
    private static final long MOST_POINTS = 1_000_000;
    private static final long MOST_DAYS = 365;

    private final Sheet file;
    private final Map<String, SheetRow> byKey = new LinkedHashMap<>();

    StoreRuleRows(Sheet file) {
        this.file = file;
        file.eachUnique(List.of("key"), row -> byKey.put(row.text("key"), row));
    }

    /** Empty without a table. */
    Optional<StoreRules> rules() {
        return read(!byKey.isEmpty(), this::readRules);
    }

    /** Empty where points are worth nothing. */
    Optional<SpendingRule> spending() {
        return read(byKey.containsKey("points.per_yuan"), this::readSpending);
    }

    /** Empty where purchases make nobody grow. */
    Optional<GrowthRule> growth() {
        return read(byKey.containsKey("growth.fen_per_growth"), () -> {
            Map<GrowthSource, Long> most = new EnumMap<>(GrowthSource.class);
            for (GrowthSource source : GrowthSource.values()) {
                String key = "growth.most_a_day." + source;
                if (byKey.containsKey(key)) {
                    most.put(source, number(key, 0, Long.MAX_VALUE, 0));
                }
            }
            return new GrowthRule(version(), number("growth.fen_per_growth", 1, Long.MAX_VALUE, 100), most);
        });
    }

    /** Empty where nothing that members tell earns anything, and nobody is called. */
    Optional<InteractionRule> interactions() {
        return read(byKey.containsKey("innovation.most_a_day"), () -> {
            Map<InteractionKind, Long> points = new EnumMap<>(InteractionKind.class);
            for (InteractionKind kind : InteractionKind.values()) {
                points.put(kind, number("innovation." + kind, 0, MOST_POINTS, 0));
            }
            return new InteractionRule(version(), points, number("innovation.most_a_day", 0, MOST_POINTS, 0),
                    number("call_back.days", 0, MOST_DAYS, 0).intValue());
        });
    }

    /** Empty where a turn of the wheel costs nothing, or there is nothing on it. @param seed decides what comes up */
    Optional<Wheel> wheel(Sheet prizes, String seed) {
        List<Prize> fields = RewardRows.prizes(prizes);
        return read(byKey.containsKey("wheel.cost") && !fields.isEmpty(), () -> new Wheel(version(), number("wheel.cost", 1, MOST_POINTS, 1), seed, fields));
    }

    /** Empty where purchases bring no coins. */
    Optional<CoinRule> coins(Sheet gifts) {
        List<Gift> things = RewardRows.gifts(gifts);
        return read(byKey.containsKey("coins.per_sale"), () -> new CoinRule(version(), number("coins.per_sale", 1, MOST_POINTS, 1), things));
    }

    private int version() {
        return number("rules.version", 0, Integer.MAX_VALUE, 1).intValue();
    }

    private <T> Optional<T> read(boolean told, Supplier<T> rule) {
        try {
            return told ? Optional.of(rule.get()) : Optional.empty();
        } catch (BadRow refused) {
            file.note(refused);
            return Optional.empty();
        }
    }

    private StoreRules readRules() {
        StoreRules first = StoreRules.FIRST;
        return new StoreRules(version(),
                number("points.fen_per_point", 1, Long.MAX_VALUE, first.fenPerPoint()),
                value("cash.rounding", CashRounding::valueOf).orElse(first.cashRounding()),
                value("business_day.ends_at", LocalTime::parse).orElse(first.dayEndsAt()));
    }

    private SpendingRule readSpending() {
        Map<Tier, Allowance> points = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            points.put(tier, allowance("offline.allowance." + tier));
        }
        return new SpendingRule(version(), number("points.per_yuan", 1, 1_000_000, 100),
                number("points.least", 1, 1_000_000, 1), number("points.most_percent", 0, 100, 100).intValue(), fen("points.unproved_fen"),
                number("offline.allowance.max_sync_age_hours", 0, 100_000, 0).intValue(), points, allowance("offline.allowance.vouchers"));
    }

    private Allowance allowance(String of) {
        return new Allowance(fen(of + ".fen_per_entry"), fen(of + ".fen_per_day"));
    }

    private Money fen(String key) {
        return Money.fen(number(key, 0, MOST_FEN, 0));
    }

    private Long number(String key, long least, long most, long otherwise) {
        return value(key, text -> {
            long number = Long.parseLong(text);
            if (number < least || number > most) {
                throw new IllegalArgumentException("out of range");
            }
            return number;
        }).orElse(otherwise);
    }

    private <T> Optional<T> value(String key, Function<String, T> read) {
        return Optional.ofNullable(byKey.get(key)).map(row -> row.value("value", read));
    }
}
