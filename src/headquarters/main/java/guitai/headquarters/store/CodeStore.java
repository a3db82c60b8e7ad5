package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.list;
import static guitai.headquarters.store.Sql.update;

import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Enrolment codes: how far each is good, never the code itself. */
public final class CodeStore {

    /**
     * A code.
     *
     * @param number its first four digits
     * @param place  the terminal that it is for; empty for the next free one of the store
     * @param usedBy the terminal that it made
     * @param usedKey fingerprint of the key that it was used with
     */
    public record Code(String number, byte[] secret, StoreId store, Optional<TerminalId> place, Instant until, int triesLeft,
                       Optional<TerminalId> usedBy, Optional<String> usedKey) {
    }

    /** @return false when another code has the number */
    public boolean open(Tx c, Code code) {
        return update(c, "insert into enrolment_code (number, secret, store_id, place, until, tries_left) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict do nothing", code.number(), code.secret(), code.store().value(),
                code.place().map(TerminalId::value).orElse(null), Sql.time(code.until()), code.triesLeft()) == 1;
    }

    /** Locked until the transaction ends. */
    public Optional<Code> lock(Tx c, String number) {
        return list(c, CodeStore::code, "select * from enrolment_code where number = ? for update", number).stream().findFirst();
    }

    /** Those that were not forgotten yet, the newest first. */
    public List<Code> all(Tx c) {
        return list(c, CodeStore::code, "select * from enrolment_code order by until desc, number");
    }

    public void failed(Tx c, String number) {
        update(c, "update enrolment_code set tries_left = tries_left - 1 where number = ?", number);
    }

    public void used(Tx c, String number, TerminalId by, String key) {
        update(c, "update enrolment_code set used_by = ?, used_key = ? where number = ?", by.value(), key, number);
    }

    public void withdraw(Tx c, String number) {
        update(c, "delete from enrolment_code where number = ? and used_by is null", number);
    }

    public void forgetEndedBefore(Tx c, Instant then) {
        update(c, "delete from enrolment_code where until < ?", Sql.time(then));
    }

    private static Code code(ResultSet row) throws SQLException {
        return new Code(row.getString("number"), row.getBytes("secret"), new StoreId(row.getString("store_id")),
                Optional.ofNullable(row.getString("place")).map(TerminalId::new), row.getObject("until", OffsetDateTime.class).toInstant(),
                row.getInt("tries_left"), Optional.ofNullable(row.getString("used_by")).map(TerminalId::new),
                Optional.ofNullable(row.getString("used_key")));
    }
}
