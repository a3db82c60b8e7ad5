package guitai.protocol;

import guitai.domain.staff.TerminalId;
import java.time.LocalDate;
import java.util.UUID;

/** Where things are at headquarters, and the names of their forms. */
public final class Paths {

    public static final int PROTOCOL = 1;
    public static final String BATCH_TYPE = "application/vnd.guitai.batch+zstd";
    public static final String JSON_TYPE = "application/json";
    public static final String ZSTD_JSON_TYPE = "application/vnd.guitai.json+zstd";
    public static final String ROWS_TYPE = "application/vnd.guitai.rows+zstd";
    public static final String PROBLEM_TYPE = "application/problem+json";

    /** Header with the name of one request, made by its sender; headquarters' log and its {@link Problem} tell it again. */
    public static final String REQUEST_ID = "X-Request-Id";

    /** {@code POST} a {@link CodeRequest}, with the secret of headquarters' data folder as bearer; answers an {@link IssuedCode}. */
    public static final String CODES = "/v1/codes";

    /** {@code POST} a parcel file, with the secret of headquarters' data folder as bearer; answers a {@link guitai.protocol.parcel.ParcelTaken}. */
    public static final String PARCELS = "/v1/parcels";

    /** {@code POST} an {@link EnrolmentRequest}; answers an {@link Enrolment}. */
    public static final String ENROLMENTS = "/v1/enrolments";

    /** {@code POST} a {@link CodeForStore}, with the secret; answers an {@link EnrolmentOffer}. */
    public static final String ENROLMENT_CODES = "/v1/enrolment-codes";

    /** {@code POST} a {@link Revocation}, with the secret; answers the same. */
    public static final String REVOCATIONS = "/v1/revocations";

    private Paths() {
    }

    /** {@code PUT} a {@link JournalBatch}; answers a {@link BatchReceipt}, or a {@link Problem} with 409 or 422. */
    public static String batch(TerminalId terminal, long firstSeq, long lastSeq) {
        return "/v1/terminals/" + terminal + "/journal/" + firstSeq + "-" + lastSeq;
    }

    /** {@code GET} a {@link ChangePage} of all feeds in one behind the cursor; {@link #ZSTD_JSON_TYPE}. */
    public static String changes(TerminalId terminal, String cursor, int most) {
        return "/v1/terminals/" + terminal + "/changes?after=" + cursor + "&most=" + most;
    }

    /** The same of one feed. */
    public static String changes(TerminalId terminal, FeedName feed, String cursor, int most) {
        return changes(terminal, cursor, most) + "&feed=" + feed.text();
    }

    /** {@code GET} a {@link SnapshotManifest}. */
    public static String snapshot(TerminalId terminal) {
        return "/v1/terminals/" + terminal + "/snapshot";
    }

    /** {@code GET} a segment of it; {@link #ROWS_TYPE}. */
    public static String segment(TerminalId terminal, String snapshot, int number) {
        return snapshot(terminal) + "/" + snapshot + "/" + number;
    }

    /** {@code POST} a {@link LookupRequest}; answers a {@link LookupAnswer}, or a {@link Problem} with 429. */
    public static String lookups(TerminalId terminal) {
        return "/v1/terminals/" + terminal + "/lookups";
    }

    /** {@code POST} a {@link ReservationRequest}; answers a {@link ReservationAnswer}. */
    public static String reservations(TerminalId terminal) {
        return "/v1/terminals/" + terminal + "/reservations";
    }

    /** {@code DELETE} lets a hold go. */
    public static String reservation(TerminalId terminal, UUID id) {
        return reservations(terminal) + "/" + id;
    }

    /** {@code POST} a {@link KeyRenewal}; answers a {@link KeyRenewal.Done}. */
    public static String keys(TerminalId terminal) {
        return "/v1/terminals/" + terminal + "/keys";
    }

    /** {@code GET} a {@link DayAnswer}: headquarters' totals over the day's entries up to {@code throughSeq}. */
    public static String day(TerminalId terminal, LocalDate businessDate, long throughSeq) {
        return "/v1/terminals/" + terminal + "/days/" + businessDate + "?through=" + throughSeq;
    }

    /** {@code GET} the newest {@link SealedDay} of a trading day, or a {@link Problem} with 404 while there is none. */
    public static String seal(TerminalId terminal, LocalDate businessDate) {
        return "/v1/terminals/" + terminal + "/days/" + businessDate + "/seal";
    }
}
