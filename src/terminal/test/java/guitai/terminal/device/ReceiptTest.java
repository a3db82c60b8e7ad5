package guitai.terminal.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.member.Member;
import guitai.domain.member.PointsBalance;
import guitai.domain.money.CashRounding;
import guitai.domain.money.Money;
import guitai.domain.rewards.PointsRule;
import guitai.domain.sale.Basket;
import guitai.domain.sale.Payment;
import guitai.domain.sale.ReceiptNumber;
import guitai.domain.sale.Sale;
import guitai.domain.sale.Settlement;
import guitai.domain.sale.Tender;
import guitai.domain.sale.TenderKind;
import guitai.domain.shop.Store;
import guitai.domain.text.LocalName;
import guitai.terminal.store.Samples;
import guitai.terminal.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class ReceiptTest {

    private static final Words CHINESE = Words.in(Words.CHINESE);
    private static final Path FONT = Path.of(System.getProperty("guitai.assets"), "fonts", "NotoSansSC-Regular.ttf");
    private static final LocalName SILVER = new LocalName("银卡", "Silver");

    @TempDir
    Path folder;

    @Test
    void noLineIsWiderThanThePaperInEitherLanguage() {
        for (Words words : List.of(CHINESE, Words.in(Words.ENGLISH))) {
            List<String> lines = ReceiptText.lines(slip(), words);
            assertTrue(lines.stream().allMatch(line -> ReceiptText.width(line) <= ReceiptText.COLUMNS), () -> String.join("\n", lines));
        }
    }

    @Test
    void thePaperSaysWhatWasPaidWhatCameBackAndWhichTaxIsInIt() {
        Sale sale = slip().sale();
        String paper = String.join("\n", ReceiptText.lines(slip(), CHINESE));
        for (Money amount : List.of(sale.total(), sale.change(), sale.cashGiven().orElseThrow(),
                sale.taxByRate().values().iterator().next().tax())) {
            assertTrue(paper.contains(CHINESE.money(amount)), () -> amount + " in\n" + paper);
        }
        assertTrue(paper.contains(sale.number().text()));
        assertTrue(paper.contains("SN1-2"), "the unit's serial number");
        assertTrue(paper.contains("REF1"), "the wallet's reference");
    }

    @Test
    void thePaperShowsOfTheMemberOnlyTheCardsTail() {
        Member member = Samples.member(1, "单小雨");
        String paper = String.join("\n", ReceiptText.lines(slip(), CHINESE));
        assertTrue(paper.contains(member.card().substring(12)));
        for (String personal : List.of(member.card(), member.name(), member.phone())) {
            assertFalse(paper.contains(personal), "personal data on paper");
        }
    }

    @Test
    void aReprintSaysThatItIsOneAndWhichOne() {
        assertTrue(ReceiptText.lines(slip().reprint(2), CHINESE).contains(centred(CHINESE.of("receipt.copy", 2))));
    }

    @Test
    void thePdfCarriesTheSameWordsWithItsFontInside() throws IOException {
        Path pdf = new ReceiptFiles(folder.resolve("receipts"), FONT).pdf(slip(), CHINESE);
        assertTrue(Files.size(pdf) < 2_000_000, "only the characters used are embedded");
        try (PdfReader reader = new PdfReader(Files.readAllBytes(pdf))) {
            assertEquals(1, reader.getNumberOfPages());
            String text = new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s", "");
            assertTrue(text.contains(CHINESE.of("receipt.thanks")), text);
            assertTrue(text.contains(slip().sale().number().text()), text);
        }
    }

    @Test
    void theTextFileHoldsTheLinesOfThePaper() throws IOException {
        Path text = new ReceiptFiles(folder, FONT).text(slip(), CHINESE);
        assertEquals(ReceiptText.lines(slip(), CHINESE), Files.readAllLines(text));
    }

    private static String centred(String text) {
        return " ".repeat((ReceiptText.COLUMNS - ReceiptText.width(text)) / 2) + text;
    }

    private static Slip slip() {
        Basket basket = Samples.basket(1, Samples.silver(1), 2);
        Payment payment = Payment.of(basket.total(), CashRounding.JIAO)
                .withElectronic(new Tender(TenderKind.WECHAT_PAY, Money.fen(123_456), Optional.of("REF1"))).withCash(Money.yuan(2_000));
        Sale sale = new Settlement(basket, payment, new PointsRule(1, 100, Map.of()))
                .toSale(new ReceiptNumber(Samples.TERMINAL, Samples.DAY, 231), Samples.NOON, Samples.CLERK.employee());
        LocalName name = new LocalName("中山路店", "Zhongshan Road Store");
        Store store = new Store(Samples.STORE, name, name, "020-5550-0101", "91440000TEST00001X", true);
        Member member = Samples.member(1, "单小雨").withPoints(new PointsBalance(8_240, 310));
        return Slip.of(sale, store, new LocalName("陈雨桐", "Chen Yutong"), Optional.of(member), SILVER);
    }
}
