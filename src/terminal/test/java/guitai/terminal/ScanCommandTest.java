package guitai.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.client.j2se.MatrixToImageConfig;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import guitai.domain.identity.OwnNumber;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code terminal scan FILE…} as somebody at a shell sees it. */
class ScanCommandTest {

    @TempDir
    private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void oneLineACodeWithFileFormatTextAndClass() throws Exception {
        String number = OwnNumber.MEMBER_CARD.make("42");
        Path card = qr("card.png", number);
        assertEquals(0, scan(card));
        assertEquals(card + "\tQR\t" + number + "\tMemberCard", out.toString().strip());
        assertEquals("", err.toString());
    }

    @Test
    void aPaymentCodeIsNamedAndNotPrinted() throws Exception {
        assertEquals(0, scan(qr("pay.png", "134567890123456789")));
        assertTrue(out.toString().endsWith("\tQR\t***\tForbidden WECHAT_PAY" + System.lineSeparator()), out.toString());
        assertFalse(out.toString().contains("34567"));
    }

    @Test
    void aCodeOfFourThousandCharactersOrWithControlCharactersIsUnreadable() throws Exception {
        assertEquals(0, scan(qr("long.png", "7".repeat(4_000)), qr("bell.png", "a\u0007\u001B[2Jb")));
        String[] lines = out.toString().lines().toArray(String[]::new);
        assertTrue(lines[0].endsWith("\tQR\t***\tUnreadable TOO_LONG"), lines[0]);
        assertTrue(lines[1].endsWith("\tQR\t***\tUnreadable CONTROL_CHARACTERS"), lines[1]);
    }

    @Test
    void aFileWithoutCodeEndsWithOneSentenceAndExitCodeOne() throws Exception {
        Path broken = Files.write(folder.resolve("half.png"), java.util.Arrays.copyOf(Files.readAllBytes(qr("a.png", "12345")), 90));
        Path text = Files.writeString(folder.resolve("note.txt"), "hello");
        Path good = qr("good.png", "6901234567892");
        assertEquals(1, scan(broken, text, folder.resolve("absent.png"), good));
        assertEquals(3, err.toString().lines().count());
        assertFalse(err.toString().contains("Exception"));
        assertTrue(out.toString().contains("good.png\tQR\t6901234567892\tProduct"));
    }

    private int scan(Path... files) {
        CommandLine command = new CommandLine(new ScanCommand());
        command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return command.execute(java.util.Arrays.stream(files).map(Path::toString).toArray(String[]::new));
    }

    private Path qr(String name, String text) throws Exception {
        var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.L, EncodeHintType.MARGIN, 4);
        int size = text.length() > 1_000 ? 800 : 400;
        Path file = folder.resolve(name);
        MatrixToImageWriter.writeToPath(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, size, size, hints), "png", file, new MatrixToImageConfig());
        return file;
    }
}
