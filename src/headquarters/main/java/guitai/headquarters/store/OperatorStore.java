package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.column;
import static guitai.headquarters.store.Sql.list;
import static guitai.headquarters.store.Sql.update;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Who may work at headquarters' console, and what each proves it with. */
public final class OperatorStore {

    /** @param lastStep the newest step of time whose code was used: a code that was seen once is good no more */
    public record Row(String login, String name, String role, boolean active, Optional<String> password, Optional<byte[]> secondFactor,
                      long lastStep, int failures, Optional<Instant> lockedUntil, Optional<Instant> invitedUntil) {
    }

    public Optional<Row> find(Tx c, String login) {
        return list(c, OperatorStore::row, "select * from operator where login = ?", login).stream().findFirst();
    }

    public List<Row> all(Tx c) {
        return list(c, OperatorStore::row, "select * from operator order by login");
    }

    /** False when somebody has that login already. */
    public boolean add(Tx c, String login, String name, String role) {
        return update(c, "insert into operator (login, name, role, active, last_step, failures) values (?, ?, ?, true, 0, 0)"
                + " on conflict (login) do nothing", login, name, role) > 0;
    }

    /** Takes password, second factor and lock away; who holds the invitation may set new ones. False for nobody's login. */
    public boolean invite(Tx c, String login, byte[] invitation, Instant until) {
        update(c, "delete from operator_recovery where login = ?", login);
        return update(c, "update operator set password = null, second_factor = null, last_step = 0, failures = 0, locked_until = null,"
                + " invitation = ?, invited_until = ? where login = ?", invitation, Sql.time(until), login) > 0;
    }

    public Optional<Row> invited(Tx c, byte[] invitation, Instant now) {
        return list(c, OperatorStore::row, "select * from operator where invitation = ? and invited_until > ? and active",
                invitation, Sql.time(now)).stream().findFirst();
    }

    /** False when the invitation was used meanwhile. */
    public boolean setPassword(Tx c, String login, String password, byte[] invitation) {
        return update(c, "update operator set password = ?, invitation = null, invited_until = null where login = ? and invitation = ?",
                password, login, invitation) > 0;
    }

    /** @param recovery hashes of the codes that may take its place */
    public void setSecondFactor(Tx c, String login, byte[] secret, long step, Collection<byte[]> recovery) {
        update(c, "update operator set second_factor = ?, last_step = ? where login = ?", secret, step, login);
        update(c, "delete from operator_recovery where login = ?", login);
        update(c, "insert into operator_recovery (login, code) select ?, * from unnest(?)", login, column(c, "bytea", recovery, code -> code));
    }

    /** False when a code of this or a later step was used already. */
    public boolean useStep(Tx c, String login, long step) {
        return update(c, "update operator set last_step = ? where login = ? and last_step < ?", step, login, step) > 0;
    }

    public boolean useRecovery(Tx c, String login, byte[] code) {
        return update(c, "delete from operator_recovery where login = ? and code = ?", login, code) > 0;
    }

    /** Counts a failure; each time that {@code most} of them are together, the login is locked. Returns whether it is now. */
    public boolean fail(Tx c, String login, int most, Instant until) {
        update(c, "update operator set failures = failures + 1, locked_until = case when (failures + 1) % ? = 0"
                + " then cast(? as timestamptz) else locked_until end where login = ?", most, Sql.time(until), login);
        return find(c, login).map(row -> row.failures() % most == 0).orElse(false);
    }

    public void succeed(Tx c, String login) {
        update(c, "update operator set failures = 0, locked_until = null where login = ?", login);
    }

    public void change(Tx c, String login, String role, boolean active) {
        update(c, "update operator set role = ?, active = ? where login = ?", role, active, login);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getString("login"), row.getString("name"), row.getString("role"), row.getBoolean("active"),
                Optional.ofNullable(row.getString("password")), Optional.ofNullable(row.getBytes("second_factor")), row.getLong("last_step"),
                row.getInt("failures"), instant(row, "locked_until"), instant(row, "invited_until"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
