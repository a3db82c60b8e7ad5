package guitai.terminal.scan.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What bytes of a code mean that does not say in which characters it was written. Readers hand them on as Latin-1; in China they are UTF-8
 * or GB 18030 nearly always, on imported goods Shift_JIS at times.
 */
final class ByteText {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset SHIFT_JIS = Charset.forName("Shift_JIS");

    private ByteText() { }

    /** The text as it was meant; one that holds more than bytes, or nothing beyond ASCII, is returned as it is. */
    static String of(String latin) {
        if (latin.chars().allMatch(c -> c < 0x80) || latin.chars().anyMatch(c -> c > 0xFF)) {
            return latin;
        }
        byte[] bytes = latin.getBytes(StandardCharsets.ISO_8859_1);
        return decoded(bytes, StandardCharsets.UTF_8)
                .or(() -> simplified(bytes) ? decoded(bytes, GB18030) : Optional.empty())
                .or(() -> decoded(bytes, SHIFT_JIS).filter(ByteText::japanese))
                .orElse(latin);
    }

    /** All pairs lie in the plane of GB 2312, which holds what people print; text in other tables hardly ever does. */
    private static boolean simplified(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            int lead = bytes[i] & 0xFF;
            if (lead >= 0x80) {
                int trail = i + 1 < bytes.length ? bytes[i + 1] & 0xFF : 0;
                if (lead < 0xA1 || lead > 0xF7 || lead > 0xA9 && lead < 0xB0 || trail < 0xA1 || trail == 0xFF) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static boolean japanese(String text) {
        return text.codePoints().anyMatch(c -> switch (Character.UnicodeScript.of(c)) {
            case HIRAGANA, KATAKANA -> true;
            default -> false;
        });
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException otherwise) {
            return Optional.empty();
        }
    }
}
