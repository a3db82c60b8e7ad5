package guitai.domain.identity;

import guitai.domain.identity.Identity.Wallet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The shapes of payment codes. A payment code is a bearer token: whoever holds it can spend, so it is recognised by shape
 * alone and never kept. Sources: WeChat Pay "quick pay" (18 digits, 10–15), Alipay {@code auth_code} (16–24 digits, 25–30, or
 * fp and 33 more), UnionPay QR (19, 62), e-CNY (19, 01), Baidu wallet (16–18, 31).
 */
final class PaymentShape {

    private static final Pattern ADDRESS = Pattern.compile(
            "(?:wxp|weixin|alipays?|alipayqr|upwallet|dcep)://.*"
            + "|https?://(?:qr\\.alipay\\.com|mobilecodec\\.alipay\\.com|qr\\.95516\\.com|payapp\\.weixin\\.qq\\.com|wx\\.tenpay\\.com)(?:[/?#].*)?");
    private static final Pattern FACE = Pattern.compile("fp\\S{33}");

    private PaymentShape() { }

    /** The purse whose codes look like this text. */
    static Optional<Wallet> wallet(String text) {
        if (FACE.matcher(text.toLowerCase(Locale.ROOT)).matches()) {
            return Optional.of(Wallet.ALIPAY);
        }
        int n = text.length();
        if (n < 16 || n > 24 || !Digits.only(text)) {
            return Optional.empty();
        }
        if (Digits.startsBetween(text, 25, 30)) {
            return Optional.of(Wallet.ALIPAY);
        }
        return switch (n) {
            case 18 -> Digits.startsBetween(text, 10, 15) ? Optional.of(Wallet.WECHAT_PAY) : baidu(text);
            case 19 -> nineteen(text);
            case 16, 17 -> baidu(text);
            default -> Optional.empty();
        };
    }

    private static Optional<Wallet> nineteen(String digits) {
        if (digits.startsWith("62")) {
            return Optional.of(Wallet.UNIONPAY);
        }
        return digits.startsWith("01") ? Optional.of(Wallet.E_CNY) : Optional.empty();
    }

    private static Optional<Wallet> baidu(String digits) {
        return digits.startsWith("31") ? Optional.of(Wallet.BAIDU_WALLET) : Optional.empty();
    }

    /** True for the address of somebody's collecting code or of a wallet's programme. */
    static boolean isAddress(String text) {
        return ADDRESS.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }
}
