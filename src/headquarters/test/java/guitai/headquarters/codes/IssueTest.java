package guitai.headquarters.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.campaign.Campaign;
import guitai.domain.identity.ShapeObjection;
import guitai.domain.identity.ShapeRules;
import guitai.domain.money.Money;
import guitai.domain.signed.CodeVerifier;
import guitai.domain.signed.CodeVerifier.Verdict;
import guitai.domain.signed.PublishedKey;
import guitai.domain.signed.SignedCode.Content;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.keys.KeyRing;
import guitai.headquarters.testing.HqClient;
import guitai.headquarters.testing.RunningHq;
import guitai.protocol.Change;
import guitai.protocol.CodeRequest;
import guitai.protocol.IssuedCode;
import guitai.protocol.Json;
import guitai.protocol.Paths;
import guitai.protocol.Problem;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headquarters signs codes for whoever brings its secret, and terminals learn its keys from the feed. */
class IssueTest {

    private static final TerminalId TILL = new TerminalId("S01-02");

    @TempDir
    private Path directory;
    private RunningHq hq;
    private String secret;

    @BeforeEach
    void start() throws IOException {
        hq = new RunningHq(directory);
        secret = Files.readString(KeyRing.secretFile(directory));
    }

    @AfterEach
    void stop() {
        hq.close();
    }

    @Test
    void aMembersCodeIsGenuineForTheKeysInTheFeed() {
        String card = hq.query("select card from member order by member_id limit 1").getFirst();
        String id = hq.query("select member_id from member order by member_id limit 1").getFirst();
        IssuedCode code = HqClient.read(ask(secret, new CodeRequest(CodeRequest.Kind.MEMBER, Optional.of(card), Optional.empty(),
                Optional.empty(), Optional.empty())), IssuedCode.class);
        assertEquals(code.notBefore().plusSeconds(300), code.notAfter());
        Verdict.Genuine genuine = assertInstanceOf(Verdict.Genuine.class, CodeVerifier.verify(code.digits(), keys(), code.notBefore()));
        assertEquals(id, assertInstanceOf(Content.Member.class, genuine.code().content()).id().toString());
        assertEquals(new Verdict.Refused(CodeVerifier.Why.EXPIRED),
                CodeVerifier.verify(code.digits(), keys(), code.notAfter().plusSeconds(1)));
    }

    @Test
    void aVoucherSaysWhatItIsWorth() {
        IssuedCode code = HqClient.read(ask(secret, voucher(Optional.of(Money.fen(5_000)))), IssuedCode.class);
        Verdict.Genuine genuine = assertInstanceOf(Verdict.Genuine.class, CodeVerifier.verify(code.digits(), keys(), code.notBefore()));
        Content.Voucher voucher = assertInstanceOf(Content.Voucher.class, genuine.code().content());
        assertEquals(Money.fen(5_000), voucher.value());
        assertEquals("WINTER26", voucher.campaign());
    }

    @Test
    void withoutTheSecretNothingIsIssued() {
        assertEquals(Problem.NOT_ALLOWED, HqClient.problem(ask("guess", voucher(Optional.of(Money.fen(1))))).type());
        assertEquals(401, hq.client.send(hq.client.request(Paths.CODES).POST(BodyPublishers.ofString("{}")).build()).statusCode());
    }

    @Test
    void whatIsAskedWronglyIsExplained() {
        assertEquals(400, ask(secret, voucher(Optional.empty())).statusCode());
        assertEquals(400, hq.client.send(hq.client.request(Paths.CODES).header("Authorization", "Bearer " + secret)
                .POST(BodyPublishers.ofString("{\"kind\":\"COIN\"}")).build()).statusCode());
        assertEquals(Problem.UNKNOWN_MEMBER, HqClient.problem(ask(secret, new CodeRequest(CodeRequest.Kind.MEMBER,
                Optional.of("9156000000000000"), Optional.empty(), Optional.empty(), Optional.empty()))).type());
    }

    @Test
    void keysOutliveARestartAndNobodyElseReadsThem() throws IOException {
        List<PublishedKey> before = keys();
        hq.close();
        hq = new RunningHq(directory, hq.jdbcUrl, Optional.empty());
        assertEquals(before, keys());
        assertEquals(List.of(false, true), before.stream().map(PublishedKey::sealsParcels).sorted().toList(), "one signs, parcels are closed to the other");
        for (String file : List.of("issue-secret", "key-1", "parcel-key-2")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("codes").resolve(file))));
        }
    }

    @Test
    void aLostKeyFolderLeadsToANewKeyBesideTheOldOne() throws IOException {
        hq.close();
        Files.move(directory.resolve("codes"), directory.resolve("lost"));
        hq = new RunningHq(directory, hq.jdbcUrl, Optional.empty());
        assertEquals(List.of(1, 2, 3, 4), keys().stream().map(PublishedKey::id).sorted().toList());
    }

    @Test
    void theDemoStoresShapesAndCampaignsAreTold() {
        List<Change> changes = hq.client.changes(TILL, new String[] {"0"}, 2_000);
        ShapeRules shapes = only(changes, Change.Kind.SHAPES, ShapeRules.class).getFirst();
        assertEquals(1, shapes.version());
        assertEquals(Optional.empty(), ShapeObjection.to(shapes));
        assertTrue(only(changes, Change.Kind.CAMPAIGN, Campaign.class).stream().anyMatch(one -> one.code().equals("WINTER26")));
    }

    private List<PublishedKey> keys() {
        return only(hq.client.changes(TILL, new String[] {"0"}, 2_000), Change.Kind.KEY, PublishedKey.class);
    }

    private static <T> List<T> only(List<Change> changes, Change.Kind kind, Class<T> type) {
        return changes.stream().filter(change -> change.kind() == kind).flatMap(change -> change.doc().stream())
                .map(doc -> Json.MAPPER.treeToValue(doc, type)).toList();
    }

    private static CodeRequest voucher(Optional<Money> value) {
        return new CodeRequest(CodeRequest.Kind.VOUCHER, Optional.empty(), value, Optional.of("WINTER26"), Optional.empty());
    }

    private HttpResponse<byte[]> ask(String bearer, CodeRequest request) {
        return hq.client.send(hq.client.request(Paths.CODES).header("Authorization", "Bearer " + bearer)
                .POST(BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(request))).build());
    }
}
