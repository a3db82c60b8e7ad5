package guitai.terminal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.member.Member;
import guitai.domain.member.Members;
import guitai.domain.sale.Sale;
import guitai.protocol.Change;
import guitai.protocol.FeedName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteMembersTest {

    private static final List<String> NAMES = List.of("鲁一鸣", "单文彬", "欧阳静", "陈鿏", "王芳", "王芳", "仇雪", "吕小军", "Anna Lund");

    @TempDir
    Path folder;
    private ShopStore store;

    @BeforeEach
    void open() {
        store = ShopStore.open(folder, Samples.TERMINAL, new SetClock(Samples.NOON));
        for (int i = 0; i < NAMES.size(); i++) {
            tell(Samples.member(i, NAMES.get(i)), 0);
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void tell(Member member, long appliedThrough) {
        store.syncBook().apply(FeedName.MEMBERS, Samples.page("c", appliedThrough, Samples.change(Change.Kind.MEMBER, member.id().toString(), member)));
    }

    private Set<String> found(String query) {
        return store.members().byName(query, 20).stream().map(known -> known.member().name()).collect(Collectors.toSet());
    }

    @Test
    void aMemberComesBackAsHeadquartersToldIt() {
        Members.Known told = new Members.Known(Samples.member(1, "单文彬"), Samples.NOON, false);
        assertEquals(Optional.of(told), store.members().byId(Samples.memberId(1)));
        assertEquals(Optional.of(told), store.members().byCard(told.member().card()));
        assertEquals(Optional.of(told), store.members().byPhone(told.member().phone()));
        assertEquals(List.of(told), store.members().byPhoneTail("0001", 5));
        assertTrue(store.members().byPhone("13800001234").isEmpty());
    }

    @Test
    void aNameIsFoundByCharactersSoundsAndInitials() {
        for (String query : List.of("单", "单文", "单文彬", "shan", "shanwen", "swb", "dan wen", "dwb", "单w", "单文b", "SHAN")) {
            assertEquals(Set.of("单文彬"), found(query), query);
        }
        assertEquals(Set.of("仇雪"), found("qiuxue"));
        assertEquals(Set.of("欧阳静"), found("ouyang"));
        assertEquals(Set.of("欧阳静"), found("欧阳"));
        assertEquals(Set.of("陈鿏"), found("陈鿏"));
        assertEquals(Set.of("陈鿏"), found("chen"));
        assertEquals(Set.of("吕小军"), found("lü"));
        assertEquals(Set.of("Anna Lund"), found("anna l"));
        assertEquals(Set.of(), found("芳"));
        assertEquals(Set.of(), found("   "));
        assertEquals(2, store.members().byName("wf", 20).size());
        assertEquals(1, store.members().byName("王芳", 1).size());
    }

    @Test
    void aBalanceIsHeadquartersPlusOwnSalesThatAreNotInItYet() {
        Sale sale = Samples.book(store.sales(), Samples.basket(1, Samples.silver(1), 2), Samples.NOON);
        long before = Samples.member(1, "").points().consumption();
        assertTrue(sale.points() > 0);
        assertEquals(before + sale.points(), shown());
        tell(Samples.member(1, "单文彬").withPoints(Samples.member(1, "").points().plusConsumption(sale.points())), 1);
        assertEquals(before + sale.points(), shown());
        Samples.book(store.sales(), Samples.basket(2, Samples.silver(1), 2), Samples.NOON);
        assertEquals(before + 2 * sale.points(), shown());
    }

    private long shown() {
        return store.members().byId(Samples.memberId(1)).orElseThrow().member().points().consumption();
    }

    @Test
    void aMemberWhoIsGoneIsNoLongerFound() {
        store.syncBook().apply(FeedName.MEMBERS, Samples.page("d", 0, Samples.gone(Change.Kind.MEMBER, Samples.memberId(1).toString())));
        assertTrue(store.members().byId(Samples.memberId(1)).isEmpty());
        assertEquals(Set.of(), found("单"));
        assertEquals(Set.of(), found("shan"));
    }

    @Test
    void aMemberWhoIsRenamedIsFoundByTheNewNameOnly() {
        tell(Samples.member(1, "林思远"), 0);
        assertEquals(Set.of(), found("单文彬"));
        assertEquals(Set.of("林思远"), found("lsy"));
    }

    @Test
    void noNamePhoneOrCardLiesInTheFilesInTheClear() throws Exception {
        store.close();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
                for (String secret : List.of("单文彬", "鲁一鸣", "13800000001", "9156000000000001")) {
                    String inUtf8 = new String(secret.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.ISO_8859_1);
                    assertTrue(!bytes.contains(inUtf8), file.getFileName() + " holds personal data");
                }
            }
        }
        store = ShopStore.open(folder, Samples.TERMINAL, new SetClock(Samples.NOON));
    }
}
