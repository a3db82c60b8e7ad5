package guitai.terminal.checkout;

import static guitai.terminal.checkout.Notice.Kind;

import guitai.domain.campaign.Campaign;
import guitai.domain.campaign.Campaigns;
import guitai.domain.day.BusinessDay;
import guitai.domain.product.Products;
import guitai.domain.sale.ReceiptCode;
import guitai.domain.sale.ReceiptNumber;
import guitai.domain.sale.Sale;
import guitai.domain.sale.SalesBook;
import guitai.domain.signed.CodeVerifier.Verdict;
import guitai.domain.signed.CodeVerifier.Why;
import guitai.domain.signed.SignedCode;
import guitai.domain.signed.SignedCode.Content;
import guitai.protocol.LookupRequest;
import guitai.domain.voucher.Voucher;
import guitai.terminal.identify.Identify;
import guitai.terminal.identify.SignedCodes;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** The codes that this house issues itself: member codes, vouchers, leaflets, receipts. */
public final class HouseCodes {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(BusinessDay.CHINA.zone());

    private final SignedCodes signed;
    private final Campaigns campaigns;
    private final SalesBook sales;
    private final Products products;

    public HouseCodes(SignedCodes signed, Campaigns campaigns, SalesBook sales, Products products) {
        this.signed = signed;
        this.campaigns = campaigns;
        this.sales = sales;
        this.products = products;
    }

    /** @param use false where the code is only looked at */
    Finding member(String digits, Identify people, boolean use) {
        return switch (use ? signed.use(digits) : signed.check(digits)) {
            case Verdict.Refused(Why why) -> refused(why);
            case Verdict.Genuine(SignedCode code, byte[] _) when code.content() instanceof Content.Member(var id) ->
                    people.again(id).<Finding>map(profile -> new Finding.Person(profile, Finding.BY_VERIFIED_CODE))
                            .orElseGet(() -> new Finding.Unknown(
                                    new Stranger(LookupRequest.By.CODE, digits, Finding.BY_VERIFIED_CODE, Kind.STRANGER, Optional.of(id))));
            case Verdict.Genuine _ -> new Finding.Nothing(Notice.of(Kind.NOTHING_FOUND));
        };
    }

    Finding voucher(String digits) {
        return switch (signed.check(digits)) {
            case Verdict.Refused(Why why) -> refused(why);
            case Verdict.Genuine(SignedCode code, byte[] _) when code.content() instanceof Content.Voucher(long number, var value, var campaign) ->
                    new Finding.OfVoucher(new Voucher(number, value, campaign, code.notBefore(), code.notAfter()), digits);
            case Verdict.Genuine _ -> new Finding.Nothing(Notice.of(Kind.NOTHING_FOUND));
        };
    }

    /** A genuine leaflet leads to the products that its campaign shows. */
    Finding leaflet(String digits) {
        return switch (signed.check(digits)) {
            case Verdict.Refused(Why why) -> refused(why);
            case Verdict.Genuine(SignedCode code, byte[] _) when code.content() instanceof Content.Leaflet(var campaign) ->
                    campaigns.byCode(campaign).map(known -> offers(known, code.notAfter()))
                            .orElseGet(() -> new Finding.Nothing(Notice.of(Kind.LEAFLET_UNTOLD, minute(code.notAfter()))));
            case Verdict.Genuine _ -> new Finding.Nothing(Notice.of(Kind.NOTHING_FOUND));
        };
    }

    private Finding offers(Campaign campaign, Instant until) {
        if (signed.today().isAfter(campaign.until())) {
            return new Finding.Nothing(Notice.of(Kind.LEAFLET_ENDED, campaign.name().both(), campaign.until().toString()));
        }
        Notice notice = Notice.of(Kind.LEAFLET_VALID, campaign.name().both(), campaign.offer().both(), minute(until));
        List<Choice> offers = campaign.featured().stream().flatMap(sku -> products.bySku(sku).stream())
                .<Choice>map(product -> new Choice.OfOffer(campaign, product)).toList();
        return offers.isEmpty() ? new Finding.Nothing(notice) : new Finding.Several(offers, Optional.of(notice));
    }

    /** @param number the digits of its code, or as it is printed */
    Finding receipt(String number) {
        return ReceiptCode.read(number).flatMap(sales::byCode).or(() -> printed(number).flatMap(sales::byNumber)).<Finding>map(HouseCodes::sold)
                .orElseGet(() -> new Finding.Nothing(Notice.of(Kind.RECEIPT_ELSEWHERE)));
    }

    private static Finding.Sold sold(Sale sale) {
        return new Finding.Sold(sale, Notice.of(Kind.RECEIPT_FOUND, Long.toString(sale.total().fen()), sale.number().text(), minute(sale.at())));
    }

    private static Optional<ReceiptNumber> printed(String number) {
        try {
            return Optional.of(ReceiptNumber.parse(number));
        } catch (IllegalArgumentException | java.time.DateTimeException onlyDigits) {
            return Optional.empty();
        }
    }

    private static Finding.Nothing refused(Why why) {
        return new Finding.Nothing(Notice.of(Kind.valueOf("CODE_" + why)));
    }

    private static String minute(Instant at) {
        return MINUTE.format(at);
    }
}
