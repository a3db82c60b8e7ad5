package guitai.headquarters.testing;

import guitai.domain.signed.Ed25519;
import guitai.domain.staff.TerminalId;
import guitai.protocol.Enrolment.Held;
import guitai.protocol.EnrolmentCode;
import guitai.protocol.EnrolmentCode.Side;
import guitai.protocol.EnrolmentRequest;
import guitai.protocol.EnrolmentRequest.Reach;
import guitai.protocol.Json;
import guitai.protocol.Paths;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.KeyPair;
import java.util.Optional;

/** A machine that asks to become a terminal. */
public record Applicant(HqClient client, KeyPair key) {

    /** @param authority fingerprint of the authority that it claims to have seen */
    public HttpResponse<byte[]> ask(EnrolmentCode code, Optional<TerminalId> former, String authority, Optional<Held> journal) {
        String publicKey = Ed25519.hex(key.getPublic());
        String agreed = EnrolmentRequest.agreed(code.number(), publicKey, former, authority);
        Optional<Reach> reach = journal.map(held -> new Reach(held.through(), held.head(),
                proof(code, Reach.agreed(agreed, held.through(), held.head()))));
        return ask(new EnrolmentRequest(code.number(), publicKey, former, proof(code, agreed), reach));
    }

    public HttpResponse<byte[]> ask(EnrolmentRequest request) {
        return client.send(client.request(Paths.ENROLMENTS).POST(BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(request))).build());
    }

    public static String proof(EnrolmentCode code, String agreed) {
        return EnrolmentCode.proof(code.secret(), Side.TERMINAL, agreed);
    }
}
