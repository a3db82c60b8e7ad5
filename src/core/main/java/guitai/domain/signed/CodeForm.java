package guitai.domain.signed;

import guitai.domain.identity.OwnNumber;
import guitai.domain.member.MemberId;
import guitai.domain.money.Money;
import guitai.domain.signed.SignedCode.Content;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * The form of a signed code: the own prefix (94 day seal, 96 member, 97 voucher, 98 leaflet), then one number in decimal, so that it is the
 * smallest QR code in numeric mode and no input method can swallow letters.
 *
 * <pre>
 * bytes of the number, most significant first
 * 1   form, always 1
 * 1   key id
 * 4   not before, seconds since 1970, unsigned
 * 4   not after, likewise
 * n   member: 16 bytes of its id
 *     voucher: 6 bytes number, 4 bytes value in fen, 8 bytes campaign (ASCII, padded with zeros)
 *     leaflet: 8 bytes campaign
 *     day seal: the bytes of {@link SealedFigures}
 * 64  Ed25519 over "guitai-code" and the prefix, then all bytes before the signature
 * </pre>
 */
final class CodeForm {

    static final int SIGNATURE = 64;
    private static final int HEAD = 10;
    private static final int CAMPAIGN = 8;
    private static final int FORM = 1;

    /** A code taken apart, nothing of it believed yet. */
    record Parts(SignedCode code, byte[] payload, byte[] signed, byte[] signature) { }

    private CodeForm() { }

    static byte[] payload(SignedCode code) {
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + bodyLength(prefix(code.content())));
        bytes.put((byte) FORM).put((byte) code.key()).putInt((int) code.notBefore().getEpochSecond()).putInt((int) code.notAfter().getEpochSecond());
        switch (code.content()) {
            case Content.Member(MemberId id) -> bytes.putLong(id.value().getMostSignificantBits()).putLong(id.value().getLeastSignificantBits());
            case Content.Voucher(long number, Money value, String campaign) -> bytes.putShort((short) (number >> 32)).putInt((int) number)
                    .putInt((int) value.fen()).put(padded(campaign));
            case Content.Leaflet(String campaign) -> bytes.put(padded(campaign));
            case Content.Day day -> SealedFigures.write(day, bytes);
        }
        return bytes.array();
    }

    static byte[] signedBytes(String prefix, byte[] payload) {
        byte[] name = ("guitai-code" + prefix).getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(name.length + payload.length).put(name).put(payload).array();
    }

    static String digits(String prefix, byte[] payload, byte[] signature) {
        return prefix + new BigInteger(1, ByteBuffer.allocate(payload.length + signature.length).put(payload).put(signature).array());
    }

    static String prefix(Content content) {
        return (switch (content) {
            case Content.Member _ -> OwnNumber.DYNAMIC_CODE;
            case Content.Voucher _ -> OwnNumber.VOUCHER;
            case Content.Leaflet _ -> OwnNumber.LEAFLET;
            case Content.Day _ -> OwnNumber.DAY_SEAL;
        }).prefix();
    }

    /** Empty for digits that are no such code, or not in its one form. */
    static Optional<Parts> read(String digits) {
        if (digits.length() < 3 || digits.length() > 402 || digits.charAt(2) == '0' || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        String prefix = digits.substring(0, 2);
        byte[] all = new BigInteger(digits.substring(2)).toByteArray();
        int payload = all.length - SIGNATURE;
        if (bodyLength(prefix) < 0 || payload != HEAD + bodyLength(prefix) || all[0] != FORM) {
            return Optional.empty();
        }
        byte[] front = Arrays.copyOf(all, payload);
        return content(prefix, front).map(code -> new Parts(code, front, signedBytes(prefix, front), Arrays.copyOfRange(all, payload, all.length)));
    }

    private static Optional<SignedCode> content(String prefix, byte[] payload) {
        ByteBuffer in = ByteBuffer.wrap(payload).position(1);
        int key = Byte.toUnsignedInt(in.get());
        Instant from = second(in);
        Instant until = second(in);
        try {
            Content content = switch (prefix) {
                case "96" -> new Content.Member(new MemberId(new UUID(in.getLong(), in.getLong())));
                case "97" -> new Content.Voucher((long) Short.toUnsignedInt(in.getShort()) << 32 | Integer.toUnsignedLong(in.getInt()),
                        Money.fen(Integer.toUnsignedLong(in.getInt())), campaign(in));
                case "94" -> SealedFigures.read(in);
                default -> new Content.Leaflet(campaign(in));
            };
            return Optional.of(new SignedCode(key, from, until, content));
        } catch (IllegalArgumentException | DateTimeException notOne) {
            return Optional.empty();
        }
    }

    private static int bodyLength(String prefix) {
        return switch (prefix) {
            case "96" -> 16;
            case "97" -> 18;
            case "98" -> CAMPAIGN;
            case "94" -> SealedFigures.LENGTH;
            default -> -1;
        };
    }

    private static Instant second(ByteBuffer in) {
        return Instant.ofEpochSecond(Integer.toUnsignedLong(in.getInt()));
    }

    private static byte[] padded(String campaign) {
        return Arrays.copyOf(campaign.getBytes(StandardCharsets.US_ASCII), CAMPAIGN);
    }

    private static String campaign(ByteBuffer in) {
        byte[] bytes = new byte[CAMPAIGN];
        in.get(bytes);
        String code = new String(bytes, StandardCharsets.US_ASCII).replaceAll("\0+$", "");
        if (!code.matches("[A-Z0-9]{1,8}")) {
            throw new IllegalArgumentException("campaign");
        }
        return code;
    }
}
