package guitai.headquarters.directory;

import guitai.domain.day.BusinessDay;
import guitai.domain.member.MemberId;
import guitai.domain.member.Tier;
import guitai.domain.product.Sku;
import guitai.domain.staff.StoreId;
import guitai.domain.voucher.Voucher;
import guitai.domain.voucher.VoucherTerms;
import guitai.headquarters.directory.BadRow.Why;
import guitai.headquarters.feed.MemberNews;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import guitai.headquarters.store.VoucherStore.Given;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Reads on what terms vouchers are taken, and which members have one. */
final class VoucherRows {

    private static final ZoneId CHINA = BusinessDay.CHINA.zone();
    private static final long NUMBERS = 1L << 48;

    private final Tables tables;
    private final MemberNews news;

    VoucherRows(Tables tables, MemberNews news) {
        this.tables = tables;
        this.news = news;
    }

    static Map<String, VoucherTerms> terms(Sheet file, Set<String> campaigns, Predicate<String> category, Predicate<String> product) {
        Map<String, VoucherTerms> terms = new LinkedHashMap<>();
        file.eachUnique(List.of("campaign"), row -> terms.put(row.among("campaign", campaigns), new VoucherTerms(row.text("campaign"),
                row.money("minimum_fen"), Set.copyOf(known(row, "categories", category)),
                new HashSet<>(known(row, "products", product).stream().map(Sku::new).toList()),
                new HashSet<>(row.parts("stores", StoreId::new)), new HashSet<>(row.parts("tiers", Tier::valueOf)), row.flag("stacks"))));
        return terms;
    }

    private static List<String> known(SheetRow row, String column, Predicate<String> known) {
        List<String> parts = row.parts(column, text -> text);
        if (!parts.stream().allMatch(known)) {
            throw row.bad(column, Why.UNKNOWN);
        }
        return parts;
    }

    static List<Given> given(Sheet file, Set<String> campaigns, Predicate<MemberId> member) {
        Map<String, Given> given = new LinkedHashMap<>();
        file.eachUnique(List.of("number"), row -> {
            MemberId owner = row.value("member", MemberId::of);
            if (!member.test(owner)) {
                throw row.bad("member", Why.UNKNOWN);
            }
            given.put(row.text("number"), new Given(owner, new Voucher(row.value("number", VoucherRows::number), row.money("value_fen"),
                    row.among("campaign", campaigns), row.value("from", LocalDate::parse).atStartOfDay(CHINA).toInstant(),
                    row.value("until", LocalDate::parse).atTime(LocalTime.MAX.withNano(0)).atZone(CHINA).toInstant())));
        });
        return List.copyOf(given.values());
    }

    private static long number(String text) {
        long number = Long.parseLong(text);
        if (number < 1 || number >= NUMBERS || !Long.toString(number).equals(text)) {
            throw new IllegalArgumentException("below 2^48");
        }
        return number;
    }

    /** A voucher once given stays as it was given. */
    void plan(Tx c, Plan plan, List<Given> given) {
        if (!given.isEmpty()) {
            Set<Given> held = tables.vouchers().held(c, given);
            List<Given> fresh = given.stream().filter(one -> !held.contains(one)).toList();
            plan.add(Subject.MEMBER_VOUCHERS, new Tally(fresh.size(), 0, given.size() - fresh.size(), 0),
                    tx -> news.tell(tx, Set.of(), Map.of(), news.vouchers(tx, tables.vouchers().give(tx, fresh))));
        }
    }
}
