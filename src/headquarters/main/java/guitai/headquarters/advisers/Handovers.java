package guitai.headquarters.advisers;

import com.fasterxml.uuid.Generators;
import guitai.domain.staff.Employee;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.Role;
import guitai.domain.staff.StoreId;
import guitai.headquarters.feed.MemberNews;
import guitai.headquarters.store.AdviserStore.Handover;
import guitai.headquarters.store.AdviserStore.Looked;
import guitai.headquarters.store.AdviserStore.Move;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import guitai.protocol.Change;
import guitai.protocol.Json;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Hands the members of somebody who leaves over to others: to the advisers of the member's own store, else to its managers, else to its
 * clerks, else to the same of other stores; each member to whoever has the fewest then. Can be taken back once.
 */
public final class Handovers {

    private final Tables tables;
    private final MemberNews news;
    private final Clock clock;

    public Handovers(Tables tables, MemberNews news, Clock clock) {
        this.tables = tables;
        this.news = news;
        this.clock = clock;
    }

    /** Empty where the one who leaves has no member, or nobody is there to take one. */
    public Optional<Handover> handOver(Tx c, EmployeeId leaver) {
        List<Looked> members = tables.advisers().of(c, leaver);
        List<Employee> others = staff(c).stream().filter(one -> !one.id().equals(leaver)).toList();
        if (members.isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Long> counts = tables.advisers().counts(c);
        List<Move> moves = new ArrayList<>();
        for (Looked member : members) {
            EmployeeId next = next(others, member.home(), counts);
            counts.merge(next.value(), 1L, Long::sum);
            moves.add(new Move(member.member(), leaver, next));
        }
        Handover done = new Handover(Generators.timeBasedEpochGenerator().generate(), leaver, clock.instant(), moves.size(), Optional.empty());
        tables.advisers().note(c, done, moves);
        news.tell(c, tables.advisers().move(c, moves), Map.of());
        return Optional.of(done);
    }

    /** Gives back whoever is still with the one that the handover named; false where it was taken back before. */
    public boolean undo(Tx c, UUID handover) {
        if (!tables.advisers().undo(c, handover, clock.instant())) {
            return false;
        }
        List<Move> back = tables.advisers().moves(c, handover).stream().map(move -> new Move(move.member(), move.to(), move.from())).toList();
        news.tell(c, tables.advisers().move(c, back), Map.of());
        return true;
    }

    /** Everybody who works at a store, by id. */
    public List<Employee> staff(Tx c) {
        return tables.feed().everywhere(c, Change.Kind.EMPLOYEE).stream().map(found -> Json.MAPPER.readValue(found.doc(), Employee.class))
                .sorted(Comparator.comparing(one -> one.id().value())).toList();
    }

    private static EmployeeId next(List<Employee> others, StoreId home, Map<String, Long> counts) {
        Comparator<Employee> nearest = Comparator.comparing(one -> !one.store().equals(home));
        return others.stream().min(nearest.thenComparing(one -> rank(one.role())).thenComparing(one -> counts.getOrDefault(one.id().value(), 0L))
                .thenComparing(one -> one.id().value())).orElseThrow().id();
    }

    private static int rank(Role role) {
        return switch (role) {
            case ADVISER -> 0;
            case MANAGER -> 1;
            case CLERK -> 2;
        };
    }
}
