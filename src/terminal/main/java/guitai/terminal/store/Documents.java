package guitai.terminal.store;

import guitai.domain.advice.Recommendations;
import guitai.domain.campaign.Campaign;
import guitai.domain.cases.CaseFile;
import guitai.domain.identity.ShapeRules;
import guitai.domain.interaction.InteractionRule;
import guitai.domain.interaction.MemberInteractions;
import guitai.domain.interaction.Suggestion;
import guitai.domain.member.Benefit;
import guitai.domain.member.Consents;
import guitai.domain.member.ForbiddenTopics;
import guitai.domain.member.Member;
import guitai.domain.member.MemberLink;
import guitai.domain.member.TierLevel;
import guitai.domain.prize.CoinRule;
import guitai.domain.prize.MemberCoins;
import guitai.domain.prize.Wheel;
import guitai.domain.product.Category;
import guitai.domain.product.Product;
import guitai.domain.product.Unit;
import guitai.domain.promise.CallBack;
import guitai.domain.rewards.GrowthRule;
import guitai.domain.rewards.SpendingRule;
import guitai.domain.shop.Store;
import guitai.domain.shop.StoreRules;
import guitai.domain.signed.PublishedKey;
import guitai.domain.staff.Employee;
import guitai.domain.vehicle.Vehicle;
import guitai.domain.voucher.MemberVouchers;
import guitai.domain.voucher.VoucherTerms;
import guitai.protocol.Change;
import guitai.protocol.Json;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads the documents of the change feed as the records that they claim to be. A document with a field too many, one that
 * misses a field, or a text that cannot be what its field says is refused as a whole: what is not read cannot be stored.
 */
final class Documents {

    private static final Map<Change.Kind, Class<? extends Record>> TYPES = new EnumMap<>(Map.of(
            Change.Kind.STORE, Store.class, Change.Kind.RULES, StoreRules.class, Change.Kind.EMPLOYEE, Employee.class,
            Change.Kind.TIER, TierLevel.class, Change.Kind.BENEFIT, Benefit.class, Change.Kind.CATEGORY, Category.class,
            Change.Kind.PRODUCT, Product.class, Change.Kind.UNIT, Unit.class, Change.Kind.MEMBER, Member.class,
            Change.Kind.VEHICLE, Vehicle.class));

    static {
        TYPES.putAll(Map.of(Change.Kind.SHAPES, ShapeRules.class, Change.Kind.KEY, PublishedKey.class, Change.Kind.CAMPAIGN, Campaign.class,
                Change.Kind.CASE, CaseFile.class, Change.Kind.MEMBER_LINK, MemberLink.class, Change.Kind.CONSENTS, Consents.class));
        TYPES.putAll(Map.of(Change.Kind.SPENDING, SpendingRule.class, Change.Kind.VOUCHER_TERMS, VoucherTerms.class,
                Change.Kind.VOUCHERS, MemberVouchers.class, Change.Kind.GROWTH, GrowthRule.class, Change.Kind.RECOMMENDATIONS, Recommendations.class));
        TYPES.putAll(Map.of(Change.Kind.INTERACTION_RULE, InteractionRule.class, Change.Kind.INTERACTIONS, MemberInteractions.class,
                Change.Kind.SUGGESTION, Suggestion.class, Change.Kind.CALL_BACK, CallBack.class, Change.Kind.WHEEL, Wheel.class,
                Change.Kind.COIN_RULE, CoinRule.class, Change.Kind.COINS, MemberCoins.class));
    }

    /** Looked up once: asking a class for its parts each time is most of the cost of a large snapshot. */
    private static final ClassValue<List<Method>> PARTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getAccessor).toList();
        }
    };
    private static final Pattern DIGITS = Pattern.compile("[0-9]{4,20}");
    private static final int LONGEST = 200;
    private static final int LONGEST_NAME = 64;

    private Documents() {
    }

    static Optional<Record> read(Change.Kind kind, JsonNode doc) {
        if (!TYPES.containsKey(kind)) {
            return Optional.empty();
        }
        try {
            Record value = Json.MAPPER.treeToValue(doc, TYPES.get(kind));
            return complete(value) && plausible(value) ? Optional.of(value) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static boolean plausible(Record value) {
        if (value instanceof Vehicle vehicle) {
            return vehicle.plausible();
        }
        if (value instanceof Recommendations told) {
            return told.items().stream().flatMap(item -> item.reasons().stream()).noneMatch(reason -> ForbiddenTopics.touchedBy(reason.zh())
                    || reason.en() != null && ForbiddenTopics.touchedBy(reason.en()));
        }
        return !(value instanceof Member member) || DIGITS.matcher(member.phone()).matches()
                && DIGITS.matcher(member.card()).matches() && !member.name().isBlank()
                && member.name().length() <= LONGEST_NAME && member.name().indexOf('\n') < 0;
    }

    /** Nothing that the record wants is missing, down to its parts; an English name may be. */
    private static boolean complete(Record value) {
        for (Method part : PARTS.get(value.getClass())) {
            Object content = content(value, part);
            boolean optional = part.getName().equals("en");
            if (content == null ? !optional : !fits(content)) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(Object content) {
        return switch (content) {
            case Record inner -> complete(inner);
            case String text -> text.length() <= LONGEST;
            case Iterable<?> many -> {
                boolean all = true;
                for (Object one : many) {
                    all &= one != null && fits(one);
                }
                yield all;
            }
            default -> true;
        };
    }

    private static Object content(Record value, Method part) {
        try {
            return part.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
