package guitai.terminal.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.cases.CaseKind;
import guitai.domain.cases.CaseStep;
import guitai.domain.cases.Refusal;
import guitai.domain.cases.Remedy;
import guitai.domain.day.DayComparison;
import guitai.domain.identity.CodeParts;
import guitai.domain.identity.Identity;
import guitai.domain.identity.Question;
import guitai.domain.identity.ScanState;
import guitai.domain.identity.ShapeObjection;
import guitai.domain.journal.Fact;
import guitai.domain.interaction.InteractionDetail;
import guitai.domain.interaction.InteractionKind;
import guitai.domain.interaction.SuggestionState;
import guitai.domain.member.ConsentPurpose;
import guitai.domain.member.UnmaskPurpose;
import guitai.domain.member.LifeStage;
import guitai.domain.member.Tier;
import guitai.domain.promise.CallOutcome;
import guitai.domain.sale.Adjustment;
import guitai.domain.sale.TenderKind;
import guitai.domain.signed.CodeVerifier;
import guitai.domain.staff.Role;
import guitai.terminal.identify.Join;
import guitai.terminal.identify.Unmask;
import guitai.terminal.identify.Why;
import guitai.terminal.interaction.Interact;
import guitai.terminal.interaction.Rewards;
import guitai.terminal.checkout.Notice;
import guitai.terminal.scan.CameraReport;
import guitai.terminal.scan.CameraUnavailable;
import guitai.terminal.scan.scanner.Burst;
import guitai.terminal.scan.scanner.Diagnosis;
import guitai.terminal.scan.scanner.KeyboardFault;
import guitai.terminal.scan.scanner.ScannerSettings;
import guitai.terminal.scan.scanner.SerialScanner;
import guitai.terminal.parcel.Answered;
import guitai.terminal.repair.RepairAnswer;
import guitai.terminal.repair.RepairItem;
import guitai.terminal.shift.DayLine;
import guitai.terminal.shift.Seals;
import guitai.terminal.storage.StorageFault;
import guitai.terminal.ui.shell.Place;
import guitai.terminal.uplink.SyncStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages say everything that can be shown, and nothing that is never shown. */
class WordsTest {

    private static final Path ROOT = Path.of(System.getProperty("guitai.assets")).getParent();
    private static final Properties ENGLISH = load("messages.properties");
    private static final Properties CHINESE = load("messages_zh_CN.properties");
    private static final Pattern FXML_KEY = Pattern.compile("=\"%([a-zA-Z0-9.\\-]+)\"");
    private static final Pattern JAVA_KEY = Pattern.compile("\"([a-z]+(?:\\.[a-zA-Z0-9_\\-]+)*\\.?)\"");
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(new TreeSet<>(ENGLISH.stringPropertyNames()), new TreeSet<>(CHINESE.stringPropertyNames()));
        assertEquals(List.of("b"), missing(Set.of("a", "b"), Set.of("a")), "a gap must be seen");
    }

    @Test
    void bothLanguagesFillTheSameHoles() {
        List<String> different = ENGLISH.stringPropertyNames().stream().filter(key -> !holes(ENGLISH, key).equals(holes(CHINESE, key))).sorted().toList();
        assertEquals(List.of(), different);
    }

    @Test
    void everyKeyThatALayoutNamesExists() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path file : files("fxml", ".fxml")) {
            collect(FXML_KEY, Files.readString(file), named);
        }
        assertTrue(named.size() > 50, "layouts name keys");
        assertEquals(List.of(), missing(named, ENGLISH.stringPropertyNames()));
    }

    @Test
    void everyValueThatCanBeShownHasItsSentence() {
        assertEquals(List.of(), missing(shown(), ENGLISH.stringPropertyNames()));
    }

    @Test
    void noKeyIsLeftOver() throws IOException {
        Set<String> used = new TreeSet<>(shown());
        for (Path file : files("fxml", ".fxml")) {
            collect(FXML_KEY, Files.readString(file), used);
        }
        for (Path file : files("src", ".java")) {
            if (file.toString().contains("/main/java/")) {
                collect(JAVA_KEY, Files.readString(file), used);
            }
        }
        List<String> left = ENGLISH.stringPropertyNames().stream().filter(key -> used.stream().noneMatch(name -> uses(name, key))).sorted().toList();
        assertEquals(List.of(), left);
        assertTrue(!uses("till.notice", "till.noticeable"), "a family ends at its dot");
    }

    /** A name in the code is a key, a key with its next step, or the beginning of a family of keys. */
    private static boolean uses(String name, String key) {
        return key.equals(name) || key.equals(name + ".next") || key.equals(name + ".hint") || (name.endsWith(".") && key.startsWith(name));
    }

    /** Every reason, choice and result of the repair desk has its sentences. */
    private static void repair(Set<String> keys) {
        family(keys, "repair.choice.", Remedy.values());
        family(keys, "repair.result.", CaseStep.Result.values());
        family(keys, "repair.status.", RepairItem.Status.values());
        List<String> reasons = Stream.concat(Arrays.stream(Refusal.values()).map(Refusal::code),
                Stream.of(CaseKind.FORK, CaseKind.DISPUTE, CaseKind.SAME_MEMBER).map(CaseKind::name)).toList();
        for (String reason : reasons) {
            keys.addAll(List.of("repair.reason." + reason, "repair.what." + reason, "repair.means." + reason));
        }
        Arrays.stream(Refusal.values()).flatMap(refusal -> refusal.remedies().stream()).forEach(remedy -> keys.add("repair.said." + remedy));
        Arrays.stream(Refusal.values()).forEach(refusal -> keys.add("day.differing." + refusal.code()));
        for (Remedy remedy : List.of(Remedy.KEEP_APART, Remedy.SEEN, Remedy.UNDO, Remedy.TRY_AGAIN, Remedy.ASK, Remedy.TOMORROW)) {
            keys.add("repair.then." + remedy);
        }
        for (RepairAnswer no : List.of(RepairAnswer.ONLY_MANAGERS, RepairAnswer.ALREADY, RepairAnswer.NOT_OFFERED)) {
            keys.add("repair.answer." + no);
        }
    }

    private static Set<String> shown() {
        Set<String> keys = new TreeSet<>();
        family(keys, "till.notice.", Notice.Kind.values());
        family(keys, "tender.", TenderKind.values());
        family(keys, "role.", Role.values());
        family(keys, "sync.trouble.", SyncStatus.Trouble.values());
        family(keys, "tier.", Tier.values());
        family(keys, "stage.", LifeStage.values());
        family(keys, "day.field.", DayComparison.Field.values());
        family(keys, "sync.title.", SyncStatus.State.values());
        family(keys, "sync.meaning.", SyncStatus.State.values());
        family(keys, "camera.", CameraUnavailable.Reason.values());
        for (CameraReport.Hint hint : CameraReport.Hint.values()) {
            if (hint != CameraReport.Hint.NONE) {
                keys.addAll(List.of("camera.trouble." + hint, "camera.advice." + hint));
            }
        }
        family(keys, "receipt.off.", Adjustment.Kind.values());
        family(keys, "shell.expecting.", ScanState.values());
        family(keys, "shell.hint.", Place.values());
        explain(keys);
        repair(keys);
        family(keys, "scanner.verdict.", Diagnosis.Verdict.values());
        family(keys, "scanner.layout.", KeyboardFault.Layout.values());
        family(keys, "scanner.end.", Burst.Ending.values());
        family(keys, "scanner.ending.", ScannerSettings.Ending.values());
        family(keys, "scanner.line.", SerialScanner.State.values());
        keys.addAll(List.of("till.whynot.BASKET_EMPTY", "till.whynot.SERIAL_MISSING"));
        for (String phase : List.of("OPENING", "WAITING", "UNREACHABLE", "READY", "CHECKING")) {
            keys.add("signin.phase." + phase);
            keys.add("signin.next." + phase);
        }
        for (StorageFault.Kind kind : StorageFault.Kind.values()) {
            String key = "fault.storage." + kind.name().toLowerCase(Locale.ROOT);
            keys.addAll(List.of(key, key + ".next"));
        }
        for (CameraUnavailable.Reason reason : CameraUnavailable.Reason.values()) {
            keys.add("camera." + reason + ".hint");
        }
        for (String reason : List.of("not-sent", "waiting", "hash", "missing-here", "unknown-type", "unreadable", "does-not-add-up",
                "unknown-member", "unknown-product", "repeated", "failed", "other")) {
            keys.add("day.differing." + reason);
        }
        for (String type : List.of(Fact.SaleCompleted.TYPE, Fact.SignedIn.TYPE, Fact.SignedOut.TYPE, Fact.ProfileOpened.TYPE, Fact.CampaignFollowed.TYPE,
                Fact.ReceiptReprinted.TYPE, Fact.ClockMoved.TYPE, Fact.DayClosed.TYPE, Fact.RepairChosen.TYPE, Fact.Carried.TYPE, Fact.ProfileUnmasked.TYPE,
                Fact.InteractionRecorded.TYPE, Fact.CallBackDone.TYPE, Fact.PrizeDrawn.TYPE, Fact.GiftTaken.TYPE)) {
            keys.add("journal." + type);
        }
        family(keys, "reward.no.", Rewards.Why.values());
        keys.addAll(List.of("reward.won", "reward.thanks", "reward.taken"));
        family(keys, "why.figure.", Why.Figure.values());
        keys.addAll(List.of("why.rule.level.met", "why.rule.level.missing"));
        family(keys, "interaction.", InteractionKind.values());
        family(keys, "interaction.detail.", InteractionDetail.values());
        family(keys, "suggestion.", SuggestionState.values());
        family(keys, "members.call.", CallOutcome.values());
        family(keys, "members.interaction.no.", Interact.Why.values());
        Stream.of(InteractionKind.values()).filter(InteractionKind::takesWords).forEach(kind -> keys.add("members.interaction.words." + kind));
        keys.addAll(List.of("members.interaction.done", "members.interaction.done.points"));
        family(keys, "members.unmask.", UnmaskPurpose.values());
        family(keys, "join.consent.", ConsentPurpose.values());
        family(keys, "join.no.", Join.Why.values());
        keys.addAll(List.of("members.consent.do.give", "members.consent.do.withdraw", "members.consent.sure.give", "members.consent.sure.withdraw"));
        family(keys, "members.unmask.no.", Unmask.Why.values());
        family(keys, "day.state.", DayLine.State.values());
        family(keys, "day.refused.", Seals.Refusal.values());
        family(keys, "parcel.answer.", Answered.Why.values());
        for (DayLine.State state : DayLine.State.values()) {
            if (state.open()) {
                keys.add("day.remind." + state);
            }
        }
        for (String banner : List.of("SEALED", "SEALED_DIFFERENT", "REFUSED", "NOT_SENT", "WAITING", "MATCHED", "DIFFERENT", "UNHEARD")) {
            keys.add("day.banner." + banner);
        }
        return keys;
    }

    private static void explain(Set<String> keys) {
        family(keys, "explain.state.", Stream.of(ScanState.values()).filter(state -> state != ScanState.SELL).toArray(Enum<?>[]::new));
        family(keys, "explain.part.", CodeParts.Name.values());
        family(keys, "explain.refused.", Identity.Forbidden.Kind.values());
        family(keys, "explain.objection.", ShapeObjection.Why.values());
        family(keys, "explain.question.", Question.values());
        family(keys, "explain.why.", Question.values());
        family(keys, "till.notice.CODE_", CodeVerifier.Why.values());
        List.of("RIGHT", "WRONG", "WRONG_ELSEWHERE", "NORMAL", "NEW_ENERGY").forEach(value -> keys.add("explain.value." + value));
        for (Class<?> type : Identity.class.getPermittedSubclasses()) {
            keys.add("explain.class." + type.getSimpleName());
            keys.add("explain.till." + type.getSimpleName());
        }
    }

    private static void family(Set<String> keys, String prefix, Enum<?>[] values) {
        for (Enum<?> value : values) {
            keys.add(prefix + value.name());
        }
    }

    private static List<String> missing(Set<String> wanted, Set<String> there) {
        return wanted.stream().filter(key -> !there.contains(key)).sorted().toList();
    }

    private static Set<String> holes(Properties words, String key) {
        Set<String> holes = new TreeSet<>();
        collect(HOLE, words.getProperty(key, ""), holes);
        return holes;
    }

    private static void collect(Pattern pattern, String text, Set<String> into) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            into.add(found.group(1));
        }
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(ROOT.resolve(folder))) {
            return new ArrayList<>(all.filter(file -> file.toString().endsWith(ending) && !file.toString().contains("/target/")).toList());
        }
    }

    private static Properties load(String name) {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(ROOT.resolve("assets/i18n").resolve(name), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return words;
    }
}
