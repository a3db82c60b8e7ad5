package guitai.terminal.identify;

import guitai.domain.identity.Gtin;
import guitai.domain.identity.Identity;
import guitai.domain.identity.Luhn;
import guitai.domain.identity.OwnNumber;
import guitai.domain.identity.ScanState;
import guitai.domain.identity.ScannedCode;
import guitai.domain.identity.Shape;
import guitai.domain.identity.ShapeRules;
import guitai.domain.identity.Source;
import guitai.domain.identity.Symbology;
import guitai.domain.identity.Vin;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Made-up codes of every class, each with what every state must take it for, written down here and not asked of the router. */
final class CodeCorpus {

    /** What a store of the demo chain has been told. */
    static final ShapeRules SHAPES = new ShapeRules(1, List.of(
            new Shape("vip", Shape.Kind.OWN_DOMAIN, "(?:vip|m)\\.guitai\\.example", Shape.Check.NONE, ""),
            new Shape("scale", Shape.Kind.IN_STORE_PRICE, "21IIIIIVVVVVC", Shape.Check.NONE, ""),
            new Shape("weight", Shape.Kind.IN_STORE_WEIGHT, "22IIIIIVVVVVC", Shape.Check.NONE, ""),
            new Shape("maker", Shape.Kind.MAKER_SERIAL, "(?:CH|KE|LA)\\d{13}", Shape.Check.NONE, "")));

    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String VIN_SIGNS = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";
    private static final String[] REGIONS = {"210102", "320102", "330106", "440305", "510107", "610113", "640104"};

    private final SplittableRandom random;

    /** One code and the class that each state must see. */
    record Sample(String kind, ScannedCode code, Map<ScanState, Class<? extends Identity>> expected) {
    }

    private CodeCorpus(long seed) {
        random = new SplittableRandom(seed);
    }

    static List<Sample> of(int count, long seed) {
        CodeCorpus corpus = new CodeCorpus(seed);
        List<Supplier<Sample>> kinds = new ArrayList<>(corpus.goods());
        kinds.addAll(corpus.house());
        kinds.addAll(corpus.refused());
        kinds.addAll(corpus.others());
        List<Sample> all = new ArrayList<>();
        while (all.size() < count) {
            all.add(kinds.get(all.size() % kinds.size()).get());
        }
        return all;
    }

    private List<Supplier<Sample>> goods() {
        Class<? extends Identity> unit = Identity.ProductUnit.class;
        return List.of(
                () -> sample("ean-13", bars(gtin("69", 13), Symbology.EAN_13), Identity.Product.class, Identity.Product.class),
                () -> sample("upc-a", bars(gtin("0", 12), Symbology.UPC_A), Identity.Product.class, Identity.Product.class),
                () -> sample("ean-8", bars(gtin("69", 8), Symbology.EAN_8), Identity.Product.class, Identity.Product.class),
                () -> sample("ean-8 as a hand scanner tells it", scanned("]E4" + gtin("69", 8)), Identity.Product.class, Identity.Product.class),
                () -> sample("in-store weight", scanned(gtin("22", 13)), Identity.InStoreItem.class, Identity.Product.class),
                () -> sample("in-store", scanned(gtin("21", 13)), Identity.InStoreItem.class, Identity.Product.class),
                () -> sample("element string", scanned("]d201" + gtin("069", 14) + "11" + "26" + two(12) + two(28) + "21" + serial()), unit, unit),
                () -> sample("gs1-128", scanned("]C101" + gtin("069", 14) + "10" + serial() + "\u001D21" + serial()), unit, unit),
                () -> sample("plain element string", scanned("01" + gtin("069", 14) + "21A" + serial()), unit, unit),
                () -> sample("bracketed", scanned("(01)" + gtin("069", 14) + "(21)" + serial()), unit, unit),
                () -> sample("digital link", scanned("https://id.maker.example/01/" + gtin("069", 14) + "/10/L" + two(99) + "/21/" + serial() + "?17=291231"), unit, unit),
                () -> sample("maker serial", scanned(pick("CH", "KE", "LA") + digits(13)), Identity.RawSerial.class, Identity.RawSerial.class),
                () -> sample("other serial", bars("SN" + letter() + digits(9), Symbology.CODE_128), Identity.RawSerial.class, Identity.RawSerial.class));
    }

    private List<Supplier<Sample>> house() {
        return List.of(
                () -> paying("card", scanned(OwnNumber.MEMBER_CARD.make(digits(11))), Identity.MemberCard.class),
                () -> paying("card on a stripe", scanned(";" + OwnNumber.MEMBER_CARD.make(digits(11)) + "=9912101" + digits(9) + "?"), Identity.MemberCard.class),
                () -> paying("widened card", scanned(wide(OwnNumber.MEMBER_CARD.make(digits(11)))), Identity.MemberCard.class),
                () -> paying("member link", scanned("https://vip.guitai.example/m/" + OwnNumber.MEMBER_CARD.make(digits(11)) + "?s=1"), Identity.MemberCard.class),
                () -> paying("signed member code", bars("961" + digits(213), Symbology.QR), Identity.DynamicMemberCode.class),
                () -> paying("voucher", scanned(OwnNumber.VOUCHER.make(digits(13))), Identity.VoucherNumber.class),
                () -> paying("signed voucher", bars("971" + digits(218), Symbology.QR), Identity.VoucherNumber.class),
                () -> house("leaflet", "981" + digits(196), Identity.LeafletNumber.class),
                () -> house("day seal", "941" + digits(196), Identity.DaySealCode.class),
                () -> house("short day seal", OwnNumber.DAY_SEAL.make(digits(19)), Identity.DaySealCode.class),
                () -> house("badge", OwnNumber.BADGE.make(digits(13)), Identity.EmployeeBadge.class),
                () -> house("receipt", OwnNumber.RECEIPT.make(digits(20)), Identity.ReceiptNumber.class),
                () -> sample("printed receipt", scanned("S0" + (1 + random.nextInt(9)) + "-02-202611" + day() + "-" + digits(4)),
                        Identity.ReceiptNumber.class, Identity.RawSerial.class));
    }

    private List<Supplier<Sample>> refused() {
        return List.of(
                () -> wallet("wechat", "1" + random.nextInt(6) + digits(16), Identity.Forbidden.class),
                () -> wallet("alipay", (25 + random.nextInt(6)) + digits(14 + random.nextInt(3)), Identity.Forbidden.class),
                () -> wallet("alipay as long as a serial", (25 + random.nextInt(6)) + digits(18), Identity.RawSerial.class),
                () -> wallet("unionpay", "62" + digits(17), Identity.Forbidden.class),
                () -> wallet("e-cny", "01" + digits(17), Identity.Forbidden.class),
                () -> wallet("baidu", "31" + digits(14), Identity.Forbidden.class),
                () -> wallet("alipay by face", "fp" + text(LETTERS + "0123456789", 33), Identity.Forbidden.class),
                () -> everywhere("bank card", Luhn.append("62" + digits(13)), Identity.Forbidden.class),
                () -> everywhere("bank card of eighteen", Luhn.append("62" + digits(15)), Identity.Forbidden.class),
                () -> everywhere("visa", Luhn.append("4" + digits(14)), Identity.Forbidden.class),
                () -> everywhere("magnetic track", ";" + Luhn.append("62" + digits(13)) + "=29121010000000000?", Identity.Forbidden.class),
                () -> everywhere("resident id", residentId(), Identity.Forbidden.class),
                () -> everywhere("payment address", pick("wxp://f2f0", "https://qr.alipay.com/fkx", "alipays://platformapi/") + digits(9), Identity.Forbidden.class));
    }

    private List<Supplier<Sample>> others() {
        return List.of(
                () -> sample("vin", scanned(vin()), Identity.Vehicle.class, Identity.RawSerial.class),
                () -> sample("plate", ScannedCode.typed(province() + letter() + "·" + digits(5)), Identity.NumberPlate.class, Identity.Unknown.class),
                () -> sample("green plate", ScannedCode.typed(province() + letter() + pick("D", "F") + digits(5)), Identity.NumberPlate.class, Identity.Unknown.class),
                () -> sample("green plate of a lorry", ScannedCode.typed(province() + letter() + digits(5) + pick("D", "F")), Identity.NumberPlate.class, Identity.Unknown.class),
                () -> sample("plate of police, learners, trailers, Hong Kong and Macao", ScannedCode.typed(province() + letter() + digits(4) + pick("警", "学", "挂", "港", "澳")),
                        Identity.NumberPlate.class, Identity.Unknown.class),
                () -> sample("phone", ScannedCode.typed("1" + (3 + random.nextInt(7)) + digits(9)), Identity.Phone.class, Identity.RawSerial.class),
                () -> sample("end of a phone", ScannedCode.typed(digits(4)), Identity.PhoneTail.class, Identity.RawSerial.class),
                () -> sample("name", ScannedCode.typed(pick("王芳", "欧阳静", "单文彬", "仇雪")), Identity.NameQuery.class, Identity.Unknown.class),
                () -> sample("web address", scanned("https://www.maker.example/p?x=" + digits(6)), Identity.WebAddress.class, Identity.RawSerial.class),
                () -> fapiao("fapiao", "24" + digits(18), Identity.RawSerial.class),
                () -> fapiao("fapiao that looks like money", "26" + digits(18), Identity.Forbidden.class),
                () -> everywhere("control characters", "91" + digits(5) + "\u0007" + digits(5), Identity.Unreadable.class));
    }

    private static Sample sample(String kind, ScannedCode code, Class<? extends Identity> usual, Class<? extends Identity> asSerial) {
        return states(kind, code, usual, asSerial, Identity.NotAcceptedHere.class, usual);
    }

    private static Sample paying(String kind, ScannedCode code, Class<? extends Identity> type) {
        return states(kind, code, type, type, type, type);
    }

    private static Sample house(String kind, String text, Class<? extends Identity> type) {
        return states(kind, scanned(text), type, type, Identity.NotAcceptedHere.class, type);
    }

    private static Sample wallet(String kind, String text, Class<? extends Identity> asSerial) {
        boolean fapiao = text.length() == 20 && text.charAt(0) <= '4' && text.charAt(0) >= '2';
        return states(kind, scanned(text), Identity.Forbidden.class, asSerial, Identity.PaymentCode.class,
                fapiao ? Identity.FapiaoNumber.class : Identity.Forbidden.class);
    }

    private static Sample everywhere(String kind, String text, Class<? extends Identity> type) {
        return states(kind, scanned(text), type, type, type, type);
    }

    private static Sample fapiao(String kind, String text, Class<? extends Identity> usual) {
        return states(kind, scanned(text), usual, Identity.RawSerial.class, usual == Identity.Forbidden.class ? Identity.PaymentCode.class
                : Identity.NotAcceptedHere.class, Identity.FapiaoNumber.class);
    }

    private static Sample states(String kind, ScannedCode code, Class<? extends Identity> usual, Class<? extends Identity> asSerial,
                                 Class<? extends Identity> toPay, Class<? extends Identity> toReturn) {
        return new Sample(kind, code, new EnumMap<>(Map.of(ScanState.IDENTIFY, usual, ScanState.SELL, usual, ScanState.SERIAL_WANTED, asSerial,
                ScanState.PAY, toPay, ScanState.RETURN, toReturn)));
    }

    private static ScannedCode scanned(String text) {
        return ScannedCode.fromScanner(text);
    }

    private static ScannedCode bars(String text, Symbology symbology) {
        return new ScannedCode(text, symbology, Source.CAMERA);
    }

    private String gtin(String prefix, int length) {
        String body = prefix + digits(length - 1 - prefix.length());
        return body + Gtin.checkDigit(body);
    }

    private String residentId() {
        String body = pick(REGIONS) + (1950 + random.nextInt(50)) + two(12) + two(28) + digits(3);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (body.charAt(i) - '0') * weights[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    /** A maker elsewhere may put any sign at position 9, so this one is right by search. */
    private String vin() {
        String front = "L" + sign(7);
        String back = sign(8);
        for (char check : "0123456789X".toCharArray()) {
            if (Vin.check(front + check + back) == Vin.Check.RIGHT) {
                return front + check + back;
            }
        }
        throw new IllegalStateException("no check digit");
    }

    private String sign(int count) {
        return text(VIN_SIGNS, count);
    }

    private String serial() {
        return letter() + digits(4 + random.nextInt(9));
    }

    private String letter() {
        return text(LETTERS, 1);
    }

    private String province() {
        return text(PROVINCES, 1);
    }

    private String day() {
        return two(28);
    }

    private String two(int most) {
        return "%02d".formatted(1 + random.nextInt(most));
    }

    private String digits(int count) {
        return text("0123456789", count);
    }

    private String text(String signs, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(signs.charAt(random.nextInt(signs.length())));
        }
        return text.toString();
    }

    private String pick(String... some) {
        return some[random.nextInt(some.length)];
    }

    private static String wide(String digits) {
        return digits.chars().mapToObj(c -> String.valueOf((char) (c - '0' + '０'))).reduce("", String::concat);
    }
}
