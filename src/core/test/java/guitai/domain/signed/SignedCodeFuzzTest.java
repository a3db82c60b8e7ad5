package guitai.domain.signed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import guitai.domain.member.MemberId;
import guitai.domain.money.Money;
import guitai.domain.signed.CodeVerifier.Verdict;
import guitai.domain.signed.SignedCode.Content;
import guitai.domain.staff.TerminalId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever claims to be a signed code is taken apart without a throw, has one form only, and is believed only where headquarters signed
 * exactly that.
 */
class SignedCodeFuzzTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:03:00Z");
    private static final KeyPair KEYS = keys();
    private static final List<PublishedKey> BOOK = List.of(new PublishedKey(1, HexFormat.of().formatHex(KEYS.getPublic().getEncoded()),
            NOW.plus(Duration.ofDays(100))));
    private static final List<String> SIGNED = List.of(
            signed(new Content.Member(new MemberId(new UUID(0x0169_6e24_9b72_7000L, 1)))),
            signed(new Content.Voucher(4_711, Money.yuan(50), "WINTER26")),
            signed(new Content.Leaflet("WINTER26")),
            signed(new Content.Day(new TerminalId("S01-02"), LocalDate.of(2026, 11, 22), 1, true, 1, 231, "0123456789abcdef", 17,
                    Money.yuan(8_000), Money.yuan(500), Money.yuan(920), 8_000, "00112233445566778899aabbccddeeff")));
    private static final String[] PREFIXES = {"94", "95", "96", "97", "98", "99"};

    @FuzzTest
    void anyDigits(byte[] bytes) {
        look(new String(bytes, StandardCharsets.ISO_8859_1));
        for (String prefix : PREFIXES) {
            look(CodeForm.digits(prefix, bytes, new byte[CodeForm.SIGNATURE]));
        }
    }

    @Test
    void whatHeadquartersSignedIsBelieved() {
        SIGNED.forEach(code -> assertTrue(CodeVerifier.verify(code, BOOK, NOW) instanceof Verdict.Genuine));
    }

    @Test
    void aCodeHasOneForm() {
        for (String code : SIGNED) {
            for (String other : List.of(code.substring(0, 2) + "0" + code.substring(2), code + "0", " " + code, code.replace('1', '１'))) {
                look(other);
            }
        }
    }

    @Test
    void thousandsOfSpoiltCodesAreNotBelieved() {
        search(1, 2_000);
    }

    @Test
    @Tag("soak")
    void manyMoreSpoiltCodesAreNotBelieved() {
        search(2, 300_000);
    }

    private static void search(int seed, int rounds) {
        Random random = new Random(seed);
        for (int i = 0; i < rounds; i++) {
            String code = SIGNED.get(random.nextInt(SIGNED.size()));
            look(random.nextBoolean() ? spoiltDigits(code, random) : spoiltBytes(code, random));
        }
    }

    private static void look(String digits) {
        Optional<CodeForm.Parts> read = CodeForm.read(digits);
        read.ifPresent(parts -> assertEquals(digits, CodeForm.digits(CodeForm.prefix(parts.code().content()), CodeForm.payload(parts.code()),
                parts.signature()), "two forms of one code"));
        assertEquals(SIGNED.contains(digits), CodeVerifier.verify(digits, BOOK, NOW) instanceof Verdict.Genuine);
    }

    private static String spoiltDigits(String code, Random random) {
        StringBuilder text = new StringBuilder(code);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, (char) ('0' + random.nextInt(10)));
                case 1 -> text.setLength(at);
                case 2 -> text.replace(at, Math.min(text.length(), at + 1), String.valueOf((char) random.nextInt(0x3A)));
                default -> text.replace(0, Math.min(2, text.length()), PREFIXES[random.nextInt(PREFIXES.length)]);
            }
        }
        return text.toString();
    }

    /** Still of the form and length of a code: what it says is spoilt. */
    private static String spoiltBytes(String code, Random random) {
        CodeForm.Parts parts = CodeForm.read(code).orElseThrow();
        byte[] payload = parts.payload().clone();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            payload[1 + random.nextInt(payload.length - 1)] = (byte) random.nextInt(256);
        }
        return CodeForm.digits(code.substring(0, 2), payload, parts.signature());
    }

    private static String signed(Content content) {
        return new CodeSigner(KEYS.getPrivate()).sign(new SignedCode(1, NOW.minusSeconds(5), NOW.plusSeconds(300), content));
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
