package guitai.terminal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.interaction.InteractionKind;
import guitai.domain.staff.Actor;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.Role;
import guitai.protocol.Change;
import guitai.protocol.ChangePage;
import guitai.protocol.FeedName;
import guitai.protocol.Json;
import guitai.terminal.interaction.Interact;
import guitai.terminal.text.Words;
import guitai.terminal.ui.Hand;
import guitai.terminal.ui.TestShop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
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
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the clerk in the satire knows of the caller comes to this terminal in every way that there is, and nobody at the counter, whatever
 * the role, no receipt, no log and no file ever shows it.
 */
class PizzaSatireTest {

    /** Each from the mouth of the satire's clerk. */
    private static final List<String> SAID = List.of("根据您的医疗记录，你的血压和胆固醇都偏高。", "您上星期一在国家图书馆借了一本《低脂健康食谱》。",
            "您母亲应该少吃，她上个月刚刚做了心脏搭桥手术，还处在恢复期。", "您的信用卡已经刷爆了，您现在还欠银行4807元，而且还不包括房贷利息。",
            "根据您的记录，您已经超过今日提款限额。", "根据我们CRM全球定位系统的车辆行驶自动跟踪系统记录，您正在解放路东段华联商场右侧骑着这辆摩托车。");
    private static final List<String> SECRETS = List.of("血压", "胆固醇", "国家图书馆", "低脂健康食谱", "搭桥", "恢复期", "刷爆", "欠银行4807", "房贷", "提款限额", "全球定位",
            "华联商场", "一家六口", "SB-748");

    @TempDir Path folder;
    private final Queue<String> log = new ConcurrentLinkedQueue<>();
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord record) {
            log.add(new SimpleFormatter().format(record));
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };
    private TestShop shop;

    @BeforeEach
    void headquartersTellsEverything() {
        Logger.getLogger("").addHandler(listening);
        shop = TestShop.stocked(folder);
        shop.knowsClosingKey();
        long before = shop.store().syncBook().refusedDocuments();
        List<Change> told = new ArrayList<>();
        told.add(with(Change.Kind.MEMBER, member(), Map.of("address", "解放路东段华联商场右侧", "household", "一家六口", "medical", SAID.getFirst())));
        told.add(with(Change.Kind.CONSENTS, "{\"member\":\"%s\",\"answers\":[]}", Map.of("debt", SAID.get(3))));
        told.add(with(Change.Kind.VOUCHERS, "{\"member\":\"%s\",\"vouchers\":[]}", Map.of("limit", SAID.get(4))));
        told.add(with(Change.Kind.INTERACTIONS, "{\"member\":\"%s\",\"heard\":[]}", Map.of("library", SAID.get(1))));
        for (String reason : SAID) {
            told.add(with(Change.Kind.RECOMMENDATIONS, "{\"member\":\"%s\",\"items\":[{\"sku\":\"A13002\",\"score\":90,\"reasons\":[{\"zh\":\"" + reason + "\"}]}]}", Map.of()));
        }
        told.add(with(Change.Kind.VEHICLE, "{\"vin\":\"LYFGF4CB3PG243962\",\"plate\":\"SB-748\",\"owners\":[\"%s\"]}", Map.of("position", SAID.getLast())));
        told.forEach(one -> shop.store().syncBook().apply(FeedName.MEMBERS, new ChangePage(List.of(one), "pizza", false, 0, TestShop.NOW)));
        assertEquals(told.size(), shop.store().syncBook().refusedDocuments() - before, "each is refused, and counted");
    }

    @AfterEach
    void close() {
        Logger.getLogger("").removeHandler(listening);
        shop.close();
    }

    private String member() {
        return Json.MAPPER.writeValueAsString(shop.store().members().byId(TestShop.id(1)).orElseThrow().member()).replace("%", "%%");
    }

    private static Change with(Change.Kind kind, String doc, Map<String, String> besides) {
        ObjectNode body = (ObjectNode) Json.MAPPER.readTree(doc.formatted(TestShop.id(1)));
        besides.forEach(body::put);
        String key = kind == Change.Kind.VEHICLE ? "LYFGF4CB3PG243962" : TestShop.id(1).toString();
        return new Change("members:S01", 1, kind, key, Optional.of(body));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nothingOfItStandsOnAScreenOrAReceipt(Role role) throws IOException {
        String who = Map.of(Role.CLERK, "E1001", Role.ADVISER, "E1003", Role.MANAGER, "E1004").get(role);
        StringBuilder seen = new StringBuilder();
        try (Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn(who)) {
            hand.scan(TestShop.GOLD_CARD).settle().scan(TestShop.HOSE).settle();
            seen.append(shown(hand));
            hand.press("railMembers").until(() -> hand.shows("profile")).settle();
            seen.append(shown(hand));
            hand.press("railTill").settle().press("payButton").settle().press("payKind-CASH").press("payQuick-0").press("payFinish").until(() -> hand.shows("nextCustomer"));
            seen.append(shown(hand));
        }
        assertTrue(seen.toString().contains("鲁**"), "the look finds what is there");
        assertSilent(seen.toString());
        shop.close();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertSilent(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        assertSilent(String.join("\n", log));
    }

    @Test
    void noClerkCanWriteItDown() {
        Interact interact = shop.shop().counter().people().interact();
        for (String line : SAID) {
            Interact.Answer answer = interact.record(TestShop.id(1), new Interact.Wish(InteractionKind.STORY, Optional.empty(), Optional.empty(), Optional.empty(), line),
                    new Actor(new EmployeeId("E1001"), Role.CLERK));
            assertEquals(new Interact.Answer.Refused(Interact.Why.FORBIDDEN), answer, line);
        }
        assertTrue(interact.of(TestShop.id(1)).all().heard().isEmpty());
    }

    private static void assertSilent(String text) {
        SECRETS.forEach(secret -> assertFalse(text.contains(secret), secret));
    }

    private static String shown(Hand hand) {
        StringBuilder all = new StringBuilder();
        Hand.on(() -> {
            collect(hand.scene().getRoot(), all);
            return true;
        });
        return all.toString();
    }

    private static void collect(Node node, StringBuilder all) {
        switch (node) {
            case Labeled labeled -> all.append(labeled.getText()).append('\n');
            case TextInputControl field -> all.append(field.getText()).append('\n');
            case Text text -> all.append(text.getText()).append('\n');
            default -> { }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
        }
    }
}
