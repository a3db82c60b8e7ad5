package guitai.headquarters.testing;

import guitai.domain.signed.Ed25519;
import guitai.domain.staff.TerminalId;
import guitai.protocol.Enrolment.Held;
import guitai.protocol.EnrolmentCode;
import guitai.protocol.EnrolmentCode.Side;
import guitai.protocol.EnrolmentRequest;
import guitai.protocol.EnrolmentRequest.Reach;
import guitai.protocol.EnrolmentRequest.Trail;
import guitai.protocol.Json;
import guitai.protocol.Paths;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.KeyPair;
import java.util.List;
import java.util.Optional;

/** A machine that asks to become a terminal. */
public record Applicant(HqClient client, KeyPair key) {

    /** @param authority fingerprint of the authority that it claims to have seen */
    public HttpResponse<byte[]> ask(EnrolmentCode code, Optional<TerminalId> former, String authority, Optional<Held> journal) {
        String publicKey = Ed25519.hex(key.getPublic());
        String agreed = EnrolmentRequest.agreed(code.number(), publicKey, former, authority);
        Optional<Reach> reach = journal.map(held -> new Reach(held.through(), held.head(),
                proof(code, Reach.agreed(agreed, held.through(), held.head()))));
        return ask(new EnrolmentRequest(code.number(), publicKey, former, proof(code, agreed), reach, Optional.empty()));
    }

    /** The same, with the trail that was wanted. */
    public HttpResponse<byte[]> ask(EnrolmentCode code, TerminalId former, Held journal, List<Held> trail) {
        String publicKey = Ed25519.hex(key.getPublic());
        String agreed = EnrolmentRequest.agreed(code.number(), publicKey, Optional.of(former), "");
        return ask(new EnrolmentRequest(code.number(), publicKey, Optional.of(former), proof(code, agreed),
                Optional.of(new Reach(journal.through(), journal.head(), proof(code, Reach.agreed(agreed, journal.through(), journal.head())))),
                Optional.of(new Trail(trail, proof(code, Trail.agreed(agreed, trail))))));
    }

    public HttpResponse<byte[]> ask(EnrolmentRequest request) {
        return client.send(client.request(Paths.ENROLMENTS).POST(BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(request))).build());
    }

    public static String proof(EnrolmentCode code, String agreed) {
        return EnrolmentCode.proof(code.secret(), Side.TERMINAL, agreed);
    }
}
