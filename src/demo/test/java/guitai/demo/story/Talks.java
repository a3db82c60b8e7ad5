package guitai.demo.story;

import guitai.domain.interaction.InteractionDetail;
import guitai.domain.interaction.InteractionId;
import guitai.domain.interaction.InteractionKind;
import guitai.domain.interaction.MemberInteractions.Heard;
import guitai.domain.interaction.Suggestion;
import guitai.domain.member.Member;
import guitai.domain.promise.CallOutcome;
import guitai.domain.staff.Actor;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.Role;
import guitai.terminal.interaction.CallBacks.Due;
import guitai.terminal.interaction.Interact;
import guitai.terminal.interaction.Interact.Wish;
import java.util.List;
import java.util.Optional;

/** What is spoken at a counter, in the words of a clerk who writes it down. */
record Talks(Counter counter) {

    private static final Actor CLERK = new Actor(new EmployeeId("E1001"), Role.CLERK);

    /** Innovation points that it earned. */
    long suggests(Member member, String category, String words) {
        return tells(member, new Wish(InteractionKind.SUGGESTION, Optional.of(category), Optional.empty(), Optional.empty(), words));
    }

    long tells(Member member, InteractionKind kind, String category, InteractionDetail detail) {
        return tells(member, new Wish(kind, Optional.of(category), Optional.of(detail), Optional.empty(), ""));
    }

    long supports(Member member, InteractionId suggestion) {
        return tells(member, new Wish(InteractionKind.SUPPORT, Optional.empty(), Optional.empty(), Optional.of(suggestion), ""));
    }

    private long tells(Member member, Wish wish) {
        return counter.does(office -> office.people().interact().record(member.id(), wish, CLERK)) instanceof Interact.Answer.Recorded done ? done.points() : refused();
    }

    private static long refused() {
        throw new AssertionError("it was refused");
    }

    /** What the profile shows of it, the newest first. */
    List<Heard> heard(Member member) {
        return counter.does(office -> office.people().interact().of(member.id())).all().heard();
    }

    /** Suggestions of others that the member may support. */
    List<Suggestion> supportable(Member member) {
        return counter.does(office -> office.people().interact().of(member.id())).supportable();
    }

    /** Whom to call today. */
    List<Due> due() {
        return counter.does(office -> office.people().calls().due(CLERK));
    }

    /** The first of them is called. */
    void calls(CallOutcome outcome) {
        counter.does(office -> office.people().calls().done(office.people().calls().due(CLERK).getFirst().call().id(), outcome, CLERK));
    }
}
