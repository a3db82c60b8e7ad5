package guitai.domain.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Check digits and shapes over many seeded numbers. */
class NumbersTest {

    private static final int MANY = 2_000;
    private static final Set<Source> DEVICES = EnumSet.of(Source.CAMERA, Source.SCANNER, Source.PICTURE, Source.TYPED);

    private final Random random = new Random(20261122);
    private final CodeRouter router = new CodeRouter();

    @Test
    void oneWrongDigitIsAlwaysFoundByEitherCheckDigit() {
        for (int i = 0; i < MANY; i++) {
            String card = OwnNumber.MEMBER_CARD.make(digits(11));
            String ean = digits(12);
            ean += Gtin.checkDigit(ean);
            assertTrue(Luhn.valid(card) && (Gtin.valid(ean) || ean.equals("0".repeat(13))));
            assertFalse(Luhn.valid(spoilt(card)));
            assertFalse(Gtin.valid(spoilt(ean)));
        }
    }

    @ParameterizedTest
    @EnumSource(OwnNumber.class)
    void everyNumberOfTheHouseRoutesToItsClassWhateverDeviceSendsIt(OwnNumber kind) {
        for (int i = 0; i < MANY; i++) {
            String number = kind.make(digits(kind.bodyLength()));
            for (Source source : DEVICES) {
                for (ScanState state : EnumSet.of(ScanState.IDENTIFY, ScanState.SELL, ScanState.RETURN, ScanState.SERIAL_WANTED)) {
                    Identity found = router.route(new ScannedCode(number, Symbology.QR, source), state);
                    assertEquals(classOf(kind), found.getClass(), () -> kind + " in " + state);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(OwnNumber.class)
    void noNumberOfTheHouseLooksLikeMoneyOrAPersonOrAProduct(OwnNumber kind) {
        for (int i = 0; i < MANY; i++) {
            String number = kind.make(digits(kind.bodyLength()));
            assertTrue(Shapes.BUILT_IN.wallet(number).isEmpty());
            assertFalse(BankCard.matches(number) || ResidentId.matches(number) || Gtin.valid(number) || Vin.shaped(number));
            assertTrue(PhoneNumber.parse(number).isEmpty());
            for (OwnNumber other : OwnNumber.values()) {
                assertEquals(other == kind, other.matches(number));
            }
        }
    }

    @Test
    void aNumberOfTheHouseTakesNothingButDigitsThatFit() {
        assertThrows(IllegalArgumentException.class, () -> OwnNumber.BADGE.make("12a"));
        assertThrows(IllegalArgumentException.class, () -> OwnNumber.BADGE.make("1".repeat(14)));
        assertEquals("9900000000000010", OwnNumber.BADGE.make("1"));
    }

    @Test
    void aChineseVehicleWithAWrongCheckDigitIsAnErrorAForeignOneAWarning() {
        assertEquals(Vin.Check.RIGHT, Vin.check("1M8GDM9AXKP042788"));
        assertEquals(Vin.Check.RIGHT, Vin.check("11111111111111111"));
        int right = 0;
        for (char c : "0123456789X".toCharArray()) {
            Vin.Check check = Vin.check("LSVAA49J" + c + "32047371");
            right += check == Vin.Check.RIGHT ? 1 : 0;
            assertTrue(check != Vin.Check.WRONG_ELSEWHERE);
        }
        assertEquals(1, right);
    }

    @Test
    void residentNumbersNeedARealDayAndTheRightCheckCharacter() {
        assertTrue(ResidentId.matches("11010519491231002X"));
        assertFalse(ResidentId.matches("110105194902300029"));
        assertFalse(ResidentId.matches("110105194912310021"));
        assertFalse(ResidentId.matches("1101051949123100X2"));
    }

    @Test
    void platesLeaveOutTheLettersIAndO() {
        assertTrue(Plate.parse("京AI2345").isEmpty());
        assertTrue(Plate.parse("京OA1234").isEmpty());
        assertTrue(Plate.parse("京A123456").isEmpty());
        assertTrue(Plate.parse("京AD1234挂").isEmpty());
        assertTrue(Plate.parse("鲁B1234学").isPresent());
    }

    @Test
    void tenThousandMalformedTextsAreAllClassifiedAndNoneThrows() {
        for (int i = 0; i < 10_000; i++) {
            String text = malformed();
            for (ScanState state : ScanState.values()) {
                for (Source source : DEVICES) {
                    Identity found = router.route(new ScannedCode(text, Symbology.values()[i % Symbology.values().length], source), state);
                    assertTrue(found.toString().length() < 1_300);
                }
            }
        }
    }

    @Test
    void whatMustNotBeKnownIsNotInAnyPrintedForm() {
        String secret = "134567890123456789";
        assertFalse(ScannedCode.typed(secret).toString().contains(secret));
        for (ScanState state : ScanState.values()) {
            String printed = router.route(ScannedCode.typed(secret), state).toString();
            assertFalse(printed.contains("5678"), printed);
        }
    }

    private String malformed() {
        StringBuilder text = new StringBuilder();
        String[] seeds = {"01", "(01)", "(21)", "]C1", "\u001D", "https://", "/01/", "/21/", "%", "9156", "京A", "fp", "wxp://", "06901234567892", ";", "=", "^"};
        int pieces = random.nextInt(1, 9);
        for (int i = 0; i < pieces; i++) {
            switch (random.nextInt(5)) {
                case 0 -> text.append(seeds[random.nextInt(seeds.length)]);
                case 1 -> text.append(digits(random.nextInt(1, 20)));
                case 2 -> text.append((char) random.nextInt(0x10000));
                case 3 -> text.appendCodePoint(random.nextInt(0x110000));
                default -> text.append(Integer.toString(random.nextInt(1 << 30), 36).toUpperCase(Locale.ROOT));
            }
        }
        return text.toString().repeat(random.nextInt(40) == 0 ? 60 : 1);
    }

    private String spoilt(String number) {
        int at = random.nextInt(number.length());
        int digit = (number.charAt(at) - '0' + 1 + random.nextInt(9)) % 10;
        return number.substring(0, at) + digit + number.substring(at + 1);
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private static Class<? extends Identity> classOf(OwnNumber kind) {
        return switch (kind) {
            case MEMBER_CARD -> Identity.MemberCard.class;
            case VOUCHER -> Identity.VoucherNumber.class;
            case LEAFLET -> Identity.LeafletNumber.class;
            case BADGE -> Identity.EmployeeBadge.class;
            case RECEIPT -> Identity.ReceiptNumber.class;
            case DAY_SEAL -> Identity.DaySealCode.class;
            case DYNAMIC_CODE -> Identity.DynamicMemberCode.class;
        };
    }
}
