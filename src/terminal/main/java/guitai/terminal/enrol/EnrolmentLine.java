package guitai.terminal.enrol;

import guitai.protocol.Enrolment;
import guitai.protocol.EnrolmentRequest;
import guitai.protocol.Problem;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/** The way to a headquarters that this machine does not know yet. */
public interface EnrolmentLine {

    /** What came of it. */
    sealed interface Answer {

        /**
         * @param authority   fingerprint of the certificate authority that was seen; empty without TLS
         * @param certificate PEM of that authority
         */
        record Told(Enrolment enrolment, String authority, Optional<String> certificate) implements Answer {
        }

        record No(Problem problem) implements Answer {
        }

        record Nobody(EnrolAnswer.Why why) implements Answer {
        }
    }

    /** @param request made once it is known which authority stands behind the address */
    Answer ask(URI address, Function<String, EnrolmentRequest> request);
}
