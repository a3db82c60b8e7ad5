package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.column;
import static guitai.headquarters.store.Sql.list;
import static guitai.headquarters.store.Sql.update;

import guitai.domain.cases.CaseFile;
import guitai.domain.cases.CaseKey;
import guitai.domain.staff.StoreId;
import guitai.protocol.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cases, each owned by the scope of the store where it came up. Writing one is for who tells the stores as well. */
public final class CaseStore {

    /** Puts those in that are not there yet, whatever has become of them; returns the keys of these. */
    public Set<String> insert(Tx c, StoreId store, List<CaseFile> cases) {
        return new HashSet<>(list(c, row -> row.getString(1),
                "insert into hq_case (scope, case_key, kind, state, opened_at, changed_at, doc)"
                        + " select ?, key, kind, state, opened, opened, doc from unnest(?, ?, ?, ?, ?) as e (key, kind, state, opened, doc)"
                        + " on conflict do nothing returning case_key", FeedStore.storeScope(store.value()),
                column(c, "text", cases, file -> file.key().text()), column(c, "text", cases, file -> file.key().kind().name()),
                column(c, "text", cases, file -> file.state().name()), column(c, "timestamptz", cases, file -> Sql.time(file.opened())),
                column(c, "text", cases, Json.MAPPER::writeValueAsString)));
    }

    public void replace(Tx c, CaseFile file, Instant now) {
        update(c, "update hq_case set state = ?, promised_at = ?, changed_at = ?, doc = ?, told = true where scope = ? and case_key = ?",
                file.state().name(), file.promised().map(Sql::time).orElse(null), Sql.time(now), Json.MAPPER.writeValueAsString(file),
                scope(file.key()), file.key().text());
    }

    /** It stays here and is told to nobody any more. */
    public void markForgotten(Tx c, CaseFile file) {
        update(c, "update hq_case set told = false where scope = ? and case_key = ?", scope(file.key()), file.key().text());
    }

    /** The case as it is now; nobody else changes it until the transaction ends. */
    public Optional<CaseFile> lock(Tx c, CaseKey key) {
        return list(c, CaseStore::file, "select doc from hq_case where scope = ? and case_key = ? for update", scope(key), key.text())
                .stream().findFirst();
    }

    public Optional<CaseFile> find(Tx c, CaseKey key) {
        return list(c, CaseStore::file, "select doc from hq_case where scope = ? and case_key = ?", scope(key), key.text())
                .stream().findFirst();
    }

    /** Cases of all stores that are not decided, the oldest first. */
    public List<CaseFile> unsettled(Tx c, int most) {
        return list(c, CaseStore::file, "select /* everywhere */ doc from hq_case where state <> 'CLOSED' order by opened_at limit ?", most);
    }

    /** Cases of one store, the newest change first, decided ones as well. */
    public List<CaseFile> ofStore(Tx c, StoreId store, int most) {
        return list(c, CaseStore::file, "select doc from hq_case where scope = ? order by changed_at desc limit ?",
                FeedStore.storeScope(store.value()), most);
    }

    /** Decided cases that nobody has touched since. */
    public List<CaseFile> settledBefore(Tx c, Instant then, int most) {
        return list(c, CaseStore::file, "select /* everywhere */ doc from hq_case where state = 'CLOSED' and told and changed_at < ?"
                        + " order by changed_at limit ?",
                Sql.time(then), most);
    }

    private static CaseFile file(ResultSet row) throws SQLException {
        return Json.MAPPER.readValue(row.getString(1), CaseFile.class);
    }

    private static String scope(CaseKey key) {
        return FeedStore.storeScope(key.store().value());
    }
}
