package guitai.domain.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Element strings and Digital Links, part by part. */
class Gs1Test {

    private static final String GTIN = "06901234567892";
    private static final String GS = "\u001D";

    @Test
    void everyPartOfALabelIsRead() {
        assertEquals(Optional.of(Map.of("01", GTIN, "11", "261101", "21", "AB/12", "10", "L7", "240", "X1")),
                Gs1.parts("]d201" + GTIN + "11261101" + "21AB/12" + GS + "10L7" + GS + "240X1"));
        assertEquals(Optional.of(Map.of("01", GTIN, "22", "V", "10", "L7", "21", "S 1", "17", "271231")),
                Gs1.parts("https://id.example.cn/shop/01/" + GTIN + "/22/V/10/L7/21/S%201?17=271231&linkType=all#x"));
        assertEquals(Optional.of(Map.of("01", GTIN, "21", "S1")), Gs1.parts("(01)" + GTIN + "(21) S1"));
    }

    @Test
    void aSerialThatAMakerPutIntoTheQueryCounts() {
        assertEquals(Optional.of(new Identity.ProductUnit(GTIN, "S1")), Gs1.parse("https://id.example.cn/01/" + GTIN + "?21=S1"));
    }

    @ParameterizedTest
    @CsvSource({"]d2010690123456789311261101", "]d2010690123456789221AB12<12345678901234567890123", "]d20106901234567892300000000001", "01069012345678921126130121AB",
        "01069012345678925521AB", "]d2010690123456789241069012345678", "]d201069012345678"})
    void whatTheTableDoesNotAllowIsNoSuchCode(String text) {
        assertEquals(Optional.empty(), Gs1.parse(text.replace("<", "")));
    }

    @Test
    void aSloppyDateCostsNobodyTheProductWhereTheCodeSaysItselfWhatItIs() {
        assertEquals(Optional.of(new Identity.ProductUnit(GTIN, "AB")), Gs1.parse("]d201" + GTIN + "1126130121AB"));
    }

    @Test
    void theSerialMayStandBeforeTheProductAndCompanyCodesMayFollow() {
        assertEquals(Optional.of(new Identity.ProductUnit(GTIN, "AB")), Gs1.parse("]C121AB" + GS + "01" + GTIN + GS + "91ABC"));
    }
}
