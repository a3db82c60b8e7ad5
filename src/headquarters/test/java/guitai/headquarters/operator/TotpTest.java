package guitai.headquarters.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Against the examples of RFC 6238 (its last six digits) and RFC 4648. */
class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @Test
    void codesAreThoseOfTheStandard() {
        assertEquals("287082", Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(59))));
        assertEquals("081804", Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(1_111_111_109))));
        assertEquals("005924", Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(1_234_567_890))));
        assertEquals("353130", Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(20_000_000_000L))));
    }

    @Test
    void aPhoneMayBeHalfAMinuteOffButNoMore() {
        Instant now = Instant.ofEpochSecond(1_111_111_109);
        assertEquals(OptionalLong.of(Totp.step(now)), Totp.match(SECRET, "081804", now.plusSeconds(30)));
        assertEquals(OptionalLong.empty(), Totp.match(SECRET, "081804", now.plusSeconds(61)));
        assertEquals(OptionalLong.empty(), Totp.match(SECRET, "", now));
    }

    @Test
    void anAuthenticatorIsToldTheSecretInItsAlphabet() {
        assertEquals("MZXW6YTBOI", Secrets.base32("foobar".getBytes(StandardCharsets.US_ASCII)));
        assertEquals("MZXW6", Secrets.base32("foo".getBytes(StandardCharsets.US_ASCII)));
        assertEquals("otpauth://totp/Guitai:lin?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Guitai", Totp.address("Guitai", "lin", SECRET));
    }
}
