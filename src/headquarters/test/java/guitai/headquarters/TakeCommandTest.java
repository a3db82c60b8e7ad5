package guitai.headquarters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.signed.PublishedKey;
import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.Till;
import guitai.protocol.Change;
import guitai.protocol.Json;
import guitai.protocol.Paths;
import guitai.protocol.parcel.Parcel;
import guitai.protocol.parcel.ParcelAck;
import guitai.protocol.parcel.ParcelHead;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Files from sticks, handed to the running headquarters on the command line. */
class TakeCommandTest {

    @TempDir
    private Path directory;

    private Path parcel(RunningHq hq, Till till, String name) throws IOException, GeneralSecurityException {
        PublishedKey key = hq.client.changes(till.terminal, new String[] {"0"}, 2000).stream().filter(change -> change.kind() == Change.Kind.KEY)
                .map(change -> Json.MAPPER.treeToValue(change.doc().orElseThrow(), PublishedKey.class)).filter(PublishedKey::sealsParcels)
                .max(Comparator.comparing(PublishedKey::id)).orElseThrow();
        ParcelHead head = new ParcelHead(till.terminal, "Store", 1, till.seq(), 1, 1, "0a0b0c0d", Till.NOON, key.id(), 0, "");
        return Files.write(directory.resolve(name), Parcel.close(head, List.of(Parcel.pack(till.all())), KeyFactory.getInstance("X25519")
                .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(key.publicKey())))));
    }

    private String take(int code, RunningHq hq, Path... files) {
        java.util.Locale.setDefault(java.util.Locale.ENGLISH);
        StringWriter out = new StringWriter();
        String[] options = {"take", "--data", directory.toString(), "--port", "" + hq.headquarters.port()};
        String[] all = Arrays.copyOf(options, options.length + files.length);
        for (int i = 0; i < files.length; i++) {
            all[options.length + i] = files[i].toString();
        }
        assertEquals(code, new CommandLine(new Main()).setOut(new PrintWriter(out)).execute(all), out.toString());
        return out.toString();
    }

    @Test
    void aParcelIsTakenAndItsAnswerLiesBesideIt() throws IOException, GeneralSecurityException {
        try (RunningHq hq = new RunningHq(directory)) {
            Path file = parcel(hq, new Till("S01-02", 1).sell(5), "one.parcel");
            assertTrue(take(0, hq, file).contains("Taken: entries 1 to 5 are held now."));
            ParcelAck.Seen.Whole answer = assertInstanceOf(ParcelAck.Seen.Whole.class, ParcelAck.look(Files.readAllBytes(directory.resolve("one.ack"))));
            assertEquals(List.of(5L, 5L), List.of(answer.ack().receipt().acceptedThrough(), answer.ack().receipt().appliedThrough()));
            assertTrue(take(0, hq, file).contains("Nothing new"));
            Path half = Files.write(directory.resolve("half.parcel"), Arrays.copyOf(Files.readAllBytes(file), 300));
            assertTrue(take(1, hq, half, directory.resolve("gone")).contains("copied by half"));
        }
    }

    @Test
    void whoeverDoesNotBringTheSecretIsRefused() {
        try (RunningHq hq = new RunningHq(directory)) {
            assertEquals(401, hq.client.send(hq.client.request(Paths.PARCELS).POST(BodyPublishers.ofByteArray(new byte[5])).build()).statusCode());
            assertEquals(401, hq.client.send(hq.client.request(Paths.PARCELS).header("Authorization", "Bearer guess")
                    .POST(BodyPublishers.ofByteArray(new byte[5])).build()).statusCode());
        }
    }
}
