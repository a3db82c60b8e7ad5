package guitai.terminal.enrol;

import guitai.domain.staff.TerminalId;
import guitai.domain.text.LocalName;

/** What came of an attempt to enrol. */
public sealed interface EnrolAnswer {

    /** This machine is a terminal of that store now. */
    record Welcome(Identity identity, LocalName store) implements EnrolAnswer {
    }

    /** It is that terminal from its next start on, and these entries of its journal go with it. */
    record Anew(TerminalId terminal, long entries) implements EnrolAnswer {
    }

    /** It is not, and why. */
    record Refused(Why why) implements EnrolAnswer {
    }

    /**
     * WRONG_CODE: wrong, used, too old or tried too often. TAKEN: the code is for a terminal whose journal another machine has.
     * UNREACHABLE: no answer at that address. NOT_HEADQUARTERS: somebody else answered, or something stands between. NOT_SAFE: an
     * address without TLS beyond this machine. OTHER_NUMBER: the code makes another terminal of a machine that is one already.
     * OTHER_JOURNAL: headquarters holds a journal of this terminal that is not the one here. FAILED: headquarters said no for another
     * reason.
     */
    enum Why { WRONG_CODE, TAKEN, UNREACHABLE, NOT_HEADQUARTERS, NOT_SAFE, OTHER_NUMBER, OTHER_JOURNAL, FAILED }
}
