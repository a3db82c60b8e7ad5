package guitai.terminal.device;

import guitai.terminal.scan.scanner.CodePicture;
import guitai.terminal.text.Words;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Font;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfWriter;

/** Receipts and day reports as files in the terminal's data folder, for whoever wants one or a printer that is not there. */
public final class ReceiptFiles {

    private static final float COLUMN = 4.25f;
    private static final float LINE = 12f;
    private static final float MARGIN = 12f;
    /** Edge of a dot of a code: just over half a millimetre, for the cheapest scanner. */
    private static final float DOT = 1.7f;

    private final Path folder;
    private final Path font;

    /** @param font a TrueType file with Chinese characters */
    public ReceiptFiles(Path folder, Path font) {
        this.folder = folder;
        this.font = font;
    }

    /** Writes {@code NUMBER.txt}; an existing file is replaced. */
    public Path text(Slip slip, Words words) {
        Path file = file(slip, ".txt");
        try {
            return Files.write(file, ReceiptText.lines(slip, words));
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }

    /** Writes {@code NUMBER.pdf} in the width of 80 mm paper, its font embedded; an existing file is replaced. */
    public Path pdf(Slip slip, Words words) {
        return pdf(file(slip, ".pdf"), ReceiptText.lines(slip, words), Optional.empty());
    }

    /** Writes the report of a day as PDF, the seal's code below it; an existing file is replaced. */
    public Path day(DayReport report, Words words) {
        Optional<CodePicture> code = report.view().seal().map(seal -> CodePicture.qr(seal.digits()));
        return pdf(file(folder.resolveSibling("days"), report.fileName() + ".pdf"), DayReportText.lines(report, words), code);
    }

    private Path pdf(Path file, List<String> lines, Optional<CodePicture> code) {
        float below = code.map(picture -> picture.height() * DOT + 2 * MARGIN).orElse(0f);
        Rectangle paper = new Rectangle(ReceiptText.COLUMNS * COLUMN + 2 * MARGIN, lines.size() * LINE + 3 * MARGIN + below);
        try (Document document = new Document(paper, MARGIN, MARGIN, MARGIN, MARGIN)) {
            PdfWriter writer = PdfWriter.getInstance(document, Files.newOutputStream(file));
            document.open();
            BaseFont base = BaseFont.createFont(font.toString(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
            grid(writer, lines, base, paper.getHeight());
            code.ifPresent(picture -> dots(writer, picture, (paper.getWidth() - picture.width() * DOT) / 2));
            document.add(new Paragraph(" ", new Font(base, 1, Font.NORMAL, Color.WHITE)));
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        } catch (DocumentException broken) {
            throw new IllegalStateException(broken);
        }
        return file;
    }

    /** The code above the lower edge, dot by dot: rows of dark dots as one bar, so that no hairline shows between them. */
    private static void dots(PdfWriter writer, CodePicture code, float left) {
        var content = writer.getDirectContent();
        for (int y = 0; y < code.height(); y++) {
            for (int x = 0; x < code.width(); x++) {
                int from = x;
                while (x < code.width() && code.dark(x, y)) {
                    x++;
                }
                if (x > from) {
                    content.rectangle(left + from * DOT, MARGIN + (code.height() - 1 - y) * DOT, (x - from) * DOT, DOT);
                }
            }
        }
        content.fill();
    }

    /** Each character at its own column, so that the amounts stand in line with a proportional font as well. */
    private static void grid(PdfWriter writer, List<String> lines, BaseFont base, float height) {
        var content = writer.getDirectContent();
        content.beginText();
        content.setFontAndSize(base, COLUMN * 2);
        float y = height - MARGIN - LINE;
        for (String line : lines) {
            float x = MARGIN;
            for (int character : line.codePoints().toArray()) {
                String one = Character.toString(character);
                if (!one.isBlank()) {
                    content.setTextMatrix(x, y);
                    content.showText(one);
                }
                x += ReceiptText.width(one) * COLUMN;
            }
            y -= LINE;
        }
        content.endText();
    }

    private Path file(Slip slip, String ending) {
        return file(folder, slip.sale().number().text() + ending);
    }

    private static Path file(Path folder, String name) {
        try {
            return Files.createDirectories(folder).resolve(name);
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }
}
