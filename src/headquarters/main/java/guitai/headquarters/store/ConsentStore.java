package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.column;
import static guitai.headquarters.store.Sql.list;
import static guitai.headquarters.store.Sql.update;

import guitai.domain.journal.EntryHead;
import guitai.domain.member.Consent;
import guitai.domain.member.ConsentPurpose;
import guitai.domain.member.Consents;
import guitai.domain.member.MemberId;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.StoreId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What members have answered, each answer with the entry that brought it; the newest of a purpose counts. */
public final class ConsentStore {

    /** An answer that is there already stays as it is. */
    public void add(Tx c, MemberId member, EntryHead head, StoreId store, List<Consent> answers) {
        update(c, "insert into consent select ?, purpose, ?, given, text, ?, ?, ?, ? from unnest(?, ?, ?) as a (purpose, given, text) on conflict do nothing",
                member.value(), Sql.time(head.at()), head.terminal().value(), head.seq(), head.actor().employee().value(), store.value(),
                column(c, "text", answers, answer -> answer.purpose().name()), column(c, "boolean", answers, Consent::given),
                column(c, "text", answers, Consent::text));
    }

    /** Of those who ever answered, what they agree to, in the order of their ids. */
    public Collection<Consents> of(Tx c, Collection<MemberId> members) {
        Map<String, List<Consents.Answer>> answers = new TreeMap<>();
        if (!members.isEmpty()) {
            list(c, row -> answers.computeIfAbsent(row.getObject(1, UUID.class).toString(), _ -> new ArrayList<>()).add(new Consents.Answer(
                            ConsentPurpose.valueOf(row.getString(2)), row.getBoolean(3), row.getString(4), row.getTimestamp(5).toInstant(),
                            new EmployeeId(row.getString(6)), new StoreId(row.getString(7)))),
                    "select distinct on (member_id, purpose) member_id, purpose, given, text, at, employee, store from consent where member_id = any(?)"
                            + " order by member_id, purpose, at desc, terminal, seq desc", column(c, "uuid", members, MemberId::value));
        }
        return answers.entrySet().stream().map(of -> new Consents(MemberId.of(of.getKey()), of.getValue())).toList();
    }
}
