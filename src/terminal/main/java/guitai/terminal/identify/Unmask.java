package guitai.terminal.identify;

import guitai.domain.journal.Fact;
import guitai.domain.journal.JournalWriter;
import guitai.domain.member.Member;
import guitai.domain.member.MemberId;
import guitai.domain.member.Members;
import guitai.domain.member.UnmaskPurpose;
import guitai.domain.staff.Actor;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.Role;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Shows what is masked: to the manager and to the member's own adviser, for a purpose, so many times a day, and only once it is on
 * record. The screen shows it for {@value #SECONDS} seconds.
 */
public final class Unmask {

    /** How long it may stand on a screen. */
    public static final int SECONDS = 10;
    /** How often one employee may look, a trading day and terminal. */
    public static final int MOST_A_DAY = 20;

    private final Members members;
    private final ToLongFunction<EmployeeId> today;
    private final JournalWriter journal;

    /** @param today how often an employee has looked on this trading day */
    public Unmask(Members members, ToLongFunction<EmployeeId> today, JournalWriter journal) {
        this.members = members;
        this.today = today;
        this.journal = journal;
    }

    /** What came of the wish. */
    public sealed interface Answer {

        /** In the clear; {@code toString} tells nothing of it. */
        record Shown(String name, String phone, String card) implements Answer {

            @Override
            public String toString() {
                return "Shown";
            }
        }

        /** And why not. */
        record Refused(Why why) implements Answer {
        }
    }

    /** NOT_YOURS: neither manager nor the member's adviser. ENOUGH: as often as a day allows. GONE: not known here any more. */
    public enum Why { NOT_YOURS, ENOUGH, GONE }

    /** Whether there is any use in asking. */
    public static boolean may(Member member, Actor actor) {
        return actor.role() == Role.MANAGER || member.adviser().equals(Optional.of(actor.employee()));
    }

    public Answer show(MemberId id, UnmaskPurpose purpose, Actor actor) {
        Optional<Member> known = members.byId(id).map(Members.Known::member);
        if (known.isEmpty()) {
            return new Answer.Refused(Why.GONE);
        }
        Member member = known.get();
        if (!may(member, actor)) {
            return new Answer.Refused(Why.NOT_YOURS);
        }
        if (today.applyAsLong(actor.employee()) >= MOST_A_DAY) {
            return new Answer.Refused(Why.ENOUGH);
        }
        journal.record(new Fact.ProfileUnmasked(member.id(), purpose), actor);
        return new Answer.Shown(member.name(), member.phone(), member.card());
    }
}
