package guitai.terminal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.member.MemberId;
import guitai.domain.member.MemberLink;
import guitai.domain.sale.Sale;
import guitai.protocol.Change;
import guitai.protocol.ChangePage;
import guitai.protocol.FeedName;
import guitai.terminal.storage.StorageFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The members lie in a file of their own. */
class MembersFileTest {

    @TempDir
    Path folder;
    private ShopStore store;

    @BeforeEach
    void open() {
        store = ShopStore.open(folder, Samples.TERMINAL, new SetClock(Samples.NOON));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void tell(String cursor, long applied, Change... changes) {
        store.syncBook().apply(FeedName.MEMBERS, Samples.page(cursor, applied, changes));
    }

    private static Change member(int number, String name) {
        return Samples.change(Change.Kind.MEMBER, Samples.memberId(number).toString(), Samples.member(number, name));
    }

    private long points(int member) {
        return store.members().byId(Samples.memberId(member)).orElseThrow().member().points().consumption();
    }

    private List<Path> files() throws Exception {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("members-.*\\.db")).toList();
        }
    }

    /** Behind its first pages: it opens as if nothing were wrong. */
    private static void spoil(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 8192, bytes.length, (byte) 7);
        Files.write(file, bytes);
    }

    @Test
    void aDamagedFileBeginsAnewAndNothingElseIsLost() throws Exception {
        tell("m1", 0, member(1, "单文彬"));
        store.syncBook().apply(FeedName.SHOP, Samples.page("s1", 0, Samples.change(Change.Kind.PRODUCT, "A00001", Samples.product(1))));
        Sale sale = Samples.book(store.sales(), Samples.basket(1, Samples.silver(1), 2), Samples.NOON);
        close();
        spoil(files().getFirst());
        open();
        assertTrue(store.members().byId(Samples.memberId(1)).isEmpty());
        assertEquals(ChangePage.START, store.syncBook().cursor(FeedName.MEMBERS), "they are fetched again");
        assertEquals("s1", store.syncBook().cursor(FeedName.SHOP));
        assertEquals(Optional.of(Samples.product(1)), store.products().bySku(Samples.product(1).sku()));
        assertEquals(1, store.journal().head().seq());
        tell("m2", 0, member(1, "单文彬"));
        assertEquals(Samples.member(1, "").points().consumption() + sale.points(), points(1));
    }

    @Test
    void aFileThatTurnsOutDamagedWhileTheShopIsOpenBeginsAnewAtTheNextStart() throws Exception {
        tell("m1", 0, member(1, "单文彬"));
        close();
        open();
        spoil(files().getFirst());
        StorageFault fault = assertThrows(StorageFault.class, () -> store.members().byId(Samples.memberId(1)));
        assertEquals(StorageFault.Kind.OTHER, fault.kind(), "the shop's own database is not the damaged one");
        Samples.book(store.sales(), Samples.basket(1, Optional.empty(), 2), Samples.NOON);
        close();
        open();
        assertEquals(1, store.journal().head().seq());
        assertEquals(ChangePage.START, store.syncBook().cursor(FeedName.MEMBERS));
    }

    @Test
    void aMissingFileBeginsAnew() throws Exception {
        tell("m1", 0, member(1, "单文彬"));
        close();
        Files.delete(files().getFirst());
        open();
        assertEquals(ChangePage.START, store.syncBook().cursor(FeedName.MEMBERS));
        assertEquals(1, files().size());
    }

    @Test
    void aPageOfMembersAndItsCursorAreOneTransaction() {
        tell("m1", 0, member(1, "单文彬"));
        plant("CREATE TRIGGER members.planted BEFORE UPDATE ON member_feed BEGIN SELECT RAISE(ABORT, 'planted'); END");
        assertThrows(RuntimeException.class, () -> tell("m2", 0, member(2, "何静怡")));
        assertTrue(store.members().byId(Samples.memberId(2)).isEmpty());
        assertEquals("m1", store.syncBook().cursor(FeedName.MEMBERS));
        plant("DROP TRIGGER members.planted");
        tell("m2", 0, member(2, "何静怡"));
        assertEquals("m2", store.syncBook().cursor(FeedName.MEMBERS));
    }

    private void plant(String sql) {
        store.database().transact(session -> session.createNativeMutationQuery(sql).executeUpdate());
    }

    @Test
    void eachBalanceKnowsThroughWhichOwnEntryItIsCounted() {
        tell("m1", 0, member(1, "单文彬"), member(2, "何静怡"));
        long before = points(1);
        long first = Samples.book(store.sales(), Samples.basket(1, Samples.silver(1), 2), Samples.NOON).points();
        Samples.book(store.sales(), Samples.basket(2, Samples.silver(2), 2), Samples.NOON);
        store.memberFeed().put(Samples.member(1, "单文彬").withPoints(Samples.member(1, "").points().plusConsumption(first)), 1, Samples.NOON);
        assertEquals(before + first, points(1), "counted there and not once more here");
        assertEquals(Samples.member(2, "").points().consumption() + first, points(2), "nobody told anything new of the second");
        Samples.book(store.sales(), Samples.basket(3, Samples.silver(1), 2), Samples.NOON);
        assertEquals(before + 2 * first, points(1));
        tell("m2", 3);
        assertEquals(before + first, points(1), "read to its end, the feed has nothing to add: headquarters did not count the last sale");
        store.syncBook().apply(FeedName.MEMBERS, new ChangePage(List.of(), "m3", true, 0, Samples.NOON));
        assertEquals(before + first, points(1), "a page with more behind it says nothing of the others");
    }

    @Test
    void membersWhoAreOneAreOneInTheirFile() {
        MemberId from = Samples.memberId(2);
        tell("m1", 0, member(1, "单文彬"), member(2, "单文彬"));
        tell("m2", 0, Samples.change(Change.Kind.MEMBER_LINK, from.toString(), new MemberLink(from, Samples.memberId(1), Samples.NOON)));
        assertEquals(Samples.memberId(1), store.members().byId(from).orElseThrow().member().id());
        tell("m3", 0, Samples.gone(Change.Kind.MEMBER_LINK, from.toString()));
        assertEquals(from, store.members().byId(from).orElseThrow().member().id());
    }
}
