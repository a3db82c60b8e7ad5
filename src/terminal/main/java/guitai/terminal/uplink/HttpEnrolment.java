package guitai.terminal.uplink;

import guitai.protocol.Enrolment;
import guitai.protocol.EnrolmentRequest;
import guitai.protocol.Json;
import guitai.protocol.Paths;
import guitai.terminal.enrol.EnrolAnswer.Why;
import guitai.terminal.enrol.EnrolmentLine;
import java.io.IOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Asks a headquarters that is not known yet: first looks at the authority behind it, then talks to nobody but that one. */
public final class HttpEnrolment implements EnrolmentLine {

    private final Duration patience;

    public HttpEnrolment(Duration patience) {
        this.patience = patience;
    }

    @Override
    public Answer ask(URI address, Function<String, EnrolmentRequest> request) {
        if (address.getHost() == null || !address.getScheme().matches("https?")) {
            return new Answer.Nobody(Why.UNREACHABLE);
        }
        if (address.getScheme().equals("http")) {
            return ask(address, request.apply(""), "", Optional.empty());
        }
        try {
            X509Certificate authority = Tls.seenAt(address, patience);
            String fingerprint = Tls.fingerprint(authority);
            return ask(address, request.apply(fingerprint), fingerprint, Optional.of(Tls.pem(authority)));
        } catch (javax.net.ssl.SSLException notTls) {
            return new Answer.Nobody(Why.NOT_HEADQUARTERS);
        } catch (IOException nobody) {
            return new Answer.Nobody(Why.UNREACHABLE);
        }
    }

    private Answer ask(URI address, EnrolmentRequest request, String fingerprint, Optional<String> certificate) {
        try (Courier courier = new Courier(patience, certificate)) {
            var question = new Courier.Question(address.resolve(Paths.ENROLMENTS), "POST", Json.MAPPER.writeValueAsBytes(request),
                    Map.of("Content-Type", Paths.JSON_TYPE));
            return switch (courier.carry(question, Enrolment.class).answer()) {
                case HqAnswer.Told<Enrolment>(Enrolment enrolment) -> new Answer.Told(enrolment, fingerprint, certificate);
                case HqAnswer.Refused<Enrolment>(var problem) -> new Answer.No(problem);
                case HqAnswer.Unreachable<Enrolment> _ -> new Answer.Nobody(Why.UNREACHABLE);
                case HqAnswer.NotHeadquarters<Enrolment>(var why) ->
                        new Answer.Nobody(why == HqAnswer.Oddity.NOT_SAFE ? Why.NOT_SAFE : Why.NOT_HEADQUARTERS);
            };
        }
    }
}
