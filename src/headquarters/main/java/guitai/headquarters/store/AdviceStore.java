package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.column;
import static guitai.headquarters.store.Sql.list;
import static guitai.headquarters.store.Sql.update;

import guitai.domain.advice.Recommendations;
import guitai.domain.member.MemberId;
import guitai.protocol.Json;
import java.util.Collection;
import java.util.List;

/** What is recommended to talk about with members. */
public final class AdviceStore {

    public void put(Tx c, Collection<Recommendations> all) {
        update(c, "insert into member_advice select * from unnest(?, ?) on conflict (member_id) do update set doc = excluded.doc",
                column(c, "uuid", all, one -> one.member().value()), column(c, "text", all, Json.MAPPER::writeValueAsString));
    }

    /** Of those for whom there is any, in the order of their ids. */
    public List<Recommendations> of(Tx c, Collection<MemberId> members) {
        return members.isEmpty() ? List.of() : list(c, row -> Json.MAPPER.readValue(row.getString(1), Recommendations.class),
                "select doc from member_advice where member_id = any(?) order by member_id", column(c, "uuid", members, MemberId::value));
    }
}
