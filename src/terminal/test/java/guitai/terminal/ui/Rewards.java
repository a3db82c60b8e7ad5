package guitai.terminal.ui;

import guitai.domain.advice.Recommendations;
import guitai.domain.campaign.Campaign;
import guitai.domain.member.MemberId;
import guitai.domain.member.Tier;
import guitai.domain.money.Money;
import guitai.domain.product.Sku;
import guitai.domain.rewards.Allowance;
import guitai.domain.rewards.SpendingRule;
import guitai.domain.text.LocalName;
import guitai.domain.voucher.MemberVouchers;
import guitai.domain.voucher.Voucher;
import guitai.domain.voucher.VoucherTerms;
import guitai.protocol.Change;
import guitai.protocol.Json;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What points and vouchers are worth in the shop of a test. */
public final class Rewards {

    public static final long VOUCHER = 700_000_000_001L;

    private static final LocalName WARM = new LocalName("暖冬厨房节", "Warm winter kitchen weeks");

    private Rewards() {
    }

    /** Points pay up to half, vouchers of fifty yuan from a hundred on. */
    public static List<Change> of(MemberId... members) {
        Money fifty = Money.yuan(50);
        SpendingRule rule = new SpendingRule(1, 100, 100, 50, Money.yuan(200), 72, Map.of(Tier.GOLD, new Allowance(fifty, fifty)),
                new Allowance(fifty, Money.yuan(100)));
        Campaign campaign = new Campaign("WINTER26", WARM, new LocalName("会员价更低", "Lower for members"), List.of(new Sku("A01001")), LocalDate.of(2027, 3, 31));
        List<Change> all = new ArrayList<>(List.of(change(Change.Kind.SPENDING, "rules", rule), change(Change.Kind.CAMPAIGN, "WINTER26", campaign),
                change(Change.Kind.VOUCHER_TERMS, "WINTER26", new VoucherTerms("WINTER26", Money.yuan(100), Set.of(), Set.of(), Set.of(), Set.of(), true))));
        for (int i = 0; i < members.length; i++) {
            Voucher voucher = new Voucher(VOUCHER + i, fifty, "WINTER26", TestShop.NOW.minus(Duration.ofDays(1)), TestShop.NOW.plus(Duration.ofDays(60)));
            all.add(change(Change.Kind.RECOMMENDATIONS, members[i].toString(), new Recommendations(members[i], List.of(new Recommendations.Item(new Sku("A01001"), 86,
                    List.of(new LocalName("常选高端型号", "Buys high-end models"), new LocalName("洗衣机已用八年", "The washing machine is eight years old")))))));
            all.add(change(Change.Kind.VOUCHERS, members[i].toString(), new MemberVouchers(members[i], List.of(voucher))));
        }
        return all;
    }

    private static Change change(Change.Kind kind, String key, Record doc) {
        return new Change("S01", 1, kind, key, Optional.of(Json.MAPPER.valueToTree(doc)));
    }
}
