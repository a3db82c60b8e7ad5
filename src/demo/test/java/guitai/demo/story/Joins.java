package guitai.demo.story;

import guitai.domain.member.Consent;
import guitai.domain.member.ConsentPurpose;
import guitai.domain.member.Member;
import guitai.domain.staff.Actor;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.Role;
import guitai.terminal.identify.Join;
import java.util.List;
import java.util.Optional;

/** Somebody invented joins at a counter. */
public final class Joins {

    private static final Actor CLERK = new Actor(new EmployeeId("E1001"), Role.CLERK);

    private Joins() { }

    /** Whoever has that phone already is another person. */
    public static Member with(Counter counter, String phone) {
        Join.Form form = new Join.Form(phone, "测试员", Optional.empty(), List.of(new Consent(ConsentPurpose.RECOMMENDATIONS, true, "2026-11")), true);
        return counter.does(office -> office.join().join(form, CLERK)) instanceof Join.Answer.Joined(var profile) ? profile.member()
                : Joins.refused();
    }

    private static Member refused() {
        throw new AssertionError("nobody can join");
    }
}
