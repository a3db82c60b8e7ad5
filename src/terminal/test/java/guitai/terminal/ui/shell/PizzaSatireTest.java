package guitai.terminal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.identity.ScannedCode;
import guitai.domain.money.Money;
import guitai.domain.signed.Ed25519;
import guitai.protocol.BatchForm;
import guitai.protocol.BatchTotals;
import guitai.protocol.Change;
import guitai.protocol.ChangePage;
import guitai.protocol.FeedName;
import guitai.protocol.Json;
import guitai.protocol.JournalBatch;
import guitai.protocol.TerminalKey;
import guitai.terminal.text.Words;
import guitai.terminal.ui.Hand;
import guitai.terminal.ui.TestShop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * The pizza order in which the shop knows everything of the caller: blood pressure, library loans, debts, where he is. None of it can
 * get in here, and what a counter does hold is nowhere to be read in full: not on a screen, a receipt, in the log, the files or the journal.
 */
class PizzaSatireTest {

    /** What the shop of the satire knows, as the fields in which a headquarters might send it. */
    private static final Map<String, String> SATIRE = new LinkedHashMap<>();

    static {
        SATIRE.put("fullAddress", "建设路 18 号 6 栋 402 室");
        SATIRE.put("homePhone", "02088880000");
        SATIRE.put("officePhone", "02077770000");
        SATIRE.put("bloodPressure", "160/100 偏高");
        SATIRE.put("libraryLoans", "低脂食谱一百道");
        SATIRE.put("family", "全家六口人");
        SATIRE.put("mothersSurgery", "心脏搭桥三个月");
        SATIRE.put("cardDebt", "已欠 4807 元");
        SATIRE.put("mortgage", "房贷欠十二个月");
        SATIRE.put("cashLimit", "今日提现已到限额");
        SATIRE.put("gps", "23.129110,113.264385");
        SATIRE.put("identityNumber", "11010519491231002X");
    }

    /** Words of a column that could hold any of it. */
    private static final Set<String> FORBIDDEN = Set.of("health", "blood", "disease", "medical", "surgery", "debt", "loan", "mortgage", "salary", "income",
            "credit", "bank", "library", "gps", "latitude", "longitude", "location", "resident", "identity_number", "birthday", "religion", "address_full");

    /** Held, because the log manager does not. */
    private static final Logger PRODUCT = Logger.getLogger("guitai");
    private static final String NAME = "鲁一鸣";
    private static final String PHONE = "13800001234";

    @TempDir
    Path folder;
    private TestShop shop;
    private final Level usual = PRODUCT.getLevel();
    private final StringBuffer log = new StringBuffer();
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord record) {
            log.append(record.getMessage()).append(Arrays.toString(record.getParameters())).append(record.getThrown()).append('\n');
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    };

    @BeforeEach
    void open() {
        PRODUCT.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(ear);
        shop = TestShop.stocked(folder);
    }

    @AfterEach
    void close() {
        shop.close();
        Logger.getLogger("").removeHandler(ear);
        PRODUCT.setLevel(usual);
    }

    /** A member whom headquarters tells, with something besides. */
    private void told(String key, Optional<String> field) {
        ObjectNode member = Json.MAPPER.valueToTree(shop.store().members().byPhone(PHONE).orElseThrow().member());
        String id = "01696e24-9b72-7000-8000-0000000000" + key;
        member.put("id", id).put("phone", "138111100" + key).put("card", TestShop.GOLD_CARD);
        field.ifPresent(name -> member.put(name, SATIRE.get(name)));
        shop.store().syncBook().apply(FeedName.MEMBERS, new ChangePage(List.of(new Change("S01", 1, Change.Kind.MEMBER, id, Optional.of(member))),
                "p" + key, false, 0, TestShop.NOW));
    }

    private long refused() {
        return shop.store().database().read(session -> session.createNativeQuery("SELECT refused FROM member_feed", Long.class).getSingleResult());
    }

    private Set<String> secrets() {
        Set<String> all = new TreeSet<>(SATIRE.values());
        all.addAll(Set.of(NAME, PHONE, TestShop.GOLD_CARD));
        return all;
    }

    private static void holdsNoneOf(Set<String> secrets, String text, String where) {
        secrets.forEach(secret -> assertFalse(text.contains(secret), () -> secret + " is in " + where));
    }

    @Test
    void whatTheShopOfTheSatireKnowsIsRefusedAndCountedAndLiesNowhere() {
        long refused = refused();
        int key = 10;
        for (String field : SATIRE.keySet()) {
            told(Integer.toString(key), Optional.of(field));
            assertEquals(Optional.empty(), shop.store().members().byPhone("138111100" + key++), field);
        }
        assertEquals(refused + SATIRE.size(), refused());
        told("99", Optional.empty());
        assertTrue(shop.store().members().byPhone("13811110099").isPresent(), "without any of it the same member is taken");
        holdsNoneOf(secrets(), files(), "the files");
        holdsNoneOf(secrets(), log.toString(), "the log");
    }

    @Test
    void noColumnCanHoldIt() {
        List<String> columns = shop.store().database().select(connection -> {
            List<String> all = new ArrayList<>();
            for (String schema : List.of("main", "members")) {
                try (var statement = connection.createStatement(); var row = statement.executeQuery("SELECT t.name || '.' || c.name FROM " + schema
                        + ".sqlite_schema t, pragma_table_info(t.name, '" + schema + "') c WHERE t.type = 'table'")) {
                    while (row.next()) {
                        all.add(row.getString(1));
                    }
                }
            }
            return all;
        });
        assertTrue(columns.contains("member.personal") && columns.contains("sale_line.sku"), columns::toString);
        assertEquals(List.of(), columns.stream().filter(PizzaSatireTest::forbidden).toList());
        assertTrue(forbidden("member.blood_pressure") && forbidden("member.card_debt"));
    }

    private static boolean forbidden(String column) {
        return Stream.of(column.split("[._]")).anyMatch(FORBIDDEN::contains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"E1001", "E1003", "E1004"})
    void whoeverSignsInReadsNoFullNameNumberOrCard(String employee) {
        StringBuilder read = new StringBuilder();
        try (Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn(employee)) {
            hand.window().scanned(ScannedCode.fromScanner(TestShop.HOSE));
            hand.settle().window().scanned(ScannedCode.fromScanner(TestShop.GOLD_CARD));
            hand.until(() -> hand.shows("memberHead"));
            read.append(text(hand));
            for (String page : List.of("railMembers", "railDay", "railExplain", "railTill")) {
                read.append(text(hand.press(page).settle()));
            }
            hand.press("payButton").settle().press("payKind-CASH").press("payQuick-0").press("payFinish").settle();
            read.append(text(hand.press("saveText").until(() -> !hand.text("doneSaved").isEmpty())));
        }
        assertTrue(read.toString().contains("鲁**") && read.toString().contains("金卡") && read.toString().contains("138****1234"), "what may be read");
        holdsNoneOf(secrets(), read.toString(), "a screen");
        holdsNoneOf(secrets(), files(), "the files, the receipt among them");
        holdsNoneOf(secrets(), log.toString(), "the log");
        holdsNoneOf(secrets(), new String(batch(), StandardCharsets.UTF_8), "what goes to headquarters");
    }

    private byte[] batch() {
        return BatchForm.write(new TerminalKey(TestShop.TERMINAL, Ed25519.newPair()).sign(JournalBatch.of(TestShop.TERMINAL,
                shop.data().ask(() -> shop.store().journal().after(0, 99, Long.MAX_VALUE)).join(), new BatchTotals(Map.of(), 0, Money.ZERO, 0))));
    }

    /** Every text that stands on the screen. */
    private static String text(Hand hand) {
        return Hand.on(() -> {
            StringBuilder all = new StringBuilder();
            collect(hand.scene().getRoot(), all);
            return all.append('\n').toString();
        });
    }

    private static void collect(Node node, StringBuilder into) {
        switch (node) {
            case Labeled labeled -> into.append(labeled.getText()).append('\n');
            case TextInputControl field -> into.append(field.getText()).append('\n');
            case Text plain -> into.append(plain.getText()).append('\n');
            default -> { }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    /** All bytes of the data folder, whatever they are. */
    private String files() {
        try (Stream<Path> all = Files.walk(folder)) {
            StringBuilder text = new StringBuilder();
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                text.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).append('\n');
            }
            return text.toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
