package guitai.headquarters.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.cases.CaseFacts;
import guitai.domain.cases.CaseFile;
import guitai.domain.cases.CaseKind;
import guitai.domain.identity.OwnNumber;
import guitai.domain.journal.Fact;
import guitai.domain.member.Consent;
import guitai.domain.member.ConsentPurpose;
import guitai.domain.member.Consents;
import guitai.domain.member.Joining;
import guitai.domain.member.LifeStage;
import guitai.domain.member.Member;
import guitai.domain.member.MemberId;
import guitai.domain.sale.Sale;
import guitai.domain.signed.PublishedKey;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.Till;
import guitai.protocol.Change;
import guitai.protocol.ChangePage;
import guitai.protocol.Json;
import guitai.protocol.parcel.SealedJoining;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Members that stores took in: known to the chain once, together with what was sold to them in the same minute. */
class JoiningsTest {

    private static final List<Consent> ANSWERS = List.of(new Consent(ConsentPurpose.OFFERS_SMS, true, "2026-11"),
            new Consent(ConsentPurpose.BRAND, false, "2026-11"));

    @TempDir
    Path directory;
    private RunningHq hq;
    private PublishedKey key;
    private final Till till = new Till("S01-02", 5);

    @BeforeEach
    void start() {
        hq = new RunningHq(directory);
        key = hq.client.changes(till.terminal, new String[] {ChangePage.START}, 500).stream().filter(change -> change.kind() == Change.Kind.KEY)
                .map(change -> Json.MAPPER.treeToValue(change.doc().orElseThrow(), PublishedKey.class)).filter(PublishedKey::sealsParcels).findFirst().orElseThrow();
    }

    @AfterEach
    void stop() {
        hq.close();
    }

    private static Joining joining(int number, String phone) {
        return new Joining(new MemberId(new UUID(0x019a_0000_0000_7000L, number)), OwnNumber.MEMBER_CARD.make(Integer.toString(900 + number)), "测试员",
                phone, new StoreId("S01"), new EmployeeId("E1001"));
    }

    private Fact.MemberJoined closed(Joining joining) {
        return SealedJoining.close(joining, ANSWERS, key);
    }

    private Sale sellTo(MemberId buyer) {
        Sale sale = new Till("S01-02", 9).sell();
        return till.record(new Sale(sale.id(), sale.number(), sale.at(), sale.clerk(), Optional.of(buyer), sale.lines(), sale.tenders(),
                sale.cashGiven(), sale.change(), sale.rulesVersion()));
    }

    private void push() {
        hq.client.accepted(till.all());
        hq.settle();
    }

    private List<String> aside() {
        return hq.client.accepted(till.all()).quarantined().stream().map(q -> q.seq() + " " + q.reason()).toList();
    }

    private List<Member> told(String terminal) {
        return hq.client.changes(new TerminalId(terminal), new String[] {ChangePage.START}, 500).stream()
                .filter(change -> change.kind() == Change.Kind.MEMBER && !change.deleted())
                .map(change -> Json.MAPPER.treeToValue(change.doc().orElseThrow(), Member.class)).toList();
    }

    @Test
    void aMemberWhoBuysInTheSameMinuteIsKnownWithPointsAndAnswers() {
        Joining joining = joining(1, "13900000077");
        till.record(closed(joining));
        Sale sale = sellTo(joining.id());
        push();
        push();
        assertEquals(List.of(), aside());
        assertEquals(List.of(LifeStage.BUYER), told("S01-03").stream().filter(member -> member.id().equals(joining.id())).map(Member::stage).distinct().toList());
        assertEquals(List.of(joining.card() + " 测试员 13900000077 S01 BUYER E1001 " + sale.points()), hq.query(
                "select concat_ws(' ', card, name, phone, home_store, stage, adviser, consumption) from member where member_id = '" + joining.id() + "'"));
        assertEquals(List.of("BRAND false 2026-11 E1001", "OFFERS_SMS true 2026-11 E1001"), hq.query(
                "select concat_ws(' ', purpose, case when given then 'true' else 'false' end, text, employee) from consent order by purpose"));
        assertEquals(List.of(sale.points()), told("S01-03").stream().filter(member -> member.id().equals(joining.id()))
                .map(member -> member.points().consumption()).distinct().toList());
        assertTrue(told("S02-01").stream().noneMatch(member -> member.id().equals(joining.id())), "another store is told when it asks");
    }

    @Test
    void whoHasSomebodyElsesPhoneIsTakenInAndTheStoresAreAsked() {
        String phone = hq.query("select phone from member where home_store = 'S02' order by member_id limit 1").getFirst();
        Joining joining = joining(2, phone);
        till.record(closed(joining));
        push();
        assertEquals(List.of("1"), hq.query("select count(*) from member where member_id = '" + joining.id() + "'"));
        CaseFile asked = hq.client.changes(till.terminal, new String[] {ChangePage.START}, 500).stream().filter(change -> change.kind() == Change.Kind.CASE)
                .map(change -> Json.MAPPER.treeToValue(change.doc().orElseThrow(), CaseFile.class))
                .filter(file -> file.facts().containsValue(joining.id().toString())).findFirst().orElseThrow();
        assertEquals(CaseKind.SAME_MEMBER, asked.key().kind());
        assertEquals("phone", asked.facts().get(CaseFacts.COMMON));
        assertEquals(2, asked.stores().size());
    }

    @Test
    void whatCannotBeReadOrSaysAnotherStoreIsSetAsideAndWhoBuysThenAsWell() {
        Joining elsewhere = new Joining(joining(3, "13900000078").id(), OwnNumber.MEMBER_CARD.make("903"), "测试员", "13900000078", new StoreId("S02"),
                new EmployeeId("E1001"));
        till.record(closed(elsewhere));
        till.record(new Fact.MemberJoined(joining(4, "13900000079").id(), key.id(), closed(joining(5, "13900000079")).sealed(), ANSWERS));
        till.record(new Fact.MemberJoined(joining(6, "13900000079").id(), 200, "AAAA", ANSWERS));
        till.payload(Fact.MemberJoined.TYPE, 1, "{\"member\":null,\"key\":1,\"sealed\":null,\"consents\":null}");
        till.payload(Fact.MemberJoined.TYPE, 1, "{\"member\":\"" + elsewhere.id() + "\",\"key\":1,\"sealed\":\"\",\"consents\":[null]}");
        sellTo(elsewhere.id());
        push();
        assertEquals(List.of("1 unreadable", "2 unreadable", "3 unreadable", "4 unreadable", "5 unreadable", "6 unknown-member"), aside());
        assertEquals(List.of("0"), hq.query("select count(*) from consent"));
    }

    private List<Boolean> told(String terminal, MemberId member) {
        return hq.client.changes(new TerminalId(terminal), new String[] {ChangePage.START}, 500).stream()
                .filter(change -> change.kind() == Change.Kind.CONSENTS && change.key().equals(member.toString()))
                .map(change -> Json.MAPPER.treeToValue(change.doc().orElseThrow(), Consents.class).to(ConsentPurpose.OFFERS_SMS).orElseThrow().given()).toList();
    }

    @Test
    void anAnswerThatChangesIsToldToEveryStoreThatKnowsTheMember() {
        Joining joining = joining(8, "13900000082");
        till.record(closed(joining));
        push();
        assertEquals(List.of(true), told("S01-03", joining.id()));
        till.record(new Fact.ConsentChanged(joining.id(), new Consent(ConsentPurpose.OFFERS_SMS, false, "2026-12")));
        push();
        push();
        assertEquals(List.of(), aside());
        assertEquals(List.of(false), told("S01-03", joining.id()));
        assertEquals(List.of("2 2026-12"), hq.query("select count(*) || ' ' || max(text) from consent where purpose = 'OFFERS_SMS'"), "both are kept as evidence");
        assertEquals(List.of(), told("S02-01", joining.id()));
        Till elsewhere = new Till("S02-01", 1).sell(5);
        elsewhere.record(new Fact.ConsentChanged(joining.id(), new Consent(ConsentPurpose.OFFERS_SMS, true, "2026-12")));
        hq.client.accepted(elsewhere.all());
        hq.settle();
        assertEquals(List.of(true), told("S01-03", joining.id()), "from another store");
        till.payload(Fact.ConsentChanged.TYPE, 1, "{\"member\":\"" + joining.id() + "\",\"answer\":null}");
        push();
        assertEquals(List.of("3 unreadable"), aside());
    }

    @Test
    void aMemberWhomHeadquartersKnowsStaysAsHeadquartersKnows() {
        Joining joining = joining(7, "13900000080");
        till.record(closed(joining));
        till.record(closed(new Joining(joining.id(), OwnNumber.MEMBER_CARD.make("999"), "另一人", "13900000081", joining.store(), joining.adviser())));
        push();
        assertEquals(List.of(joining.card() + " 13900000080"), hq.query("select card || ' ' || phone from member where member_id = '" + joining.id() + "'"));
    }
}
