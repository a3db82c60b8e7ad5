package guitai.headquarters.intake;

import guitai.domain.cases.CaseFile;
import guitai.domain.cases.CaseStep.Result;

/** What a wish has come to: the case as it is then, and whether its feed and tables are still to be written. */
record Verdict(CaseFile file, Result result, boolean written) {

    /** Nothing but the case changes. */
    static Verdict only(CaseFile file, Result result) {
        return new Verdict(file, result, false);
    }

    /** Whoever decided has written the case together with its effects. */
    static Verdict written(CaseFile file, Result result) {
        return new Verdict(file, result, true);
    }
}
