package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.column;
import static guitai.headquarters.store.Sql.update;

import guitai.domain.journal.EntryHead;
import guitai.domain.member.Consent;
import guitai.domain.member.MemberId;
import java.util.List;

/** What members have answered, each answer with the entry that brought it. */
public final class ConsentStore {

    /** An answer that is there already stays as it is. */
    public void add(Tx c, MemberId member, EntryHead head, List<Consent> answers) {
        update(c, "insert into consent select ?, purpose, ?, given, text, ?, ?, ? from unnest(?, ?, ?) as a (purpose, given, text) on conflict do nothing",
                member.value(), Sql.time(head.at()), head.terminal().value(), head.seq(), head.actor().employee().value(),
                column(c, "text", answers, answer -> answer.purpose().name()), column(c, "boolean", answers, Consent::given),
                column(c, "text", answers, Consent::text));
    }
}
