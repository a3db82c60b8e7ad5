package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.list;
import static guitai.headquarters.store.Sql.update;

import com.fasterxml.uuid.Generators;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** What was done at the console: rows are added and read, never changed. */
public final class AuditStore {

    /** @param login of whoever did it, or tried to */
    public record Row(Instant at, String login, String act, String subject, String origin) {
    }

    public void add(Tx c, Row row) {
        update(c, "insert into console_audit (id, at, login, act, subject, origin) values (?, ?, ?, ?, ?, ?)",
                Generators.timeBasedEpochGenerator().generate(), Sql.time(row.at()), row.login(), row.act(), row.subject(), row.origin());
    }

    /** The newest first. @param login and {@code act} empty for any */
    public List<Row> before(Tx c, Instant end, String login, String act, int most) {
        return list(c, row -> new Row(row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2), row.getString(3),
                        row.getString(4), row.getString(5)),
                "select at, login, act, subject, origin from console_audit where at < ? and (? = '' or login = ?) and (? = '' or act = ?)"
                        + " order by at desc, id desc limit ?", Sql.time(end), login, login, act, act, most);
    }
}
