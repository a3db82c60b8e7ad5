package guitai.protocol;

import guitai.domain.staff.TerminalId;
import java.time.LocalDate;

/** Where things are at headquarters, and the names of their forms. */
public final class Paths {

    public static final int PROTOCOL = 1;
    public static final String BATCH_TYPE = "application/vnd.guitai.batch+zstd";
    public static final String JSON_TYPE = "application/json";
    public static final String ZSTD_JSON_TYPE = "application/vnd.guitai.json+zstd";
    public static final String PROBLEM_TYPE = "application/problem+json";

    /** {@code POST} a {@link CodeRequest}, with the secret of headquarters' data folder as bearer; answers an {@link IssuedCode}. */
    public static final String CODES = "/v1/codes";

    private Paths() {
    }

    /** {@code PUT} a {@link JournalBatch}; answers a {@link BatchReceipt}, or a {@link Problem} with 409 or 422. */
    public static String batch(TerminalId terminal, long firstSeq, long lastSeq) {
        return "/v1/terminals/" + terminal + "/journal/" + firstSeq + "-" + lastSeq;
    }

    /** {@code GET} a {@link ChangePage} behind the cursor; {@link #ZSTD_JSON_TYPE}. */
    public static String changes(TerminalId terminal, String cursor, int most) {
        return "/v1/terminals/" + terminal + "/changes?after=" + cursor + "&most=" + most;
    }

    /** {@code GET} a {@link DayAnswer}: headquarters' totals over the day's entries up to {@code throughSeq}. */
    public static String day(TerminalId terminal, LocalDate businessDate, long throughSeq) {
        return "/v1/terminals/" + terminal + "/days/" + businessDate + "?through=" + throughSeq;
    }
}
