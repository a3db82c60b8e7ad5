package guitai.terminal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.campaign.Campaign;
import guitai.domain.identity.ScannedCode;
import guitai.domain.member.MemberId;
import guitai.domain.money.Money;
import guitai.domain.product.Sku;
import guitai.domain.signed.CodeSigner;
import guitai.domain.signed.PublishedKey;
import guitai.domain.signed.SignedCode;
import guitai.domain.signed.SignedCode.Content;
import guitai.domain.text.LocalName;
import guitai.protocol.Change;
import guitai.protocol.ChangePage;
import guitai.protocol.FeedName;
import guitai.protocol.Json;
import guitai.terminal.text.Words;
import guitai.terminal.ui.Hand;
import guitai.terminal.ui.TestShop;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A leaflet, a voucher and a member's code on the real screen. */
class SignedCodesJourneyTest {

    @TempDir
    private Path folder;

    @Test
    void aLeafletAVoucherAndAMembersCodeAreSaidInWords() throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001")) {
            tell(shop, keys);
            scan(hand, keys, new Content.Leaflet("WINTER26"));
            hand.picture("zh-leaflet").press("languageButton").settle().picture("en-leaflet");
            assertTrue(hand.text("noticeText").startsWith("Warm winter: Lower for members"), hand.text("noticeText"));
            hand.press("choice-0").settle();
            assertEquals("Added, credited to Warm winter.", hand.text("noticeText"));
            scan(hand, keys, new Content.Member(new MemberId(new UUID(0x0169_6e24_9b72_7000L, 1))));
            hand.picture("en-verified");
            scan(hand, keys, new Content.Voucher(7, Money.yuan(50), "WINTER26"));
            hand.picture("en-voucher").press("languageButton").settle().picture("zh-voucher");
            assertTrue(hand.text("noticeText").startsWith("￥50.00 券（暖冬厨房节）已用上"), hand.text("noticeText"));
        }
    }

    private static void tell(TestShop shop, KeyPair keys) {
        Campaign campaign = new Campaign("WINTER26", new LocalName("暖冬厨房节", "Warm winter"), new LocalName("会员价更低", "Lower for members"),
                List.of(new Sku("A01001"), new Sku("A01005")), LocalDate.of(2027, 3, 31));
        PublishedKey key = new PublishedKey(1, HexFormat.of().formatHex(keys.getPublic().getEncoded()), TestShop.NOW.plusSeconds(86_400));
        shop.data().ask(() -> {
            shop.store().syncBook().apply(FeedName.SHOP, new ChangePage(List.of(change(Change.Kind.KEY, "1", key), change(Change.Kind.CAMPAIGN, "WINTER26", campaign)),
                    "c2", false, 0, TestShop.NOW));
            return true;
        }).join();
    }

    private static Change change(Change.Kind kind, String key, Object doc) {
        return new Change("chain", 1, kind, key, Optional.of(Json.MAPPER.valueToTree(doc)));
    }

    private static void scan(Hand hand, KeyPair keys, Content content) {
        String digits = new CodeSigner(keys.getPrivate()).sign(new SignedCode(1, TestShop.NOW, TestShop.NOW.plusSeconds(300), content));
        hand.window().scanned(ScannedCode.fromScanner(digits));
        hand.settle();
    }
}
