package guitai.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.day.DaySeal;
import guitai.domain.day.DayTotals;
import guitai.domain.identity.OwnNumber;
import guitai.domain.money.Money;
import guitai.domain.money.TaxRate;
import guitai.domain.sale.TenderKind;
import guitai.domain.signed.CodeSigner;
import guitai.domain.signed.CodeVerifier;
import guitai.domain.signed.CodeVerifier.Verdict;
import guitai.domain.signed.Ed25519;
import guitai.domain.signed.KeySignature;
import guitai.domain.signed.PublishedKey;
import guitai.domain.signed.SignedCode;
import guitai.domain.signed.SignedCode.Content;
import guitai.domain.staff.TerminalId;
import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A day's seal keeps every figure in its text, and the main ones in the digits of its code. */
class SealedDayTest {

    private static final Instant NOW = Instant.parse("2026-11-22T14:30:00Z");
    private static final KeyPair KEY = Ed25519.newPair();
    private static final List<PublishedKey> KEYS = List.of(new PublishedKey(3, Ed25519.hex(KEY.getPublic()), NOW.plusSeconds(86_400)));

    static DayTotals totals(long sales, long fen) {
        return new DayTotals(LocalDate.of(2026, 11, 22), 30_412, 30_658, "a91f".repeat(16), Map.of("sale.completed", sales, "staff.signed-in", 2L), sales,
                Money.fen(fen), Map.of(TenderKind.CASH, Money.fen(fen / 3), TenderKind.ALIPAY, Money.fen(fen - fen / 3)),
                Map.of(TaxRate.GOODS, Money.fen(fen / 10)), Money.fen(77), 1234);
    }

    private static DaySeal seal(DayTotals applied) {
        return new DaySeal(new TerminalId("ABCDEFGHIJKL-0123"), 2, Optional.of("ab".repeat(32)), 30_659, totals(245, 18_243_050), applied,
                List.of(new DaySeal.Missing(30_500, "sale.completed", "unknown-product")), NOW);
    }

    private static SealedDay sealed(DaySeal seal) {
        String frozen = SealedDay.freeze(seal);
        String digits = new CodeSigner(KEY.getPrivate()).sign(new SignedCode(3, NOW, NOW.plusSeconds(60), Content.Day.of(seal, SealedDay.digest(frozen))));
        return new SealedDay(frozen, KeySignature.of("3", KEY.getPrivate(), KeySignature.Purpose.DAY, frozen), digits);
    }

    @Test
    void aSealComesBackAsItWasFrozen() {
        DaySeal seal = seal(totals(244, 18_000_000));
        SealedDay sent = Json.MAPPER.readValue(Json.MAPPER.writeValueAsBytes(sealed(seal)), SealedDay.class);
        assertEquals(Optional.of(seal), sent.seal());
        assertEquals(KeySignature.Seen.GENUINE, sent.signature().seenBy(KEYS, KeySignature.Purpose.DAY, sent.frozen()));
        assertFalse(seal.matched());
        assertTrue(seal(totals(245, 18_243_050)).matched());
    }

    @Test
    void oneChangedCharacterMakesTheSealForged() {
        SealedDay sealed = sealed(seal(totals(244, 18_000_000)));
        String changed = sealed.frozen().replace("18000000", "18000001");
        assertFalse(changed.equals(sealed.frozen()));
        assertEquals(KeySignature.Seen.FORGED, sealed.signature().seenBy(KEYS, KeySignature.Purpose.DAY, changed));
    }

    @Test
    void theCodeSaysTheFiguresAndBelongsToItsSeal() {
        DaySeal seal = seal(totals(244, -18_000_000));
        SealedDay sealed = sealed(seal);
        assertTrue(OwnNumber.DAY_SEAL.signed(sealed.digits()), () -> sealed.digits().length() + " digits");
        Verdict.Genuine genuine = assertInstanceOf(Verdict.Genuine.class, CodeVerifier.verify(sealed.digits(), KEYS, NOW));
        Content.Day day = (Content.Day) genuine.code().content();
        assertEquals(Content.Day.of(seal, sealed.digest()), day);
        assertEquals(List.of(seal.terminal(), 244L, Money.fen(-18_000_000), Money.fen(-6_000_000), 1234L, false, 2, 30_412L, 30_658L),
                List.of(day.terminal(), day.sales(), day.gross(), day.cash(), day.points(), day.matched(), day.version(), day.firstSeq(), day.lastSeq()));
        assertTrue(sealed.digest().startsWith(day.digest()));
    }

    @Test
    void aCodeWithOneDigitChangedIsNoSeal() {
        String digits = sealed(seal(totals(244, 18_000_000))).digits();
        for (int at = 2; at < digits.length(); at += 7) {
            String changed = digits.substring(0, at) + (char) ('0' + (digits.charAt(at) - '0' + 1) % 10) + digits.substring(at + 1);
            assertInstanceOf(Verdict.Refused.class, CodeVerifier.verify(changed, KEYS, NOW));
        }
        assertInstanceOf(Verdict.Refused.class, CodeVerifier.verify("94" + BigInteger.TEN.pow(380), KEYS, NOW));
    }

    @Test
    void textThatIsNoSealIsNone() {
        for (String text : List.of("", "null", "{}", "[]", "{\"version\":0}", SealedDay.freeze(seal(totals(1, 1))).replace("\"version\":2", "\"version\":0"))) {
            assertEquals(Optional.empty(), new SealedDay(text, KeySignature.NONE, "").seal(), text);
        }
    }
}
