package guitai.terminal.scan.read;

import java.util.List;
import java.util.Map;

/**
 * What pictures of the public sets show besides the text that lies beside them: a second code in the picture, which other readers give for
 * that code alone too, or a text that was written down with a letter missing, while the code passes its error correction; guesses of character sets included.
 */
final class AlsoShown {

    private static final Map<String, List<String>> TEXTS = Map.of(
            "blurred/image010", List.of("012587600344"),
            "ean13-2/20", List.of("1920081045006"),
            "ean13-2/23", List.of("9784872348880"),
            "qrcode-2/16", List.of("[内側QRコード]\n\n*ダブルQR*\nhttp://d-qr.net/ex/"),
            "170/input", List.of("[外側QRコード] *ダブルQR*http://d-qr.net/ex/"),
            "182/input", List.of("<デザインQR> イラスト入りカラーQRコードhttp://d-qr.net/ex/"),
            "qrcode-2/13", List.of("The 2005 USGS aerial photography of the Washington Monument is censored."));

    private AlsoShown() { }

    /** @param picture folder and file without its kind */
    static List<String> in(String picture) {
        return TEXTS.getOrDefault(picture, List.of());
    }
}
