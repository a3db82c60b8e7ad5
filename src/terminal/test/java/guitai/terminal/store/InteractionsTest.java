package guitai.terminal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.interaction.InteractionDetail;
import guitai.domain.interaction.InteractionKind;
import guitai.domain.interaction.InteractionRule;
import guitai.domain.interaction.MemberInteractions;
import guitai.domain.interaction.MemberInteractions.Heard;
import guitai.domain.interaction.MemberInteractions.Progress;
import guitai.domain.interaction.SuggestionState;
import guitai.domain.member.MemberId;
import guitai.domain.promise.CallBack;
import guitai.domain.promise.CallOutcome;
import guitai.domain.sale.ReceiptNumber;
import guitai.domain.signed.PublishedKey;
import guitai.protocol.Change;
import guitai.protocol.ChangePage;
import guitai.protocol.FeedName;
import guitai.protocol.Json;
import guitai.terminal.interaction.CallBacks;
import guitai.terminal.interaction.Interact;
import guitai.terminal.interaction.Interact.Wish;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What members tell stands on the disk with the press that records it, and counts once, whatever headquarters has heard. */
class InteractionsTest {

    private static final String WORDS = "门要能左右两边开";

    @TempDir
    Path folder;
    private final SetClock clock = new SetClock(Samples.NOON);
    private final MemberId member = Samples.memberId(1);
    private ShopStore store;
    private int pages;

    @BeforeEach
    void open() {
        store = ShopStore.open(folder, Samples.TERMINAL, clock);
        told(Change.Kind.MEMBER, member.toString(), Samples.member(1, "测试员"), 0);
        told(Change.Kind.INTERACTION_RULE, "rules", new InteractionRule(3, Map.of(InteractionKind.SUGGESTION, 20L, InteractionKind.INTENTION, 2L), 25, 5), 0);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void told(Change.Kind kind, String key, Record doc, long applied) {
        FeedName feed = kind == Change.Kind.MEMBER || kind == Change.Kind.INTERACTIONS ? FeedName.MEMBERS : FeedName.SHOP;
        store.syncBook().apply(feed, new ChangePage(List.of(new Change("S01", 1, kind, key, Optional.ofNullable(doc).map(Json.MAPPER::valueToTree))),
                "c" + ++pages, false, applied, clock.instant()));
    }

    private void knowsAKey() throws GeneralSecurityException {
        byte[] key = KeyPairGenerator.getInstance("X25519").generateKeyPair().getPublic().getEncoded();
        told(Change.Kind.KEY, "2", new PublishedKey(2, HexFormat.of().formatHex(key), Samples.NOON.plus(Duration.ofDays(9)), Optional.of(PublishedKey.Use.PARCEL)), 0);
    }

    private Interact interact() {
        return new Interact(Samples.TERMINAL.store(), store.interactions(), store.codes(), store.facts(), clock);
    }

    private Interact.Answer suggests(String words) {
        return interact().record(member, new Wish(InteractionKind.SUGGESTION, Optional.of("FRIDGE"), Optional.empty(), Optional.empty(), words), Samples.CLERK);
    }

    private Interact.Answer intends() {
        return interact().record(member, new Wish(InteractionKind.INTENTION, Optional.of("FRIDGE"), Optional.of(InteractionDetail.MONTH), Optional.empty(), ""), Samples.CLERK);
    }

    private long innovation() {
        return store.members().byId(member).orElseThrow().member().points().innovation();
    }

    @Test
    void itEarnsAtOnceUpToTheBoundOfTheDayAndIsCountedOnceWhenHeadquartersTellsIt() throws Exception {
        knowsAKey();
        long before = innovation();
        assertEquals(20, ((Interact.Answer.Recorded) suggests(WORDS)).points());
        assertEquals(2, ((Interact.Answer.Recorded) intends()).points());
        assertEquals(3, ((Interact.Answer.Recorded) suggests("再静一点")).points(), "25 a day");
        assertEquals(0, ((Interact.Answer.Recorded) intends()).points());
        assertEquals(before + 25, innovation());
        store.close();
        store = ShopStore.open(folder, Samples.TERMINAL, clock);
        assertEquals(before + 25, innovation(), "after a restart");

        MemberInteractions own = store.interactions().of(member);
        assertEquals(4, own.heard().size());
        told(Change.Kind.MEMBER, member.toString(), Samples.member(1, "测试员").withPoints(Samples.member(1, "测试员").points().plusInnovation(25)), store.journal().head().seq());
        assertEquals(before + 25, innovation(), "headquarters has counted them");
        told(Change.Kind.INTERACTIONS, member.toString(), answered(own), store.journal().head().seq());
        assertEquals(4, store.interactions().of(member).heard().size(), "each once");
        assertTrue(store.interactions().of(member).heard().stream().anyMatch(heard -> heard.progress()
                .filter(progress -> progress.state() == SuggestionState.PLANNED && progress.answer().equals("明年春天")).isPresent()));
        assertEquals(0, rows("own_interaction"));
    }

    private static MemberInteractions answered(MemberInteractions own) {
        return new MemberInteractions(own.member(), own.heard().stream().map(heard -> new Heard(heard.what(), heard.words(), heard.day(), heard.store(),
                heard.by(), heard.points(), heard.progress().map(_ -> new Progress(SuggestionState.PLANNED, "明年春天", LocalDate.of(2026, 11, 30))))).toList());
    }

    private int rows(String table) {
        return store.database().read(session -> session.createNativeQuery("SELECT count(*) FROM " + table, Integer.class).getSingleResult());
    }

    @Test
    void theMembersOwnWordsLieNowhereInTheClear() throws Exception {
        knowsAKey();
        suggests(WORDS);
        told(Change.Kind.INTERACTIONS, member.toString(), store.interactions().of(member), 1);
        intends();
        suggests(WORDS + "，还有灯");
        assertEquals(3, store.interactions().of(member).heard().size());
        for (byte[] entry : store.journal().after(0, 9, Long.MAX_VALUE).stream().map(entry -> entry.frozen()).toList()) {
            assertFalse(new String(entry, StandardCharsets.UTF_8).contains(WORDS));
        }
        store.close();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(holds(file, WORDS), file.getFileName().toString());
                assertTrue(!file.getFileName().toString().equals("guitai.db") || holds(file, "interaction.recorded"), "the look finds what is there");
            }
        }
        store = ShopStore.open(folder, Samples.TERMINAL, clock);
    }

    private static boolean holds(Path file, String text) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    @Test
    void wordsWaitForTheFirstTalkWithHeadquartersEverythingElseDoesNot() throws Exception {
        assertEquals(Interact.Why.NO_KEY, ((Interact.Answer.Refused) suggests(WORDS)).why());
        assertTrue(intends() instanceof Interact.Answer.Recorded);
        knowsAKey();
        assertEquals(Interact.Why.NUMBER, ((Interact.Answer.Refused) suggests("打 13800001234")).why());
        assertEquals(Interact.Why.INCOMPLETE, ((Interact.Answer.Refused) suggests("  ")).why());
        assertEquals(1, store.interactions().of(member).heard().size(), "what is refused leaves nothing");
    }

    @Test
    void aCallThatWasMadeIsGoneUntilHeadquartersSaysThatItIsStillToBeMade() {
        CallBacks calls = new CallBacks(store.calls(), store.members(), store.facts(), clock);
        told(Change.Kind.CALL_BACK, "k1", call(0, 20), 0);
        assertEquals(2, calls.due(Samples.CLERK).getFirst().late());
        assertEquals(List.of(), calls.done("k1", CallOutcome.NOT_REACHED, Samples.CLERK));
        told(Change.Kind.CALL_BACK, "k1", call(1, 23), 1);
        assertEquals(List.of(), calls.due(Samples.CLERK), "tomorrow");
        clock.move(Duration.ofDays(1));
        assertEquals(1, calls.due(Samples.CLERK).getFirst().call().tries());
        clock.move(Duration.ofDays(40));
        assertEquals(40, calls.due(Samples.CLERK).getFirst().late(), "days, over the end of a month as well");
        told(Change.Kind.CALL_BACK, "k1", null, 2);
        assertEquals(List.of(), calls.due(Samples.CLERK));
    }

    private CallBack call(int tries, int day) {
        return new CallBack("k1", member, new ReceiptNumber(Samples.TERMINAL, LocalDate.of(2026, 11, 15), 7), "冰箱", LocalDate.of(2026, 11, day), tries);
    }
}
