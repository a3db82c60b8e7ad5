package guitai.terminal.store;

import guitai.domain.journal.Fact;
import guitai.domain.promise.CallBack;
import guitai.domain.staff.Actor;
import guitai.protocol.Change;
import guitai.terminal.interaction.CallBook;
import guitai.terminal.storage.Database;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whom this store is to call, as headquarters tells it, without those that were made here since. */
record SqliteCalls(Database database, ShopDocuments documents, SqliteJournal journal) implements CallBook {

    @Override
    public List<CallBack> open() {
        Set<String> made = new HashSet<>(database.read(session -> session.createNativeQuery("SELECT call FROM own_call", String.class).getResultList()));
        return documents.all(Change.Kind.CALL_BACK, CallBack.class).stream().filter(call -> !made.contains(call.id())).toList();
    }

    @Override
    public void record(Fact.CallBackDone done, Actor actor) {
        database.transact(session -> {
            journal.record(done, actor);
            session.createNativeMutationQuery("INSERT INTO own_call VALUES (:call, :seq) ON CONFLICT (call) DO UPDATE SET seq = excluded.seq")
                    .setParameter("call", done.callBack()).setParameter("seq", journal.head().seq()).executeUpdate();
        });
    }
}
