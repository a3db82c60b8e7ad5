package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.column;
import static guitai.headquarters.store.Sql.list;
import static guitai.headquarters.store.Sql.update;

import guitai.domain.member.MemberId;
import guitai.domain.promise.CallBack;
import guitai.domain.promise.CallOutcome;
import guitai.domain.sale.ReceiptNumber;
import guitai.domain.staff.StoreId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who is to be called after a purchase, and who wants no such calls. */
public final class CallBackStore {

    private static final String OPEN = "select * from call_back where store = ? and outcome is null";

    /** A call that is there already stays as it is. */
    public void promise(Tx c, StoreId store, Collection<CallBack> calls) {
        update(c, "insert into call_back select ?, id, member, receipt, product, due, 0, null from unnest(?, ?, ?, ?, ?) as k (id, member, receipt, product, due)"
                        + " on conflict do nothing", store.value(), column(c, "text", calls, CallBack::id), column(c, "uuid", calls, call -> call.member().value()),
                column(c, "text", calls, call -> call.receipt().text()), column(c, "text", calls, CallBack::product), column(c, "date", calls, CallBack::due));
    }

    public Optional<CallBack> open(Tx c, StoreId store, String id) {
        return list(c, CallBackStore::call, OPEN + " and call_back_id = ? for update", store.value(), id).stream().findFirst();
    }

    /** Those of a member that are still open. */
    public List<CallBack> open(Tx c, StoreId store, MemberId member) {
        return list(c, CallBackStore::call, OPEN + " and member_id = ? for update", store.value(), member.value());
    }

    public void again(Tx c, StoreId store, CallBack call) {
        update(c, "update call_back set due = ?, tries = ? where store = ? and call_back_id = ?", call.due(), call.tries(), store.value(), call.id());
    }

    public void close(Tx c, StoreId store, String id, CallOutcome outcome) {
        update(c, "update call_back set outcome = ? where store = ? and call_back_id = ?", outcome.name(), store.value(), id);
    }

    public void wantsNone(Tx c, MemberId member) {
        update(c, "insert into no_calls values (?) on conflict do nothing", member.value());
    }

    /** Who of these wants no calls. */
    public Set<MemberId> unwanted(Tx c, Collection<MemberId> members) {
        return new HashSet<>(list(c, row -> new MemberId(row.getObject(1, UUID.class)), "select member_id from no_calls where member_id = any(?)",
                column(c, "uuid", members, MemberId::value)));
    }

    private static CallBack call(ResultSet row) throws SQLException {
        return new CallBack(row.getString("call_back_id"), new MemberId(row.getObject("member_id", UUID.class)), ReceiptNumber.parse(row.getString("receipt")),
                row.getString("product"), row.getObject("due", LocalDate.class), row.getInt("tries"));
    }
}
