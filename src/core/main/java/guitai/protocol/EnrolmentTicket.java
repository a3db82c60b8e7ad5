package guitai.protocol;

import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * An enrolment code together with headquarters' address, as its QR code says it: {@code 90} and one number in decimal, so that no
 * input method can swallow letters. The number's bytes are 1, the address in ASCII, a zero, the code's digits packed two in a byte.
 */
public record EnrolmentTicket(URI address, EnrolmentCode code) {

    private static final String PREFIX = "90";
    private static final int CODE = EnrolmentCode.LENGTH / 2;

    public String digits() {
        byte[] where = address.toASCIIString().getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(new byte[] {1}, where.length + 2 + CODE);
        System.arraycopy(where, 0, all, 1, where.length);
        for (int i = 0; i < CODE; i++) {
            all[where.length + 2 + i] = (byte) Integer.parseInt(code.digits().substring(2 * i, 2 * i + 2));
        }
        return PREFIX + new BigInteger(1, all);
    }

    /** Empty for anything else. */
    public static Optional<EnrolmentTicket> read(String text) {
        if (!text.matches(PREFIX + "[1-9][0-9]{40,600}")) {
            return Optional.empty();
        }
        byte[] all = new BigInteger(text.substring(PREFIX.length())).toByteArray();
        int end = all.length - CODE - 1;
        if (all[0] != 1 || end < 2 || all[end] != 0) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder();
        for (int i = end + 1; i < all.length; i++) {
            digits.append("%02d".formatted(Byte.toUnsignedInt(all[i])));
        }
        try {
            URI where = URI.create(new String(all, 1, end - 1, StandardCharsets.US_ASCII));
            EnrolmentCode code = new EnrolmentCode(digits.toString());
            return Optional.of(new EnrolmentTicket(where, code)).filter(_ -> where.getHost() != null && where.getScheme() != null
                    && where.getScheme().matches("https?"));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "EnrolmentTicket[" + address + " " + code + "]";
    }
}
