package guitai.terminal.interaction;

import guitai.domain.journal.Fact;
import guitai.domain.member.Members;
import guitai.domain.promise.CallBack;
import guitai.domain.promise.CallOutcome;
import guitai.domain.shop.ShopFacts;
import guitai.domain.staff.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** Whom the store has promised to call, and what came of it. */
public final class CallBacks {

    private final CallBook book;
    private final Members members;
    private final ShopFacts facts;
    private final Clock clock;

    public CallBacks(CallBook book, Members members, ShopFacts facts, Clock clock) {
        this.book = book;
        this.members = members;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * A call that is due.
     *
     * @param late days since it was due
     */
    public record Due(CallBack call, Members.Known whom, long late) {
    }

    /** Those of today: the clerk's or adviser's own members first, then the longest due. */
    public List<Due> due(Actor actor) {
        LocalDate today = today();
        return book.open().stream().filter(call -> call.dueOn(today))
                .flatMap(call -> members.byId(call.member()).stream().map(known -> new Due(call, known, ChronoUnit.DAYS.between(call.due(), today))))
                .sorted(Comparator.comparing((Due due) -> due.whom().member().adviser().filter(actor.employee()::equals).isEmpty())
                        .thenComparing(due -> due.call().due()).thenComparing(due -> due.call().id())).toList();
    }

    /** What is still due then. */
    public List<Due> done(String call, CallOutcome outcome, Actor actor) {
        book.record(new Fact.CallBackDone(call, outcome), actor);
        return due(actor);
    }

    private LocalDate today() {
        return facts.day().of(clock.instant());
    }
}
