package guitai.terminal.identify;

import guitai.domain.journal.Fact;
import guitai.domain.member.Joining;
import guitai.domain.staff.Actor;

/** Puts somebody who joins on record, and into this terminal's members. */
@FunctionalInterface
public interface Newcomer {

    /** On disk when it returns. */
    void join(Joining joining, Fact.MemberJoined record, Actor actor);
}
