package guitai.protocol;

import guitai.domain.journal.Hash;
import guitai.domain.staff.TerminalId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A machine asks to become a terminal.
 *
 * @param number    the first four digits of its {@link EnrolmentCode}
 * @param publicKey Ed25519 SubjectPublicKeyInfo in hexadecimal
 * @param former    the terminal that this machine was until now, whose journal it goes on from
 * @param proof     {@link EnrolmentCode#proof} of the terminal over {@link #agreed}
 * @param reach     how far the journal of {@code former} goes here; a terminal of version 0.1 does not say it
 * @param trail     where else that journal was, where {@link Problem#TRAIL_WANTED} asked for it
 */
public record EnrolmentRequest(String number, String publicKey, Optional<TerminalId> former, String proof, Optional<Reach> reach,
                               Optional<Trail> trail) {

    /**
     * The chain of the journal on this machine at one entry: the last one, or the one that {@link Problem#REACH_WANTED} asked for.
     *
     * @param through the entry's place
     * @param proof   {@link EnrolmentCode#proof} of the terminal over {@link #agreed}
     */
    public record Reach(long through, Hash head, String proof) {

        /** @param request what is agreed of the request itself */
        public static String agreed(String request, long through, Hash head) {
            return request + "|" + through + "|" + head;
        }
    }

    /**
     * The chain of the journal on this machine at some of its entries, so that headquarters sees from where on it is another one.
     *
     * @param points from the first to the last, at most {@link #MOST}
     * @param proof  {@link EnrolmentCode#proof} of the terminal over {@link #agreed}
     */
    public record Trail(List<Enrolment.Held> points, String proof) {

        /** How many points a trail has at most. */
        public static final int MOST = 65;

        public Trail {
            points = List.copyOf(points);
        }

        /** @param request what is agreed of the request itself */
        public static String agreed(String request, List<Enrolment.Held> points) {
            return request + "|" + points.stream().map(point -> point.through() + " " + point.head()).collect(Collectors.joining("|"));
        }
    }

    /** @param authority fingerprint of the certificate authority that the terminal saw; empty on loopback without TLS */
    public static String agreed(String number, String publicKey, Optional<TerminalId> former, String authority) {
        return number + "|" + publicKey + "|" + former.map(TerminalId::value).orElse("") + "|" + authority;
    }
}
