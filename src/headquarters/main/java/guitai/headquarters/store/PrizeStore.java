package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.column;
import static guitai.headquarters.store.Sql.list;
import static guitai.headquarters.store.Sql.update;

import guitai.domain.member.MemberId;
import guitai.domain.prize.MemberCoins;
import guitai.domain.staff.TerminalId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Turns of the wheel, and coins. */
public final class PrizeStore {

    /** What headquarters makes of a turn: the same prize, another one, or a wheel or number that it cannot draw again. */
    public enum Audit { RIGHT, WRONG, UNKNOWN }

    /** A turn of the wheel. */
    public record Turn(TerminalId terminal, int wheel, long number, long seq, MemberId member, String prize, long cost, LocalDate day, Audit audit) {
    }

    /** How many of each prize a terminal had given before this turn. */
    public Map<String, Integer> givenBefore(Tx c, TerminalId terminal, int wheel, long number) {
        Map<String, Integer> given = new HashMap<>();
        list(c, row -> given.put(row.getString(1), row.getInt(2)), "select prize, count(*) from prize_draw where terminal_id = ? and wheel = ? and number < ?"
                + " group by prize", terminal.value(), wheel, number);
        return given;
    }

    /** False where this turn is here already. */
    public boolean add(Tx c, Turn turn) {
        return update(c, "insert into prize_draw values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing", turn.terminal().value(), turn.wheel(), turn.number(),
                turn.seq(), turn.member().value(), turn.prize(), turn.cost(), turn.day(), turn.audit().name()) > 0;
    }

    /** How many these have now, in the order of their ids. */
    public List<MemberCoins> coins(Tx c, Collection<MemberId> members) {
        return members.isEmpty() ? List.of() : list(c, row -> new MemberCoins(new MemberId(row.getObject(1, UUID.class)), row.getLong(2)),
                "select member_id, coins from member where member_id = any(?) order by member_id", column(c, "uuid", members, MemberId::value));
    }
}
