package guitai.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.demo.DemoCsv;
import guitai.domain.member.Member;
import guitai.headquarters.directory.BadRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever the satire's clerk knows of a caller, headquarters takes it from no table, and no counter gets it to headquarters. */
class G9Test extends Story {

    private static final List<String> FORBIDDEN = List.of("blood_pressure", "library_loans", "household_size", "card_debt_fen", "withdrawal_limit", "gps_position");
    private static final List<String> SAID = List.of("医疗记录：血压和胆固醇都偏高", "在国家图书馆借了一本《低脂健康食谱》", "母亲刚做了心脏搭桥手术", "信用卡已经刷爆，欠银行4807元",
            "已经超过今日提款限额", "全球定位系统：在华联商场右侧");

    private Path table(String name, List<String> lines) throws IOException {
        Path tables = Files.createDirectories(folder.resolve("pizza"));
        Files.write(tables.resolve(name), lines);
        return tables;
    }

    private void assertNothingIsKept() {
        String all = String.join("\n", chain.books().everything());
        assertTrue(all.contains("9156933068499859"), "the look finds what is there");
        SAID.forEach(line -> assertFalse(all.contains(line), line));
        for (String secret : List.of("胆固醇", "图书馆", "搭桥", "刷爆", "提款", "华联商场")) {
            assertFalse(all.contains(secret), secret);
        }
    }

    @Test
    void aTableOfMembersThatKnowsTooMuchIsRefusedAsAWhole() throws IOException {
        List<String> lines = Files.readAllLines(DemoCsv.folder().resolve("members.csv"));
        for (int at = 0; at < FORBIDDEN.size(); at++) {
            int column = at;
            Path tables = table("members.csv", List.of(lines.getFirst() + "," + FORBIDDEN.get(at), lines.get(1).replace("鲁一鸣", "鲁一明") + "," + SAID.get(at)));
            RuntimeException refused = assertThrows(RuntimeException.class, () -> chain.headquartersReads(tables));
            assertTrue(told(refused).contains(FORBIDDEN.get(column)), "the column is named: " + told(refused));
            SAID.forEach(line -> assertFalse(told(refused).contains(line), "what stood there is not"));
            chain.headquartersIsBack();
        }
        assertNothingIsKept();
        assertEquals("鲁一鸣", counter.knows("9156933068499859").orElseThrow().name(), "nothing of the table was taken");
    }

    private static String told(Throwable refused) {
        return refused instanceof BadRow || refused.getCause() == null ? String.valueOf(refused.getMessage()) : refused.getMessage() + told(refused.getCause());
    }

    @Test
    void noReasonToRecommendSomethingSpeaksOfIt() throws IOException {
        for (String reason : SAID) {
            Path tables = table("recommendations.csv", List.of("member,sku,score,reasons_zh,reasons_en", "01696e24-9b72-7357-8267-2bec02ed82aa,A05006,90," + reason
                    + ",Because"));
            assertThrows(RuntimeException.class, () -> chain.headquartersReads(tables), reason);
            chain.headquartersIsBack();
        }
        assertNothingIsKept();
        counter.syncs();
        counter.topics("9156933068499859").topics().forEach(topic -> topic.reasons().forEach(reason -> SAID.forEach(line -> assertFalse(reason.zh().contains(line)))));
    }

    @Test
    void noColumnOfEitherSideIsMadeForIt() {
        String columns = String.join("\n", chain.books().columns());
        List<String> ours = counter.does(office -> office.store().database().read(session -> session.createNativeQuery(
                "SELECT m.name || '.' || p.name FROM sqlite_schema m JOIN pragma_table_info(m.name) p", String.class).getResultList()));
        String here = String.join("\n", ours);
        assertTrue(columns.contains("member.phone") && here.contains("own_interaction.personal"));
        for (String word : List.of("health", "blood", "medical", "debt", "loan", "mortgage", "library", "latitude", "longitude", "gps", "location", "id_number", "salary")) {
            assertFalse(columns.contains(word), "headquarters: " + word);
            assertFalse(here.contains(word), "terminal: " + word);
        }
    }

    @Test
    void whatAClerkHearsOfItReachesNoJournal() {
        Member member = counter.knows(Goods.card("GOLD")).orElseThrow();
        Talks talks = new Talks(counter);
        for (String line : SAID) {
            assertThrows(AssertionError.class, () -> talks.suggests(member, "STOVE", line), line);
        }
        talks.suggests(member, "STOVE", "灶具要能零气压也点得着");
        everythingSettles();
        counter.entries().forEach(entry -> SAID.forEach(line -> assertFalse(new String(entry.frozen(), StandardCharsets.UTF_8).contains(line))));
        assertNothingIsKept();
        assertEquals(1, talks.heard(member).size());
    }
}
