package guitai.terminal.ui;

import guitai.domain.day.DaySeal;
import guitai.domain.day.DayTotals;
import guitai.domain.journal.Hash;
import guitai.domain.signed.CodeSigner;
import guitai.domain.signed.Ed25519;
import guitai.domain.signed.KeySignature;
import guitai.domain.signed.KeySignature.Purpose;
import guitai.domain.signed.PublishedKey;
import guitai.domain.signed.SignedCode;
import guitai.domain.signed.SignedCode.Content;
import guitai.protocol.BatchReceipt;
import guitai.protocol.Change;
import guitai.protocol.ChangePage;
import guitai.protocol.FeedName;
import guitai.protocol.Json;
import guitai.protocol.SealedDay;
import guitai.protocol.parcel.ParcelAck;
import guitai.terminal.shift.SealBook;
import guitai.terminal.store.ShopStore;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Headquarters' hand in tests of the screens: real keys, real signatures over what this shop's journal says. On the shop-data thread. */
public final class TestHeadquarters {

    private final KeyPair signing = Ed25519.newPair();
    private final ShopStore store;

    private TestHeadquarters(ShopStore store) {
        this.store = store;
    }

    /** Its keys are told to the shop. */
    public static TestHeadquarters of(ShopStore store) {
        TestHeadquarters hq = new TestHeadquarters(store);
        Instant end = TestShop.NOW.plusSeconds(86_400_000);
        hq.tell(new PublishedKey(1, Ed25519.hex(hq.signing.getPublic()), end), new PublishedKey(2, parcelKey(), end, Optional.of(PublishedKey.Use.PARCEL)));
        return hq;
    }

    private void tell(PublishedKey... keys) {
        List<Change> changes = java.util.Arrays.stream(keys).map(key -> new Change("chain", 1, Change.Kind.KEY, Integer.toString(key.id()),
                Optional.of(Json.MAPPER.valueToTree(key)))).toList();
        store.syncBook().apply(FeedName.SHOP, new ChangePage(changes, "keys", false, 0, TestShop.NOW));
    }

    private static String parcelKey() {
        try {
            return HexFormat.of().formatHex(KeyPairGenerator.getInstance("X25519").generateKeyPair().getPublic().getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The seal of a closed day. @param applied what headquarters makes of the terminal's own totals */
    public SealedDay seal(LocalDate day, int version, UnaryOperator<DayTotals> applied) {
        SealBook.Closing closing = store.seals().closing(day).orElseThrow();
        DayTotals closed = store.journal().totals(day, closing.closedBy() - 1);
        Optional<String> before = version == 1 ? Optional.empty() : closing.seal().map(SealedDay::digest);
        DaySeal seal = new DaySeal(TestShop.TERMINAL, version, before, closing.closedBy(), closed, applied.apply(closed), List.of(), TestShop.NOW);
        String frozen = SealedDay.freeze(seal);
        String digits = new CodeSigner(signing.getPrivate()).sign(new SignedCode(1, seal.sealedAt(), Instant.ofEpochSecond(0xFFFF_FFFFL),
                Content.Day.of(seal, SealedDay.digest(frozen))));
        return new SealedDay(frozen, KeySignature.of("1", signing.getPrivate(), Purpose.DAY, frozen), digits);
    }

    /** Everything is held there. */
    public BatchReceipt receipt() {
        long through = store.journal().head().seq();
        Hash head = store.journal().hashAt(through);
        return new BatchReceipt(TestShop.TERMINAL, through, head, through, List.of(), TestShop.NOW,
                KeySignature.of("1", signing.getPrivate(), Purpose.RECEIPT, BatchReceipt.signedText(TestShop.TERMINAL, through, head)));
    }

    public ParcelAck answer(SealedDay... seals) {
        return new ParcelAck(receipt(), List.of(seals));
    }
}
