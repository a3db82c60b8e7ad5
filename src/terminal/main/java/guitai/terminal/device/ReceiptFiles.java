package guitai.terminal.device;

import guitai.terminal.text.Words;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Font;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfWriter;

/** Receipts as files in the terminal's data folder, for a customer who wants one or a printer that is not there. */
public final class ReceiptFiles {

    private static final float COLUMN = 4.25f;
    private static final float LINE = 12f;
    private static final float MARGIN = 12f;

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
        List<String> lines = ReceiptText.lines(slip, words);
        Path file = file(slip, ".pdf");
        Rectangle paper = new Rectangle(ReceiptText.COLUMNS * COLUMN + 2 * MARGIN, lines.size() * LINE + 3 * MARGIN);
        try (Document document = new Document(paper, MARGIN, MARGIN, MARGIN, MARGIN)) {
            PdfWriter writer = PdfWriter.getInstance(document, Files.newOutputStream(file));
            document.open();
            BaseFont base = BaseFont.createFont(font.toString(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
            grid(writer, lines, base, paper.getHeight());
            document.add(new Paragraph(" ", new Font(base, 1, Font.NORMAL, Color.WHITE)));
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        } catch (DocumentException broken) {
            throw new IllegalStateException(broken);
        }
        return file;
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
        try {
            return Files.createDirectories(folder).resolve(slip.sale().number().text() + ending);
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }
}
