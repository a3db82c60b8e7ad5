package guitai.terminal.identify;

import guitai.domain.member.Consent;
import guitai.domain.member.Consents;
import guitai.domain.member.MemberId;
import guitai.domain.staff.Actor;

/** Where it stands what members agree to. */
public interface ConsentBook {

    /** The newest answer about each purpose that was ever asked about, from wherever. */
    Consents of(MemberId member);

    /** On record when it returns. */
    void record(MemberId member, Consent answer, Actor actor);
}
