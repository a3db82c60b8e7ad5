package guitai.headquarters.console;

import guitai.domain.staff.Employee;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.Role;
import guitai.headquarters.advisers.Handovers;
import guitai.headquarters.operator.Act;
import guitai.headquarters.operator.Audit;
import guitai.headquarters.operator.Rank;
import guitai.headquarters.store.AdviserStore.Handover;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.Tables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who looks after how many members, and the handover when somebody leaves. */
final class AdvisersRoom implements Room {

    private static final int MOST = 50;

    private final Database database;
    private final Tables tables;
    private final Handovers handovers;
    private final Audit audit;

    AdvisersRoom(Database database, Tables tables, Handovers handovers, Audit audit) {
        this.database = database;
        this.tables = tables;
        this.handovers = handovers;
        this.audit = audit;
    }

    /** @param members how many; those of people who are gone have no employee any more */
    public record Line(String id, Optional<Employee> employee, long members) {
    }

    @Override
    public List<Page> pages() {
        return List.of(new Page("/advisers", Optional.of(Rank.VIEWER), _ -> show("")));
    }

    @Override
    public List<Deed> deeds() {
        return List.of(new Deed("adviser-leaves", Optional.of(Rank.OPERATOR), this::leaves),
                new Deed("handover-undo", Optional.of(Rank.OPERATOR), this::undo));
    }

    private View show(String wrong) {
        return database.snapshot(c -> {
            Map<String, Long> counts = tables.advisers().counts(c);
            List<Employee> staff = handovers.staff(c);
            List<Line> here = staff.stream().filter(one -> one.role() == Role.ADVISER || counts.containsKey(one.id().value()))
                    .map(one -> new Line(one.id().value(), Optional.of(one), counts.getOrDefault(one.id().value(), 0L))).toList();
            List<Line> gone = counts.entrySet().stream().filter(count -> staff.stream().noneMatch(one -> one.id().value().equals(count.getKey())))
                    .map(count -> new Line(count.getKey(), Optional.empty(), count.getValue())).toList();
            return View.of("advisers", Map.of("wrong", wrong, "lines", here, "gone", gone, "handovers", tables.advisers().handovers(c, MOST)));
        });
    }

    private Outcome leaves(Visitor visitor, Map<String, String> form) {
        String id = form.getOrDefault("employee", "");
        Optional<Handover> done = id.matches("[A-Z0-9-]{1,20}") ? database.call(c -> handovers.handOver(c, new EmployeeId(id))) : Optional.empty();
        if (done.isEmpty()) {
            return new Outcome.Show(show("nobody"));
        }
        audit.note(visitor.by(), Act.MEMBERS_HANDED_OVER, id + " " + done.get().members());
        return new Outcome.GoTo("/advisers?said=changed");
    }

    private Outcome undo(Visitor visitor, Map<String, String> form) {
        String id = form.getOrDefault("handover", "");
        boolean done = id.matches("[0-9a-f-]{36}") && database.call(c -> handovers.undo(c, UUID.fromString(id)));
        if (!done) {
            return new Outcome.Show(show("undone"));
        }
        audit.note(visitor.by(), Act.HANDOVER_UNDONE, id);
        return new Outcome.GoTo("/advisers?said=changed");
    }
}
