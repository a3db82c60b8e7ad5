package guitai.protocol;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;

/**
 * A refusal as RFC 9457 says.
 *
 * @param type        {@code urn:guitai:problem:NAME}; the names are constants here
 * @param expectedSeq with {@link #GAP}: send from here; with {@link #FORK}: the first entry that differs; with
 *                    {@link #REACH_WANTED}: the entry whose hash is wanted; with {@link #TRAIL_WANTED}: the last entry known to be the
 *                    same
 * @param firstBadSeq with {@link #BROKEN}: the first entry whose hash does not fit
 * @param instance    {@code urn:guitai:request:ID}, the request that was refused, as it stands in headquarters' log
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Problem(String type, String title, int status, Optional<String> detail, Optional<Long> expectedSeq,
                      Optional<Long> firstBadSeq, Optional<String> instance) {

    public static final String PREFIX = "urn:guitai:problem:";
    /** Before the name of a request. */
    public static final String REQUEST = "urn:guitai:request:";
    public static final String GAP = PREFIX + "gap";
    public static final String FORK = PREFIX + "fork";
    public static final String BROKEN = PREFIX + "broken-chain";
    public static final String MALFORMED = PREFIX + "malformed";
    public static final String TOO_LARGE = PREFIX + "too-large";
    public static final String UNKNOWN_TERMINAL = PREFIX + "unknown-terminal";
    /** The request has no token. */
    public static final String NOT_SIGNED = PREFIX + "not-signed";
    /** The token, or a batch's signature, is not this terminal's over this very request. */
    public static final String FORGED = PREFIX + "forged";
    /** The token's time is not now; the answer's {@code Date} is headquarters' time. */
    public static final String EXPIRED = PREFIX + "expired";
    /** The token came before. */
    public static final String REPLAYED = PREFIX + "replayed";
    /** The token is good, but for another terminal. */
    public static final String OTHER_TERMINAL = PREFIX + "other-terminal";
    /** Headquarters withdrew the terminal: it is enrolled anew. */
    public static final String REVOKED = PREFIX + "revoked";
    /** The terminal's key was not renewed in time: it is enrolled anew. */
    public static final String KEY_ENDED = PREFIX + "key-ended";
    /** No open enrolment code: wrong, used, too old, or tried too often. */
    public static final String NO_SUCH_CODE = PREFIX + "no-such-code";
    /** Before it takes a machine for a terminal headquarters wants the hash of the last entry that it holds. */
    public static final String REACH_WANTED = PREFIX + "reach-wanted";
    /** Headquarters holds another journal of the former terminal, and wants to know from where on. */
    public static final String TRAIL_WANTED = PREFIX + "trail-wanted";
    public static final String NOT_FOUND = PREFIX + "not-found";
    public static final String CURSOR_GONE = PREFIX + "cursor-gone";
    public static final String NOT_ALLOWED = PREFIX + "not-allowed";
    public static final String UNKNOWN_MEMBER = PREFIX + "unknown-member";
    public static final String TOO_MANY = PREFIX + "too-many";
    public static final String INTERNAL = PREFIX + "internal";
    public static final String TOO_SLOW = PREFIX + "too-slow";
    public static final String STARTING = PREFIX + "starting";

    public static Problem of(String type, int status, String title) {
        return new Problem(type, title, status, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Problem(String type, String title, int status, Optional<String> detail, Optional<Long> expectedSeq, Optional<Long> firstBadSeq) {
        this(type, title, status, detail, expectedSeq, firstBadSeq, Optional.empty());
    }

    /** The name of the request that was refused. Empty where it is told in another form, which nobody should have to read out. */
    public Optional<String> request() {
        return instance.filter(told -> told.matches(REQUEST + "[0-9a-f-]{16,36}")).map(told -> told.substring(REQUEST.length()));
    }

    /** The same, of the request of that name. */
    public Problem inRequest(String id) {
        return new Problem(type, title, status, detail, expectedSeq, firstBadSeq, Optional.of(REQUEST + id));
    }
}
