package guitai.protocol;

import guitai.domain.identity.Luhn;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The code with which a terminal is enrolled, digits only: four that name it, nineteen that are secret (63 bits), a check digit.
 * The secret is never sent. Both sides prove that they know it, over all that they agree on and over the certificate authority
 * that the terminal saw: whoever stands between them can neither read nor replace anything.
 */
public record EnrolmentCode(String digits) {

    public static final int LENGTH = 24;
    private static final int NUMBER = 4;

    public EnrolmentCode {
        if (!digits.matches("[0-9]{" + LENGTH + "}") || !Luhn.valid(digits)) {
            throw new IllegalArgumentException("not an enrolment code");
        }
    }

    /** Who proves. */
    public enum Side { TERMINAL, HEADQUARTERS }

    /** @param number four digits that no other open code has */
    public static EnrolmentCode of(String number, SecureRandom random) {
        StringBuilder digits = new StringBuilder(number);
        while (digits.length() < LENGTH - 1) {
            digits.append(random.nextInt(10));
        }
        return new EnrolmentCode(Luhn.append(digits.toString()));
    }

    /** As a person types it: spaces, dashes and full-width digits are as good. */
    public static Optional<EnrolmentCode> typed(String text) {
        String digits = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Pd}]", "");
        try {
            return Optional.of(new EnrolmentCode(digits));
        } catch (IllegalArgumentException mistyped) {
            return Optional.empty();
        }
    }

    public String number() {
        return digits.substring(0, NUMBER);
    }

    /** In groups of four, as it is shown. */
    public String grouped() {
        return digits.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** What headquarters keeps instead of the code. */
    public byte[] secret() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(("guitai-enrolment" + digits).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Base64 HMAC-SHA-256 of one side over what is agreed. */
    public static String proof(byte[] secret, Side side, String agreed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal((side + "|" + agreed).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static boolean proves(String proof, byte[] secret, Side side, String agreed) {
        return MessageDigest.isEqual(proof.getBytes(StandardCharsets.UTF_8), proof(secret, side, agreed).getBytes(StandardCharsets.UTF_8));
    }

    /** Not the code: it is a secret. */
    @Override
    public String toString() {
        return "EnrolmentCode[" + number() + "]";
    }
}
