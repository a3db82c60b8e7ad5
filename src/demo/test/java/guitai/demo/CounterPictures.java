package guitai.demo;

import com.google.zxing.BarcodeFormat;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * The pictures that the virtual camera shows in the tour: what a webcam above the counter sees. Drawn from the demo
 * store's tables only, the same way every time. {@code main} writes them, with {@code pictures.csv}, to a folder.
 */
final class CounterPictures {

    /** The domain is reserved for examples, so no such address can ever exist. */
    static final String DIGITAL_LINK = "https://id.guitai.example/01/0%s/21/%s";
    /** Eighteen digits in the form of a WeChat payment code, which the terminal must refuse. */
    static final String PAYMENT_CODE = "134500000000067890";

    private static final String GOLD_PHONE = "13800001234";
    private static final String SILVER_PHONE = "13900002468";
    private static final String CARD_PHONE = "15000005050";

    /** One scene; {@code format} is null and {@code text} empty where no code can be seen. */
    record Picture(String file, BarcodeFormat format, String text, Scene scene) {

        BufferedImage draw() {
            return CounterScene.paint(scene);
        }
    }

    /** What lies on the counter. */
    interface Scene {
        void draw(CounterScene counter);
    }

    private CounterPictures() {
    }

    static List<Picture> all() {
        return List.of(
            new Picture("00-empty-counter.png", null, "", counter -> { }),
            phone("01-member-phone-gold.png", GOLD_PHONE, -4),
            card("02-member-card-code128.png", CARD_PHONE, 3),
            label("03-label-fridge.png", "A01013", -2),
            label("04-label-washer.png", "A02008", 6),
            box("05-box-engine-oil.png", "C16003", 2),
            box("06-box-kettle.png", "A13003", -5),
            payment("07-payment-code.png", 3),
            phone("08-member-phone-silver.png", SILVER_PHONE, 9));
    }

    private static Picture phone(String file, String phone, int degrees) {
        Map<String, String> member = DemoCsv.row("members", "phone", phone);
        Map<String, String> tier = DemoCsv.row("tiers", "tier", member.get("tier"));
        String card = member.get("card");
        return new Picture(file, BarcodeFormat.QR_CODE, card, counter -> counter.tilted(degrees)
            .phone("phone.member", member.get("name_zh"), tier, CounterCodes.of(BarcodeFormat.QR_CODE, card)));
    }

    private static Picture payment(String file, int degrees) {
        return new Picture(file, BarcodeFormat.QR_CODE, PAYMENT_CODE, counter -> counter.tilted(degrees)
            .phone("phone.payment", CounterScene.caption("phone.payment.hint"), Map.of(),
                CounterCodes.of(BarcodeFormat.QR_CODE, PAYMENT_CODE)));
    }

    private static Picture card(String file, String phone, int degrees) {
        Map<String, String> member = DemoCsv.row("members", "phone", phone);
        String card = member.get("card");
        return new Picture(file, BarcodeFormat.CODE_128, card, counter -> counter.tilted(degrees)
            .card(member.get("name_zh"), card, CounterCodes.of(BarcodeFormat.CODE_128, card)));
    }

    private static Picture label(String file, String sku, int degrees) {
        Map<String, String> product = DemoCsv.row("products", "sku", sku);
        Map<String, String> unit = DemoCsv.row("units", "gtin", product.get("gtin"));
        String link = DIGITAL_LINK.formatted(unit.get("gtin"), unit.get("serial"));
        return new Picture(file, BarcodeFormat.QR_CODE, link, counter -> counter.tilted(degrees)
            .label(product, unit.get("serial"), CounterCodes.of(BarcodeFormat.QR_CODE, link)));
    }

    private static Picture box(String file, String sku, int degrees) {
        Map<String, String> product = DemoCsv.row("products", "sku", sku);
        String gtin = product.get("gtin");
        return new Picture(file, BarcodeFormat.EAN_13, gtin, counter -> counter.tilted(degrees)
            .box(product, CounterCodes.of(BarcodeFormat.EAN_13, gtin)));
    }

    /** The table of what the pictures show, as it stands beside them. */
    static String table() {
        Stream<String> rows = all().stream()
            .map(picture -> picture.file() + "," + (picture.format() == null ? "" : picture.format()) + "," + picture.text());
        return Stream.concat(Stream.of("file,format,text"), rows).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (Picture picture : all()) {
            ImageIO.write(picture.draw(), "png", folder.resolve(picture.file()).toFile());
        }
        Files.writeString(folder.resolve("pictures.csv"), table(), StandardCharsets.UTF_8);
    }
}
