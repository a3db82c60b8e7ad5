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
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}A-Za-z][\\p{IsHan}A-Za-z '·.-]{0,39}"
            + "|(?:\\p{IsHan}{1,8}[A-Za-z]{0,24} ?|[A-Za-z][A-Za-z ]{0,30} )\\d{4}");
    private static final Pattern SERIAL = Pattern.compile("(?=.*\\d)[A-Za-z0-9][A-Za-z0-9 ._/#+:*-]{4,49}");
    private static final Pattern ANY_SERIAL = Pattern.compile("[!-~][ -~]{0,199}");
    private static final int SHORTEST_DIGIT_SERIAL = 8;

    private Rules() { }

    static Optional<Identity> gs1(Probe p) {
        return Gs1.parse(p.raw());
    }

    static Optional<Identity> own(Probe p) {
        String number = BankCard.trackNumber(p.compact());
        return p.shapes().own(number).map(kind -> identity(kind, number)).or(() -> OwnLink.number(p));
    }

    static Identity identity(OwnNumber kind, String number) {
        return switch (kind) {
            case MEMBER_CARD -> new Identity.MemberCard(number);
            case VOUCHER -> new Identity.VoucherNumber(number);
            case LEAFLET -> new Identity.LeafletNumber(number);
            case BADGE -> new Identity.EmployeeBadge(number);
            case RECEIPT -> new Identity.ReceiptNumber(number);
            case DAY_SEAL -> new Identity.DaySealCode(number);
            case DYNAMIC_CODE -> new Identity.DynamicMemberCode(number);
        };
    }

    /** A maker's own pattern, tried before everything else while a serial is wanted. */
    static Optional<Identity> makerSerial(Probe p) {
        return p.shapes().first(Shape.Kind.MAKER_SERIAL, p.text()).map(_ -> new Identity.RawSerial(p.text()));
    }

    /** Bars that the store prints for itself: an item with its price or weight. */
    static Optional<Identity> inStore(Probe p) {
        if (!Digits.only(p.compact(), 13) || !Gtin.valid(p.compact())) {
            return Optional.empty();
        }
        return p.shapes().first(Shape.Kind.IN_STORE_PRICE, p.compact()).or(() -> p.shapes().first(Shape.Kind.IN_STORE_WEIGHT, p.compact()))
                .map(shape -> InStoreLayout.read(shape, p.compact()));
    }

    static Optional<Identity> receipt(Probe p) {
        if (p.shapes().is(Shape.Kind.RECEIPT, p.compact())) {
            return Optional.of(new Identity.ReceiptNumber(p.compact()));
        }
        return matching(PRINTED_RECEIPT, p.capitals()).map(Identity.ReceiptNumber::new);
    }

    static Optional<Identity> fapiao(Probe p) {
        return matching(FAPIAO, p.compact()).map(Identity.FapiaoNumber::new);
    }

    static Optional<Identity> paymentAddress(Probe p) {
        return p.shapes().is(Shape.Kind.PAYMENT_ADDRESS, p.text()) ? Optional.of(new Forbidden(Forbidden.Kind.PAYMENT_ADDRESS)) : Optional.empty();
    }

    static Optional<Identity> web(Probe p) {
        return matching(WEB, p.text()).map(Identity.WebAddress::new);
    }

    static Optional<Identity> payment(Probe p) {
        return p.shapes().wallet(p.compact()).map(Identity.PaymentCode::new);
    }

    static Optional<Identity> forbiddenPayment(Probe p) {
        return p.shapes().wallet(p.compact()).map(wallet -> new Forbidden(kind(wallet)));
    }

    /** Where a serial is wanted only today's lengths count: a serial of 20 digits may well begin like Alipay's codes. */
    static Optional<Identity> forbiddenPaymentAmongSerials(Probe p) {
        boolean longerThanAlipayIssues = p.compact().length() > 18 && p.shapes().wallet(p.compact()).equals(Optional.of(Wallet.ALIPAY));
        return longerThanAlipayIssues && Digits.only(p.compact()) ? Optional.empty() : forbiddenPayment(p);
    }

    static Optional<Identity> bankCard(Probe p) {
        boolean card = BankCard.matches(p.compact()) || BankCard.isTrack(p.compact())
                || p.shapes().is(Shape.Kind.BANK_CARD, p.compact());
        return card ? Optional.of(new Forbidden(Forbidden.Kind.BANK_CARD)) : Optional.empty();
    }

    static Optional<Identity> residentId(Probe p) {
        boolean resident = ResidentId.matches(p.compact()) || p.shapes().is(Shape.Kind.RESIDENT_ID, p.compact());
        return resident ? Optional.of(new Forbidden(Forbidden.Kind.RESIDENT_ID)) : Optional.empty();
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
        return Forbidden.Kind.valueOf(wallet.name());
    }
}
