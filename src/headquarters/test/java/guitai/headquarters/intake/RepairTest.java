package guitai.headquarters.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.cases.CaseFacts;
import guitai.domain.cases.CaseFile;
import guitai.domain.cases.CaseKey;
import guitai.domain.cases.CaseState;
import guitai.domain.cases.CaseStep;
import guitai.domain.cases.CaseStep.Result;
import guitai.domain.cases.Refusal;
import guitai.domain.cases.Remedy;
import guitai.domain.cases.RepairChoice;
import guitai.domain.journal.EntryHead;
import guitai.domain.journal.Fact;
import guitai.domain.member.Member;
import guitai.domain.member.MemberId;
import guitai.domain.money.Money;
import guitai.domain.product.Sku;
import guitai.domain.sale.Sale;
import guitai.domain.sale.SaleId;
import guitai.domain.sale.SaleLine;
import guitai.domain.sale.Tender;
import guitai.domain.sale.TenderKind;
import guitai.domain.staff.Actor;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.Role;
import guitai.headquarters.testing.Goods;
import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.Till;
import guitai.protocol.Change;
import guitai.protocol.ChangePage;
import guitai.protocol.EntryForm;
import guitai.protocol.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries that were set aside are applied after all, once, as somebody of the store chose; the journal stays as it came. */
class RepairTest {

    private static final String SUCCESSOR = "A13003";

    @TempDir
    Path directory;
    private RunningHq hq;
    private final Till till = new Till("S01-02", 7);
    private final Till other = new Till("S01-03", 8);

    @BeforeEach
    void start() {
        hq = new RunningHq(directory);
        till.sell(3);
    }

    @AfterEach
    void stop() {
        hq.close();
    }

    @Test
    void anUnknownProductIsBookedAsTheOneThatWasChosenAndTheDayMatches() {
        CaseKey key = soldUnder("GONE-1");
        assertEquals(3, hq.client.day(till.terminal, 4).totals().sales());
        choose(till, Role.MANAGER, new RepairChoice(key, Remedy.MAP_PRODUCT, Optional.of("GONE-1"), Optional.of(SUCCESSOR)));
        assertEquals(till.totals(till.seq()), hq.client.day(till.terminal, till.seq()).totals());
        assertEquals(List.of(SUCCESSOR), hq.query("select sku from sale_line where terminal_id = 'S01-02' and seq = 4"));
        assertEquals(List.of(), hq.client.accepted(till.all()).quarantined());
        assertEquals(List.of(Result.DONE), results(key));
        assertEquals(CaseState.CLOSED, file(key).state());
    }

    @Test
    void theSameChoiceTwiceAndASecondHeadquartersBookOnce() {
        CaseKey key = soldUnder("GONE-1");
        RepairChoice choice = new RepairChoice(key, Remedy.MAP_PRODUCT, Optional.of("GONE-1"), Optional.of(SUCCESSOR));
        choose(till, Role.MANAGER, choice);
        try (RunningHq second = new RunningHq(directory.resolve("second"), hq.jdbcUrl, Optional.empty())) {
            choose(till, Role.MANAGER, choice);
            second.settle();
        }
        assertEquals(List.of(Result.DONE, Result.TOO_LATE), results(key));
        assertEquals(till.totals(till.seq()), hq.client.day(till.terminal, till.seq()).totals());
        pointsAreRight();
    }

    @Test
    void twoProductsAreNamedOneAfterTheOther() {
        Sale sale = sold(till, "GONE-1", "GONE-2");
        push(till);
        CaseKey key = key(till);
        choose(till, Role.MANAGER, new RepairChoice(key, Remedy.MAP_PRODUCT, Optional.of("GONE-1"), Optional.of(SUCCESSOR)));
        assertEquals("GONE-2", file(key).facts().get(CaseFacts.SKU));
        choose(till, Role.MANAGER, new RepairChoice(key, Remedy.MAP_PRODUCT, Optional.of("GONE-2"), Optional.of(SUCCESSOR)));
        assertEquals(List.of(Result.STILL_REFUSED, Result.DONE), results(key));
        assertEquals(till.totals(till.seq()), hq.client.day(till.terminal, till.seq()).totals());
        assertEquals(List.of(Long.toString(sale.total().fen())), hq.query("select sum(amount_fen) from sale_line where seq = 4"));
    }

    @Test
    void whatWasChosenForAProductIsProposedTheNextTime() {
        choose(till, Role.MANAGER, new RepairChoice(soldUnder("GONE-1"), Remedy.MAP_PRODUCT, Optional.of("GONE-1"), Optional.of(SUCCESSOR)));
        assertEquals(SUCCESSOR, file(soldUnder("GONE-1")).facts().get(CaseFacts.PROPOSED));
    }

    @Test
    void aProductThatDoesNotExistEitherIsNoSuccessor() {
        CaseKey key = soldUnder("GONE-1");
        choose(till, Role.MANAGER, new RepairChoice(key, Remedy.MAP_PRODUCT, Optional.of("GONE-1"), Optional.of("GONE-9")));
        assertEquals(List.of(Result.NOT_POSSIBLE), results(key));
        assertEquals(CaseState.AT_STORE, file(key).state());
    }

    @Test
    void onlyAManagerOfAStoreConcernedChoosesWhatMovesMoney() {
        CaseKey key = soldUnder("GONE-1");
        RepairChoice choice = new RepairChoice(key, Remedy.MAP_PRODUCT, Optional.of("GONE-1"), Optional.of(SUCCESSOR));
        choose(till, Role.CLERK, choice);
        choose(new Till("S02-01", 9), Role.MANAGER, choice);
        assertEquals(List.of(Result.NOT_ALLOWED, Result.NOT_ALLOWED), results(key));
        assertEquals(List.of("3"), hq.query("select count(*) from sale"));
    }

    @Test
    void ofTwoTerminalsTheFirstChoiceIsDoneAndTheOtherSeesWhyNot() {
        CaseKey key = soldUnder("GONE-1");
        record(other, Role.MANAGER, new RepairChoice(key, Remedy.MAP_PRODUCT, Optional.of("GONE-1"), Optional.of(SUCCESSOR)));
        choose(till, Role.CLERK, RepairChoice.plain(key, Remedy.ASK));
        push(other);
        choose(till, Role.MANAGER, new RepairChoice(key, Remedy.MAP_PRODUCT, Optional.of("GONE-1"), Optional.of("A01001")));
        CaseFile file = file(key);
        assertEquals(List.of(Result.NOTED, Result.DONE, Result.TOO_LATE), results(key));
        assertEquals(Optional.of(other.terminal), file.decision().orElseThrow().by().terminal());
        assertEquals(List.of(SUCCESSOR), hq.query("select sku from sale_line where terminal_id = 'S01-02' and seq = 4"));
    }

    @Test
    void aStrangersPointsAreKeptApartUntilTheMemberIsKnown() {
        MemberId stranger = new MemberId(UUID.randomUUID());
        Sale sale = soldTo(stranger);
        CaseKey key = key(till);
        assertEquals(stranger.toString(), file(key).facts().get(CaseFacts.MEMBER));
        choose(till, Role.MANAGER, RepairChoice.plain(key, Remedy.KEEP_APART));
        assertEquals(List.of(Result.DONE), results(key));
        assertEquals(List.of(Long.toString(sale.points())), hq.query("select consumption from member where member_id = '" + stranger + "'"));
        assertTrue(members().stream().noneMatch(member -> member.id().equals(stranger)), "nobody is told of a member without a name");
        assertEquals(till.totals(till.seq()), hq.client.day(till.terminal, till.seq()).totals());
        pointsAreRight();
    }

    @Test
    void aStrangerIsJoinedWithAMemberAndPartedAgain() {
        MemberId stranger = new MemberId(UUID.randomUUID());
        MemberId known = Goods.MEMBERS.getFirst();
        Sale sale = soldTo(stranger);
        CaseKey key = key(till);
        long before = points(known);
        choose(till, Role.MANAGER, new RepairChoice(key, Remedy.JOIN, Optional.empty(), Optional.of(known.toString())));
        assertEquals(before + sale.points(), points(known));
        assertEquals(List.of(stranger.toString()), keys(Change.Kind.MEMBER_LINK));
        soldTo(stranger);
        assertEquals(before + 2 * sale.points(), points(known), "a later sale under the old number counts as well");
        pointsAreRight();
    }

    @Test
    void headquartersAnswersAndTheStoreStillChoosesOrHeadquartersDecides() {
        CaseKey key = soldUnder("GONE-1");
        choose(till, Role.CLERK, RepairChoice.plain(key, Remedy.ASK));
        assertEquals(CaseState.AT_HEADQUARTERS, file(key).state());
        assertTrue(file(key).promised().orElseThrow().isAfter(RunningHq.CLOCK.instant()));
        assertEquals(Result.NOTED, hq.headquarters.cases().answer(RepairChoice.plain(key, Remedy.ANSWER), "office", Optional.of("A13003")));
        assertEquals(CaseState.ANSWERED, file(key).state());
        assertEquals(Refusal.UNKNOWN_PRODUCT.remedies(), file(key).remedies());
        assertEquals(Result.DONE, hq.headquarters.cases().answer(RepairChoice.plain(key, Remedy.LEAVE_OUT), "office", Optional.empty()));
        assertEquals(CaseState.CLOSED, file(key).state());
        assertEquals(List.of(), hq.client.accepted(till.all()).quarantined());
        assertEquals("left-out", hq.client.day(till.terminal, 4).entries().get(3).reason(), "the day still names it");
        assertEquals(Result.TOO_LATE, hq.headquarters.cases().answer(RepairChoice.plain(key, Remedy.TRY_AGAIN), "office", Optional.empty()));
    }

    @Test
    void tomorrowItComesBack() {
        CaseKey key = soldUnder("GONE-1");
        choose(till, Role.CLERK, RepairChoice.plain(key, Remedy.TOMORROW));
        assertEquals(Optional.of(Till.DAY.plusDays(1)), file(key).restsUntil());
        assertEquals(CaseState.AT_STORE, file(key).state());
    }

    @Test
    void aChoiceAboutNothingComesToNothingAndHoldsNobodyUp() {
        choose(till, Role.MANAGER, RepairChoice.plain(CaseKey.refusedEntry(till.terminal.store(), till.terminal, 99), Remedy.TRY_AGAIN));
        choose(till, Role.MANAGER, RepairChoice.plain(CaseKey.refusedEntry(till.terminal.store(), till.terminal, 1), Remedy.LEAVE_OUT));
        till.payload("repair.chosen", 1, "{\"choice\":{\"about\":\"S01/REFUSED_ENTRY/S01-02:1\",\"remedy\":\"SHRED\"}}");
        till.payload("repair.chosen", 1, "{}");
        till.sell();
        push(till);
        assertEquals(List.of("NOT_POSSIBLE", "NOT_POSSIBLE"), hq.query("select result from repair_choice order by seq"));
        assertEquals(List.of("6 unreadable", "7 unreadable"), hq.client.accepted(till.all()).quarantined().stream().map(q -> q.seq() + " " + q.reason()).toList());
        assertEquals(List.of("4"), hq.query("select count(*) from sale"));
    }

    @Test
    void twoMembersWithOnePhoneAreJoinedOnceAndTwoAgainAfterwards() {
        MemberId one = Goods.MEMBERS.get(0);
        MemberId two = Goods.MEMBERS.get(1);
        hq.query("with same as (update member set phone = (select phone from member where member_id = '" + one + "') where member_id = '"
                + two + "' returning 1) select count(*) from same");
        restart();
        List<CaseFile> found = hq.headquarters.cases().unsettled(10);
        assertEquals(1, found.size());
        CaseKey key = found.getFirst().key();
        long first = points(one);
        long second = points(two);
        choose(till, Role.MANAGER, new RepairChoice(key, Remedy.JOIN, Optional.empty(), Optional.of(one.toString())));
        assertEquals(first + second, points(one));
        assertEquals(List.of(two.toString()), keys(Change.Kind.MEMBER_LINK));
        choose(till, Role.MANAGER, RepairChoice.plain(key, Remedy.UNDO));
        assertEquals(List.of(first, second), List.of(points(one), points(two)));
        assertEquals(List.of(), keys(Change.Kind.MEMBER_LINK));
        choose(till, Role.MANAGER, RepairChoice.plain(key, Remedy.KEEP_APART));
        restart();
        assertEquals(List.of(), hq.headquarters.cases().unsettled(10), "what was decided is not asked again");
        assertEquals(List.of(Result.DONE, Result.DONE, Result.DONE), hq.headquarters.cases().find(key).orElseThrow().steps().stream().map(CaseStep::result).toList());
        pointsAreRight();
    }

    @Test
    void anEntryThatALaterImportMakesPossibleIsBookedAtTheNextStart() {
        CaseKey key = soldUnder("GONE-1");
        hq.query("with known as (insert into change_feed select scope, kind, 'GONE-1', position + 100000, doc from change_feed where kind = 'PRODUCT'"
                + " limit 1 returning 1) select count(*) from known");
        restart();
        hq.settle();
        assertEquals(CaseState.CLOSED, hq.headquarters.cases().find(key).orElseThrow().state());
        assertEquals(till.totals(4), hq.client.day(till.terminal, 4).totals());
    }

    private CaseKey soldUnder(String sku) {
        sold(till, sku);
        push(till);
        return key(till);
    }

    private static CaseKey key(Till at) {
        return CaseKey.refusedEntry(at.terminal.store(), at.terminal, at.seq());
    }

    private static Sale sold(Till at, String... skus) {
        Sale like = at.sales().getFirst();
        List<SaleLine> lines = new ArrayList<>();
        for (String sku : skus) {
            SaleLine line = like.lines().getFirst();
            lines.add(new SaleLine(lines.size() + 1, new Sku(sku), line.name(), 1, line.listPrice(), Optional.empty(), List.of(), line.taxRate(), 5));
        }
        return at.record(sale(like, lines, Optional.of(Goods.MEMBERS.get(5))));
    }

    private Sale soldTo(MemberId buyer) {
        Sale like = till.sales().getFirst();
        SaleLine line = like.lines().getFirst();
        Sale sale = till.record(sale(like, List.of(new SaleLine(1, line.sku(), line.name(), 1, line.listPrice(), Optional.empty(), List.of(),
                line.taxRate(), 77)), Optional.of(buyer)));
        push(till);
        return sale;
    }

    private static Sale sale(Sale like, List<SaleLine> lines, Optional<MemberId> buyer) {
        Money total = Money.sum(lines.stream().map(SaleLine::amount).toList());
        return new Sale(new SaleId(UUID.randomUUID()), like.number(), like.at(), like.clerk(), buyer, lines,
                List.of(new Tender(TenderKind.CASH, total, Optional.empty())), Optional.empty(), Money.ZERO, 1);
    }

    private void choose(Till at, Role role, RepairChoice choice) {
        record(at, role, choice);
        push(at);
    }

    private static void record(Till at, Role role, RepairChoice choice) {
        Fact fact = new Fact.RepairChosen(choice);
        EntryHead head = at.head(fact.type(), 1);
        at.raw(EntryForm.freeze(new EntryHead(head.terminal(), head.seq(), head.id(), head.type(), 1, head.at(), head.businessDate(),
                head.offsetMillis(), new Actor(new EmployeeId("E1001"), role), Optional.empty()), fact));
    }

    private void push(Till at) {
        hq.client.accepted(at.all());
        hq.settle();
    }

    private void restart() {
        hq.close();
        hq = new RunningHq(directory, hq.jdbcUrl, Optional.of(Goods.DEMO));
    }

    private CaseFile file(CaseKey key) {
        return told(Change.Kind.CASE, CaseFile.class).stream().filter(file -> file.key().equals(key)).findFirst().orElseThrow();
    }

    private List<Result> results(CaseKey key) {
        return file(key).steps().stream().map(CaseStep::result).toList();
    }

    private long points(MemberId id) {
        return members().stream().filter(member -> member.id().equals(id)).findFirst().orElseThrow().points().consumption();
    }

    private List<Member> members() {
        return told(Change.Kind.MEMBER, Member.class);
    }

    private List<String> keys(Change.Kind kind) {
        return changes(kind).stream().map(Change::key).toList();
    }

    private <T> List<T> told(Change.Kind kind, Class<T> type) {
        return changes(kind).stream().map(change -> Json.MAPPER.treeToValue(change.doc().orElseThrow(), type)).toList();
    }

    /** What a terminal of the store that begins anew is told. */
    private List<Change> changes(Change.Kind kind) {
        return hq.client.changes(till.terminal, new String[] {ChangePage.START}, 1000).stream()
                .filter(change -> change.kind() == kind && !change.deleted()).toList();
    }

    private void pointsAreRight() {
        assertEquals(List.of("0"), hq.query("select count(*) from member m where consumption <> opening_consumption"
                + " + coalesce((select sum(points) from points_ledger l where l.member_id = m.member_id and account in ('CONSUMPTION', 'SPENT')), 0)"));
        assertEquals(hq.query("select coalesce(sum(points), 0) from points_ledger where account = 'CONSUMPTION'"), hq.query("select coalesce(sum(points), 0) from sale"));
    }
}
