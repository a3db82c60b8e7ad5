package guitai.domain.signed;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Believes a signed code, or says why not; needs headquarters' public keys and its time, but no line. */
public final class CodeVerifier {

    /** How far a phone's or a till's clock may be ahead of or behind the issuer's. */
    static final Duration TOLERANCE = Duration.ofSeconds(60);

    /** What came of it. */
    public sealed interface Verdict {

        /** Signed by headquarters and good now; {@code fingerprint} (32 bytes) tells this very code from all others. */
        record Genuine(SignedCode code, byte[] fingerprint) implements Verdict { }

        record Refused(Why why) implements Verdict { }
    }

    /** Why a code is not believed. */
    public enum Why {
        /** The short form, or not in the form of a signed code: only headquarters can tell. */
        NOT_SIGNED,
        /** Signed with a key that this terminal has not been told. */
        UNKNOWN_KEY,
        /** Made after the last day of its key. */
        KEY_ENDED,
        FORGED, EXPIRED, NOT_YET,
        /** This terminal has seen it before. */
        REPLAYED,
        /** This terminal has not compared its clock with headquarters for too long. */
        CLOCK_UNKNOWN
    }

    private CodeVerifier() { }

    /** What a code claims to say, unverified; for explaining it. */
    public static Optional<SignedCode> claims(String digits) {
        return CodeForm.read(digits).map(CodeForm.Parts::code);
    }

    /** @param now headquarters' time as far as this terminal knows it */
    public static Verdict verify(String digits, Collection<PublishedKey> keys, Instant now) {
        Optional<CodeForm.Parts> read = CodeForm.read(digits);
        if (read.isEmpty()) {
            return new Verdict.Refused(Why.NOT_SIGNED);
        }
        CodeForm.Parts parts = read.get();
        SignedCode code = parts.code();
        Optional<PublishedKey> key = keys.stream().filter(one -> one.id() == code.key()).findFirst();
        if (key.isEmpty()) {
            return new Verdict.Refused(Why.UNKNOWN_KEY);
        }
        if (!genuine(parts, key.get())) {
            return new Verdict.Refused(Why.FORGED);
        }
        return when(code, key.get(), now).<Verdict>map(Verdict.Refused::new).orElseGet(() -> new Verdict.Genuine(code, fingerprint(parts.signed())));
    }

    private static Optional<Why> when(SignedCode code, PublishedKey key, Instant now) {
        if (code.notBefore().isAfter(key.notAfter())) {
            return Optional.of(Why.KEY_ENDED);
        }
        if (now.isBefore(code.notBefore().minus(TOLERANCE))) {
            return Optional.of(Why.NOT_YET);
        }
        return now.isAfter(code.notAfter()) ? Optional.of(Why.EXPIRED) : Optional.empty();
    }

    private static boolean genuine(CodeForm.Parts parts, PublishedKey key) {
        return Ed25519.publicKey(key.publicKey()).filter(known -> Ed25519.holds(known, parts.signed(), parts.signature())).isPresent();
    }

    private static byte[] fingerprint(byte[] signed) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
