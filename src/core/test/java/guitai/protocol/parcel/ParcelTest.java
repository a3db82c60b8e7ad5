package guitai.protocol.parcel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.journal.Hash;
import guitai.domain.journal.JournalEntry;
import guitai.domain.money.Money;
import guitai.domain.staff.TerminalId;
import guitai.protocol.BatchTotals;
import guitai.protocol.JournalBatch;
import guitai.protocol.parcel.ParcelForm.Seen;
import guitai.protocol.parcel.ParcelForm.Why;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A parcel is opened by headquarters only, and whatever happens to its bytes on the way is told apart. */
class ParcelTest {

    private static final TerminalId TERMINAL = new TerminalId("S01-02");
    private static final KeyPair HQ = pair();
    private static final ParcelHead HEAD = new ParcelHead(TERMINAL, "中山路店 / Zhongshan Road Store", 1, 3, 1, 2, "3fa9c1d2",
            Instant.parse("2026-11-22T06:03:00Z"), 4, 0, "");

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("X25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static JournalBatch batch() {
        JournalEntry first = JournalEntry.after(Hash.GENESIS, 1, "{\"a\":1}".getBytes(StandardCharsets.UTF_8));
        JournalEntry second = JournalEntry.after(first.hash(), 2, "{\"b\":2}".getBytes(StandardCharsets.UTF_8));
        JournalEntry third = JournalEntry.after(second.hash(), 3, "{\"c\":3}".getBytes(StandardCharsets.UTF_8));
        return JournalBatch.of(TERMINAL, List.of(first, second, third), new BatchTotals(Map.of("x", 3L), 0, Money.ZERO, 0));
    }

    private static byte[] file() {
        return Parcel.close(HEAD, List.of(Parcel.pack(batch())), HQ.getPublic());
    }

    @Test
    void headquartersOpensWhatATerminalClosed() {
        byte[] file = file();
        Seen.Whole whole = assertInstanceOf(Seen.Whole.class, ParcelForm.look(file));
        assertEquals(HEAD.store(), whole.head().store());
        assertEquals(List.of(1L, 3L), List.of(whole.head().firstSeq(), whole.head().lastSeq()));
        List<JournalBatch> batches = Parcel.open(whole, HQ.getPrivate()).orElseThrow();
        assertEquals(batch().headHash(), batches.getFirst().headHash());
        assertArrayEquals(batch().entries().get(1), batches.getFirst().entries().get(1));
        assertEquals("S01-02-000001-000003-1of2-3fa9c1d2.parcel", whole.head().fileName());
        assertTrue(new String(file, StandardCharsets.UTF_8).startsWith("GUITAI PARCEL 1\nTerminal: S01-02\nStore: 中山路店"));
    }

    @Test
    void nobodyElseOpensIt() {
        Seen.Whole whole = assertInstanceOf(Seen.Whole.class, ParcelForm.look(file()));
        assertEquals(Optional.empty(), Parcel.open(whole, pair().getPrivate()));
        Seen.Whole otherTerminal = new Seen.Whole(new ParcelHead(new TerminalId("S01-03"), HEAD.store(), 1, 3, 1, 2, HEAD.set(), HEAD.madeAt(), 4,
                whole.head().bytes(), whole.head().sha256()), whole.lines(), whole.sealed());
        assertEquals(Optional.empty(), Parcel.open(otherTerminal, HQ.getPrivate()), "the readable lines are bound to the sealed bytes");
    }

    /** Every place at which a copy can end: nothing, in the first line, in the lines, at the empty line, in the sealed part, one byte short. */
    @Test
    void aFileCopiedByHalfIsToldAtEveryByte() {
        byte[] file = file();
        Map<Why, Integer> told = new EnumMap<>(Why.class);
        for (int length = 0; length < file.length; length++) {
            told.merge(assertInstanceOf(Seen.Not.class, ParcelForm.look(Arrays.copyOf(file, length))).why(), 1, Integer::sum);
        }
        assertEquals(Map.of(Why.EMPTY, 1, Why.CUT, file.length - 1), told);
    }

    @Test
    void aChangedByteIsNeverTakenForWhole() {
        byte[] file = file();
        int lines = ((Seen.Whole) ParcelForm.look(file)).lines().length;
        for (int at = 0; at < file.length; at++) {
            byte[] changed = file.clone();
            changed[at] ^= 1;
            Seen seen = ParcelForm.look(changed);
            boolean opened = seen instanceof Seen.Whole whole && Parcel.open(whole, HQ.getPrivate()).isPresent();
            assertTrue(!opened, "byte " + at);
            assertTrue(at < lines || seen.equals(new Seen.Not(Why.DAMAGED, Optional.of(((Seen.Whole) ParcelForm.look(file)).head()))), "byte " + at);
        }
    }

    @Test
    void aFileWithMoreBehindItOrOfAnotherKindIsToldFromAParcel() {
        byte[] file = file();
        assertEquals(Why.DAMAGED, ((Seen.Not) ParcelForm.look(Arrays.copyOf(file, file.length + 1))).why());
        assertEquals(Why.FOREIGN, ((Seen.Not) ParcelForm.look("PK\u0003\u0004 a holiday photograph".getBytes(StandardCharsets.UTF_8))).why());
        assertEquals(Why.FOREIGN, ((Seen.Not) ParcelForm.look(new byte[100_000])).why());
        assertEquals(Why.NEWER, ((Seen.Not) ParcelForm.look("GUITAI PARCEL 2\nTerminal: S01-02\n".getBytes(StandardCharsets.UTF_8))).why());
        assertEquals(Why.FOREIGN, ((Seen.Not) ParcelForm.look((ParcelForm.FIRST_LINE + "x".repeat(9_000)).getBytes(StandardCharsets.UTF_8))).why());
    }

    /** RFC 9180, appendix A.1.1: the same key schedule with AES-128. */
    @Test
    void theExampleOfTheStandardOpens() throws GeneralSecurityException {
        HexFormat hex = HexFormat.of();
        PrivateKey key = KeyFactory.getInstance("X25519").generatePrivate(new PKCS8EncodedKeySpec(hex.parseHex("302e020100300506032b656e04220420"
                + "4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8")));
        byte[] sealed = hex.parseHex("37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431"
                + "f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a");
        byte[] plain = Hpke.open(16, key, "Ode on a Grecian Urn".getBytes(StandardCharsets.US_ASCII), "Count-0".getBytes(StandardCharsets.US_ASCII), sealed)
                .orElseThrow();
        assertEquals("Beauty is truth, truth beauty", new String(plain, StandardCharsets.US_ASCII));
        assertEquals(Optional.empty(), Hpke.open(32, key, "Ode on a Grecian Urn".getBytes(StandardCharsets.US_ASCII),
                "Count-0".getBytes(StandardCharsets.US_ASCII), sealed));
    }
}
