package guitai.domain.identity;

import guitai.domain.identity.Identity.Forbidden;
import guitai.domain.identity.Identity.Wallet;
import java.util.Optional;
import java.util.regex.Pattern;

/** The single questions that {@link CodeRouter} asks in an order that depends on the state. */
final class Rules {

    private static final Pattern FAPIAO = Pattern.compile("[2-4]\\d{19}");
    private static final Pattern PRINTED_RECEIPT = Pattern.compile("[A-Z0-9]{1,12}-[A-Z0-9]{1,12}-20\\d{6}-\\d{1,8}");
    private static final Pattern WEB = Pattern.compile("[a-z][a-z0-9+.-]{1,15}://\\S+|www\\.\\S+\\.\\S+", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}A-Za-z][\\p{IsHan}A-Za-z '·.-]{0,39}");
    private static final Pattern SERIAL = Pattern.compile("(?=.*\\d)[A-Za-z0-9][A-Za-z0-9 ._/#+:*-]{4,49}");
    private static final Pattern ANY_SERIAL = Pattern.compile("[!-~][ -~]{0,199}");
    private static final int SHORTEST_DIGIT_SERIAL = 8;

    private Rules() { }

    static Optional<Identity> gs1(Probe p) {
        return Gs1.parse(p.raw());
    }

    static Optional<Identity> own(Probe p) {
        String number = BankCard.trackNumber(p.compact());
        return OwnNumber.of(number).map(kind -> switch (kind) {
            case MEMBER_CARD -> new Identity.MemberCard(number);
            case VOUCHER -> new Identity.VoucherNumber(number);
            case LEAFLET -> new Identity.LeafletNumber(number);
            case BADGE -> new Identity.EmployeeBadge(number);
            case RECEIPT -> new Identity.ReceiptNumber(number);
            case DYNAMIC_CODE -> new Identity.DynamicMemberCode(number);
        });
    }

    static Optional<Identity> receipt(Probe p) {
        if (OwnNumber.RECEIPT.matches(p.compact())) {
            return Optional.of(new Identity.ReceiptNumber(p.compact()));
        }
        return matching(PRINTED_RECEIPT, p.capitals()).map(Identity.ReceiptNumber::new);
    }

    static Optional<Identity> fapiao(Probe p) {
        return matching(FAPIAO, p.compact()).map(Identity.FapiaoNumber::new);
    }

    static Optional<Identity> paymentAddress(Probe p) {
        return PaymentShape.isAddress(p.text()) ? Optional.of(new Forbidden(Forbidden.Kind.PAYMENT_ADDRESS)) : Optional.empty();
    }

    static Optional<Identity> web(Probe p) {
        return matching(WEB, p.text()).map(Identity.WebAddress::new);
    }

    static Optional<Identity> payment(Probe p) {
        return PaymentShape.wallet(p.compact()).map(Identity.PaymentCode::new);
    }

    static Optional<Identity> forbiddenPayment(Probe p) {
        return PaymentShape.wallet(p.compact()).map(wallet -> new Forbidden(kind(wallet)));
    }

    /** Where a serial is wanted only today's lengths count: a serial of 20 digits may well begin like Alipay's codes. */
    static Optional<Identity> forbiddenPaymentAmongSerials(Probe p) {
        boolean longerThanAlipayIssues = p.compact().length() > 18 && PaymentShape.wallet(p.compact()).equals(Optional.of(Wallet.ALIPAY));
        return longerThanAlipayIssues && Digits.only(p.compact()) ? Optional.empty() : forbiddenPayment(p);
    }

    static Optional<Identity> bankCard(Probe p) {
        boolean card = BankCard.matches(p.compact()) || BankCard.isTrack(p.compact());
        return card ? Optional.of(new Forbidden(Forbidden.Kind.BANK_CARD)) : Optional.empty();
    }

    static Optional<Identity> residentId(Probe p) {
        return ResidentId.matches(p.compact()) ? Optional.of(new Forbidden(Forbidden.Kind.RESIDENT_ID)) : Optional.empty();
    }

    static Optional<Identity> vin(Probe p) {
        String vin = p.capitals();
        return Vin.shaped(vin) ? Optional.of(new Identity.Vehicle(vin, Vin.check(vin))) : Optional.empty();
    }

    static Optional<Identity> plate(Probe p) {
        return Plate.parse(p.text()).map(plate -> plate);
    }

    static Optional<Identity> phone(Probe p) {
        return PhoneNumber.parse(p.text()).map(Identity.Phone::new);
    }

    static Optional<Identity> phoneTail(Probe p) {
        return p.typed() && Digits.only(p.text(), 4) ? Optional.of(new Identity.PhoneTail(p.text())) : Optional.empty();
    }

    static Optional<Identity> product(Probe p) {
        return Gtin.key(p.compact()).map(key -> new Identity.Product(key, p.compact()));
    }

    /** Clerks scan the product's bars where the serial's are asked for; bars that carry any text are taken at their word. */
    static Optional<Identity> productAmongSerials(Probe p) {
        return switch (p.code().symbology()) {
            case EAN_13, EAN_8, UPC_A, UPC_E, GS1_DATABAR -> product(p);
            case NONE -> p.compact().length() == 12 || p.compact().length() == 13 ? product(p) : Optional.empty();
            default -> Optional.empty();
        };
    }

    static Optional<Identity> name(Probe p) {
        return p.typed() ? matching(NAME, p.text()).map(Identity.NameQuery::new) : Optional.empty();
    }

    static Optional<Identity> serial(Probe p) {
        boolean tooShort = Digits.only(p.text()) && p.text().length() < SHORTEST_DIGIT_SERIAL;
        return tooShort ? Optional.empty() : matching(SERIAL, p.text()).map(Identity.RawSerial::new);
    }

    static Optional<Identity> anySerial(Probe p) {
        return matching(ANY_SERIAL, p.text()).map(Identity.RawSerial::new);
    }

    private static Optional<String> matching(Pattern pattern, String text) {
        return pattern.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    private static Forbidden.Kind kind(Wallet wallet) {
        return switch (wallet) {
            case WECHAT_PAY -> Forbidden.Kind.WECHAT_PAY;
            case ALIPAY -> Forbidden.Kind.ALIPAY;
            case UNIONPAY -> Forbidden.Kind.UNIONPAY;
            case E_CNY -> Forbidden.Kind.E_CNY;
            case BAIDU_WALLET -> Forbidden.Kind.BAIDU_WALLET;
        };
    }
}
