package guitai.terminal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.journal.Fact;
import guitai.protocol.Change;
import guitai.protocol.FeedName;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever way a name is typed. */
class NameSearchTest {

    private static final List<String> NAMES = List.of("鲁一鸣", "单文彬", "欧阳静", "曾雨", "仇雪", "解明", "查良", "乐天佑", "重山", "尉迟敬", "张三", "章珊", "常爽",
            "黑晓明", "翟天临", "盖玉", "缪杰", "Anna Lund");

    @TempDir
    Path folder;
    private ShopStore store;

    @BeforeEach
    void open() {
        store = ShopStore.open(folder, Samples.TERMINAL, new SetClock(Samples.NOON));
        for (int i = 0; i < NAMES.size(); i++) {
            tell(i, NAMES.get(i));
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void tell(int number, String name) {
        store.syncBook().apply(FeedName.MEMBERS, Samples.page("c", 0, Samples.change(Change.Kind.MEMBER, Samples.memberId(number).toString(), Samples.member(number, name))));
    }

    private void visit(int number) {
        store.journal().record(new Fact.ProfileOpened(Samples.memberId(number), "card"), Samples.CLERK);
    }

    private List<String> inOrder(String query) {
        return store.members().byName(query, 20).stream().map(known -> known.member().name()).toList();
    }

    private Set<String> found(String query) {
        return inOrder(query).stream().collect(Collectors.toSet());
    }

    @Test
    void wholeSyllablesAndInitialsCanBeMixedInAnyOrder() {
        for (String query : List.of("lym", "luym", "lyming", "luyiming", "luyim", "lyim", "lu yi m", "l yi ming", "鲁ym", "鲁yim", "鲁一m")) {
            assertEquals(Set.of("鲁一鸣"), found(query), query);
        }
        for (String query : List.of("luyy", "lumm", "yim", "luymm", "lyminga")) {
            assertEquals(Set.of(), found(query), query);
        }
    }

    @Test
    void everyReadingOfASurnameFinds() {
        String[][] readings = {{"单文彬", "shan", "dan"}, {"曾雨", "zeng", "ceng"}, {"仇雪", "qiu", "chou"}, {"解明", "xie", "jie"}, {"查良", "zha", "cha"},
            {"乐天佑", "yue", "le"}, {"重山", "zhong", "chong"}, {"尉迟敬", "yuchi", "weichi"}, {"黑晓明", "he", "hei"}, {"翟天临", "zhai", "di"},
            {"盖玉", "ge", "gai"}, {"缪杰", "miao", "mou"}};
        for (String[] name : readings) {
            for (int i = 1; i < name.length; i++) {
                assertTrue(found(name[i]).contains(name[0]), name[i]);
            }
        }
        assertEquals(Set.of("欧阳静"), found("ouyj"));
        assertEquals(Set.of("欧阳静"), found("oyjing"));
    }

    @Test
    void anInitialOfTwoLettersIsAnInitial() {
        assertEquals(Set.of("张三", "章珊", "重山"), found("zhs"));
        assertEquals(Set.of("章珊", "重山"), found("zhsh"));
        assertEquals(Set.of("常爽"), found("chshu"));
        assertEquals(Set.of("张三", "章珊"), found("zhangs"));
        assertEquals(Set.of("章珊", "重山"), found("zshan"), "an initial before a spelled syllable");
        assertEquals(Set.of("常爽"), found("cshuang"));
    }

    @Test
    void nameAndTheLastFourDigitsTogetherLeaveOne() {
        assertEquals(List.of("鲁一鸣"), inOrder("lu 0000"));
        assertEquals(List.of("鲁一鸣"), inOrder("鲁0000"));
        assertEquals(List.of(), inOrder("lu 0001"));
    }

    @Test
    void whoWasHereLastComesFirstAndTheOrderIsAlwaysTheSame() {
        List<String> before = inOrder("zh");
        assertEquals(before, inOrder("zh"));
        String last = before.getLast();
        visit(NAMES.indexOf(last));
        assertEquals(last, inOrder("zh").getFirst());
        assertEquals(before.size(), inOrder("zh").size(), "nobody twice");
        visit(NAMES.indexOf(before.getFirst()));
        assertEquals(List.of(before.getFirst(), last), inOrder("zh").subList(0, 2));
        close();
        store = ShopStore.open(folder, Samples.TERMINAL, new SetClock(Samples.NOON));
        assertEquals(before.size(), inOrder("zh").size());
    }

    @Test
    void aVisitorWhoIsRenamedIsFoundByTheNewNameOnly() {
        visit(0);
        assertEquals(Set.of("鲁一鸣"), found("luym"));
        tell(0, "林思远");
        assertEquals(Set.of(), found("luym"));
        assertEquals(Set.of("林思远"), found("linsy"));
    }

    @Test
    void namesOfTheFirstVersionAreIndexedPieceByPieceAndTheOldVisitsKept() throws Exception {
        Samples.book(store.sales(), Samples.basket(1, Samples.silver(11), 2), Samples.NOON);
        close();
        FirstVersion.leftIn(folder);
        store = ShopStore.open(folder, Samples.TERMINAL, new SetClock(Samples.NOON));
        assertEquals(Set.of("鲁一鸣"), found("鲁一"), "characters are found before the index is built");
        assertEquals(Set.of(), found("luym"));
        while (store.indexBuild().step()) {
            assertFalse(store.members().byPhone("13800000000").isEmpty());
        }
        assertEquals(Set.of("鲁一鸣"), found("luym"));
        assertEquals("章珊", inOrder("zh").getFirst(), "who bought here comes first");
        assertFalse(store.indexBuild().step(), "once is enough");
    }
}
