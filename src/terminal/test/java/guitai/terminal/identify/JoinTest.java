package guitai.terminal.identify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.identity.OwnNumber;
import guitai.domain.identity.ScannedCode;
import guitai.domain.journal.Fact;
import guitai.domain.member.Consent;
import guitai.domain.member.ConsentPurpose;
import guitai.domain.member.LifeStage;
import guitai.domain.member.Member;
import guitai.domain.member.PointsBalance;
import guitai.domain.member.Tier;
import guitai.domain.staff.Actor;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.Role;
import guitai.protocol.Change;
import guitai.protocol.ChangePage;
import guitai.protocol.EntryForm;
import guitai.protocol.FeedName;
import guitai.protocol.Json;
import guitai.protocol.parcel.SealedJoining;
import guitai.terminal.identify.Join.Answer;
import guitai.terminal.identify.Join.Why;
import guitai.terminal.ui.TestShop;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Becoming a member at a counter without a line: the number is final, the record tells nobody who it is, and nobody is made twice unasked. */
class JoinTest {

    private static final Actor CLERK = new Actor(new EmployeeId("E1001"), Role.CLERK);
    private static final String BLANK = OwnNumber.MEMBER_CARD.make("77");

    @TempDir
    Path folder;
    private TestShop shop;
    private Join join;
    private PrivateKey headquarters;

    @BeforeEach
    void open() {
        shop = TestShop.stocked(folder);
        headquarters = shop.knowsClosingKey();
        join = shop.shop().counter().join();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private static Join.Form form(String phone, String name) {
        return new Join.Form(phone, name, Optional.empty(), List.of(new Consent(ConsentPurpose.OFFERS_SMS, true, "2026-11"),
                new Consent(ConsentPurpose.BRAND, false, "2026-11")), false);
    }

    private Member joined(Join.Form form) {
        return assertInstanceOf(Answer.Joined.class, join.join(form, CLERK)).profile().member();
    }

    private Fact.MemberJoined record() {
        byte[] frozen = shop.store().journal().after(shop.store().journal().head().seq() - 1, 1, Long.MAX_VALUE).getFirst().frozen();
        String line = new String(frozen, StandardCharsets.UTF_8);
        assertFalse(line.contains("测试员") || line.contains("13900000077") || line.contains("9156"), line);
        return assertInstanceOf(Fact.MemberJoined.class, EntryForm.thaw(frozen).fact().orElseThrow());
    }

    @Test
    void theMemberIsThereAtOnceWithAFinalNumberAndTheClerkAsAdviser() {
        Member member = joined(form("139 0000-0077", "测试员"));
        assertTrue(OwnNumber.MEMBER_CARD.matches(member.card()));
        assertEquals("13900000077", member.phone());
        assertEquals(List.of(Tier.ORDINARY, LifeStage.PROSPECT, PointsBalance.ZERO, Optional.of(CLERK.employee())),
                List.of(member.tier(), member.stage(), member.points(), member.adviser()));
        for (Optional<?> found : List.of(shop.store().members().byCard(member.card()), shop.store().members().byPhone("13900000077"))) {
            assertTrue(found.isPresent());
        }
        assertEquals(List.of(member.id()), shop.store().members().byName("csy", 5).stream().map(known -> known.member().id()).toList());
        Fact.MemberJoined record = record();
        assertEquals(member, SealedJoining.open(record, headquarters).orElseThrow().member());
        assertEquals(List.of(true, false), record.consents().stream().map(Consent::given).toList());
    }

    @Test
    void aBlankCardThatWasScannedIsTheMembers() {
        Join.Seen seen = join.seen(List.of(ScannedCode.fromScanner(BLANK)));
        assertEquals(new Join.Seen(Optional.empty(), Optional.of(BLANK)), seen);
        assertTrue(join.seen(List.of(ScannedCode.fromScanner(TestShop.HOSE))).nothing());
        Join.Form form = form("13900000077", "测试员");
        assertEquals(BLANK, joined(new Join.Form(form.phone(), form.name(), seen.card(), form.answers(), false)).card());
    }

    @Test
    void whoHasThePhoneIsShownAndAnotherPersonJoinsOnlyWhenSaidSo() {
        Join.Form family = form("13900001234", "测试员");
        assertEquals("单文彬", assertInstanceOf(Answer.Known.class, join.join(family, CLERK)).profile().member().name());
        assertEquals(0, shop.store().journal().head().seq());
        assertEquals("单文彬", join.known("13900001234").orElseThrow().member().name());
        assertNotEquals("单文彬", joined(new Join.Form(family.phone(), family.name(), Optional.empty(), family.answers(), true)).name());
    }

    @Test
    void whatCannotBeIsRefusedAndLeavesNothing() {
        assertEquals(new Answer.Refused(Why.PHONE), join.join(form("1390000007", "测试员"), CLERK));
        assertEquals(new Answer.Refused(Why.NAME), join.join(form("13900000077", "  "), CLERK));
        assertEquals(new Answer.Refused(Why.NAME), join.join(form("13900000077", "13900000077"), CLERK));
        Join.Form form = form("13900000077", "测试员");
        assertEquals(new Answer.Refused(Why.CARD), join.join(new Join.Form(form.phone(), form.name(), Optional.of("9156000000000000"), List.of(), false), CLERK));
        assertEquals(new Answer.Refused(Why.TAKEN), join.join(new Join.Form(form.phone(), form.name(), Optional.of(TestShop.GOLD_CARD), List.of(), false), CLERK));
        assertEquals(0, shop.store().journal().head().seq());
        try (TestShop never = TestShop.empty(folder.resolve("never"))) {
            assertEquals(new Answer.Refused(Why.NO_KEY), never.shop().counter().join().join(form, CLERK));
        }
    }

    @Test
    void theMemberOutlivesAMembersFileThatIsMadeAnewUntilHeadquartersTellsOfIt() {
        Member member = joined(form("13900000077", "测试员"));
        loseTheMembersFile();
        assertEquals(Optional.of(member), shop.store().members().byId(member.id()).map(known -> known.member()));
        shop.store().syncBook().apply(FeedName.MEMBERS, new ChangePage(List.of(new Change("S01", 1, Change.Kind.MEMBER, member.id().toString(),
                Optional.of(Json.MAPPER.valueToTree(member)))), "m1", false, 1, TestShop.NOW));
        loseTheMembersFile();
        assertEquals(Optional.empty(), shop.store().members().byId(member.id()), "from here on headquarters remembers");
    }

    private void loseTheMembersFile() {
        shop.store().database().transact(session -> session.createNativeMutationQuery("DELETE FROM member").executeUpdate());
        shop.close();
        shop = TestShop.empty(folder);
    }
}
