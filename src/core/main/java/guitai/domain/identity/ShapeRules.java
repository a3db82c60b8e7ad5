package guitai.domain.identity;

import guitai.domain.identity.Shape.Check;
import guitai.domain.identity.Shape.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The shapes by which a text is told, with a version from headquarters. A kind that headquarters names replaces the built-in
 * shapes of that kind; guarded kinds (payment codes, bank cards, resident numbers) are only ever added to.
 *
 * <p>Sources of the built-in shapes: WeChat Pay "quick pay" (18 digits, 10–15), Alipay {@code auth_code} (16–24 digits, 25–30,
 * or fp and 33 more), UnionPay QR (19, 62), e-CNY (19, 01), Baidu wallet (16–18, 31). Bank cards and resident numbers are told by
 * arithmetic in {@link BankCard} and {@link ResidentId}, whatever stands here; so are our signed codes, by their signature.
 *
 * @param version 0 for what is built in
 */
public record ShapeRules(int version, List<Shape> shapes) {

    public static final int MOST = 500;

    public static final ShapeRules BUILT_IN = new ShapeRules(0, List.of(
            Shape.of("alipay-face", Kind.ALIPAY, "fp\\S{33}"),
            Shape.of("alipay", Kind.ALIPAY, "(?:2[5-9]|30)\\d{14,22}"),
            Shape.of("wechat", Kind.WECHAT_PAY, "1[0-5]\\d{16}"),
            Shape.of("unionpay", Kind.UNIONPAY, "62\\d{17}"),
            Shape.of("e-cny", Kind.E_CNY, "01\\d{17}"),
            Shape.of("baidu", Kind.BAIDU_WALLET, "31\\d{14,16}"),
            Shape.of("wallet-programme", Kind.PAYMENT_ADDRESS, "(?:wxp|weixin|alipay|alipays|alipayqr|upwallet|dcep)://.*"),
            Shape.of("wallet-page", Kind.PAYMENT_ADDRESS, "https?://(?:qr\\.alipay\\.com|mobilecodec\\.alipay\\.com|qr\\.95516\\.com"
                    + "|payapp\\.weixin\\.qq\\.com|wx\\.tenpay\\.com)(?:[/?#].*)?"),
            new Shape("card", Kind.MEMBER_CARD, "9156\\d{12}", Check.LUHN, ""),
            new Shape("voucher", Kind.VOUCHER, "97\\d{14}", Check.LUHN, ""),
            new Shape("leaflet", Kind.LEAFLET, "98\\d{14}", Check.LUHN, ""),
            new Shape("badge", Kind.BADGE, "99\\d{14}", Check.LUHN, ""),
            new Shape("receipt", Kind.RECEIPT, "95\\d{21}", Check.LUHN, "")));

    public ShapeRules {
        shapes = List.copyOf(shapes);
    }

    /** These rules completed by the built-in ones; asked in this order. */
    List<Shape> all() {
        Set<Kind> told = shapes.stream().map(Shape::kind).collect(Collectors.toSet());
        Stream<Shape> builtIn = BUILT_IN.shapes.stream().filter(shape -> shape.kind().guarded() || !told.contains(shape.kind()));
        return this == BUILT_IN ? shapes : Stream.concat(builtIn, shapes.stream()).toList();
    }
}
