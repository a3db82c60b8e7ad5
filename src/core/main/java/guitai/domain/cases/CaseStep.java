package guitai.domain.cases;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that was chosen about a case, and what came of it.
 *
 * @param by   who chose
 * @param at   when, by the clock of whoever chose
 * @param note what headquarters says about it in its own words
 */
public record CaseStep(RepairChoice choice, CaseAuthor by, Instant at, Result result, Optional<String> note) {

    /** What came of a choice. Names are for ever. */
    public enum Result {
        /** It was done. */
        DONE,
        /** It is noted; nothing in the books changes. */
        NOTED,
        /** Somebody else's choice was there first. */
        TOO_LATE,
        /** Not the chooser's to choose. */
        NOT_ALLOWED,
        /** What it names does not exist, or this case knows no such choice. */
        NOT_POSSIBLE,
        /** It was done as told and the entry is still refused. */
        STILL_REFUSED
    }
}
