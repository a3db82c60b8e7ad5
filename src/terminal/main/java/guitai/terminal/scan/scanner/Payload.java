package guitai.terminal.scan.scanner;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text of a code that came as bytes: UTF-8, or else GB18030, in which Chinese makers write. */
final class Payload {

    private static final Charset CHINESE = Charset.forName("GB18030");

    private Payload() { }

    static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, CHINESE);
        }
    }
}
