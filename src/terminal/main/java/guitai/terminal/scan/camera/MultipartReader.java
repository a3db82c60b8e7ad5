package guitai.terminal.scan.camera;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The parts of a multipart/x-mixed-replace stream, one after the other. Nothing in it is trusted: lines, headers and parts are
 * bounded before they are stored.
 */
final class MultipartReader {

    static final int LONGEST_PART = 8 << 20;
    private static final int LONGEST_LINE = 1024;
    private static final int MOST_HEADERS = 32;

    private final InputStream in;
    private byte[] boundary;
    private boolean pushedBack;

    MultipartReader(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** The bytes of the next part. @throws IOException at the end of the stream, or where it is no such stream */
    byte[] next() throws IOException {
        if (boundary == null) {
            String first = line();
            while (first.isEmpty()) {
                first = line();
            }
            if (!first.startsWith("--")) {
                throw new IOException("no multipart stream");
            }
            boundary = ("\r\n" + first).getBytes(StandardCharsets.ISO_8859_1);
        } else {
            skipToBoundary();
        }
        int length = headers();
        return length >= 0 ? exactly(length) : untilBoundary();
    }

    private void skipToBoundary() throws IOException {
        String mark = new String(boundary, 2, boundary.length - 2, StandardCharsets.ISO_8859_1);
        for (int lines = 0; lines < MOST_HEADERS; lines++) {
            if (line().equals(mark)) {
                return;
            }
        }
        throw new IOException("no boundary behind the part");
    }

    /** @return the announced length, -1 for none */
    private int headers() throws IOException {
        int length = -1;
        for (int count = 0; count < MOST_HEADERS; count++) {
            String header = line();
            if (header.isEmpty()) {
                return length;
            }
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = length(header.substring(15).strip());
            }
        }
        throw new IOException("too many headers");
    }

    private static int length(String digits) throws IOException {
        if (!digits.matches("\\d{1,8}") || Integer.parseInt(digits) > LONGEST_PART) {
            throw new IOException("part too long");
        }
        return Integer.parseInt(digits);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] part = in.readNBytes(length);
        if (part.length < length) {
            throw new EOFException("part cut off");
        }
        return part;
    }

    /** Without a length the boundary ends the part; it is left unread up to its own line end. */
    private byte[] untilBoundary() throws IOException {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        int matched = 0;
        while (matched < boundary.length) {
            int b = in.read();
            if (b < 0 || part.size() > LONGEST_PART) {
                throw new IOException(b < 0 ? "part cut off" : "part too long");
            }
            part.write(b);
            matched = b == boundary[matched] ? matched + 1 : b == boundary[0] ? 1 : 0;
        }
        byte[] whole = part.toByteArray();
        line();
        pushedBack = true;
        return java.util.Arrays.copyOf(whole, whole.length - boundary.length);
    }

    private String line() throws IOException {
        if (pushedBack) {
            pushedBack = false;
            return new String(boundary, 2, boundary.length - 2, StandardCharsets.ISO_8859_1);
        }
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0 || line.length() >= LONGEST_LINE) {
                throw new IOException(b < 0 ? "stream ended" : "line too long");
            }
            line.append((char) b);
        }
        return line.toString().stripTrailing();
    }
}
