package guitai.demo.story;

import guitai.domain.journal.Hash;
import guitai.protocol.EntryForm;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into headquarters' tables from outside, as an auditor does. */
public final class HqBooks {

    private final String database;

    HqBooks(String database) {
        this.database = database;
    }

    /** An auditor of this database. */
    public static HqBooks of(String database) {
        return new HqBooks(database);
    }

    public String database() {
        return database;
    }

    /** Numbers of the receipts of applied sales, in the journal's order. */
    public List<String> receipts(String terminal) {
        return ask("select receipt from sale where terminal_id = ? order by seq", row -> row.getString(1), terminal);
    }

    /** Sum of the applied sales, in fen. */
    public long gross(String terminal) {
        return number("select coalesce(sum(gross_fen), 0) from sale where terminal_id = ?", terminal);
    }

    /** Every held entry, in order: {@code SEQ ID HASH}. */
    public List<String> journal(String terminal) {
        return ask("select seq, frozen, hash from journal_entry where terminal_id = ? order by seq", row -> row.getLong(1) + " "
                + EntryForm.head(row.getBytes(2)).id() + " " + new Hash(row.getBytes(3)), terminal);
    }

    /** Every applied sale, in the journal's order: {@code ID FEN}. */
    public List<String> sales(String terminal) {
        return ask("select sale_id, gross_fen from sale where terminal_id = ? order by seq", row -> row.getString(1) + " " + row.getLong(2),
                terminal);
    }

    /** Number of entries that are held. */
    public long held(String terminal) {
        return number("select count(*) from journal_entry where terminal_id = ?", terminal);
    }

    /** Bytes of the held entries as they were frozen, before any compression. */
    public long frozenBytes(String terminal) {
        return number("select coalesce(sum(length(frozen)), 0)::bigint from journal_entry where terminal_id = ?", terminal);
    }

    /** Hash of the newest entry that is held. */
    public Hash head(String terminal) {
        return ask("select head_hash from intake_progress where terminal_id = ?", row -> new Hash(row.getBytes(1)), terminal).getFirst();
    }

    public long appliedThrough(String terminal) {
        return number("select coalesce(max(applied_through), 0) from apply_progress where terminal_id = ?", terminal);
    }

    /** Entries that were set aside: {@code SEQ REASON}. */
    public List<String> setAside(String terminal) {
        return ask("select seq, reason from entry_outcome where terminal_id = ? and reason <> '' order by seq",
                row -> row.getLong(1) + " " + row.getString(2), terminal);
    }

    /** Sequences of entries of which another version was kept beside the held one. */
    public List<Long> forks(String terminal) {
        return ask("select distinct seq from journal_fork where terminal_id = ? order by seq", row -> row.getLong(1), terminal);
    }

    /** Parcels that wait for what comes before them. */
    public long waitingParcels() {
        return number("select count(*) from parcel_waiting");
    }

    /** Hashes of the other versions of entries that were kept beside the held ones. */
    public List<String> otherVersions(String terminal) {
        return ask("select hash from journal_fork where terminal_id = ? order by seq", row -> new Hash(row.getBytes(1)).hex(), terminal);
    }

    public long points(String card) {
        return number("select consumption from member where card = ?", card);
    }

    /** Every row of every table, as text. */
    public List<String> everything() {
        return ask("select query_to_xml('select * from ' || quote_ident(relname), false, true, '')::text from pg_class where relkind in ('r', 'p')"
                + " and not relispartition and relnamespace = 'public'::regnamespace", row -> row.getString(1));
    }

    /** Every column, {@code table.column}. */
    public List<String> columns() {
        return ask("select table_name || '.' || column_name from information_schema.columns where table_schema = 'public'", row -> row.getString(1));
    }

    public long coins(String card) {
        return number("select coins from member where card = ?", card);
    }

    /** What headquarters makes of the turns of the wheel at a terminal, in their order. */
    public List<String> turns(String terminal) {
        return ask("select audit from prize_draw where terminal_id = ? order by wheel, number", row -> row.getString(1), terminal);
    }

    public long innovation(String card) {
        return number("select innovation from member where card = ?", card);
    }

    /** How the calls to a member ended, {@code open} where they have not. */
    public List<String> calls(String member) {
        return ask("select coalesce(outcome, 'open') from call_back where member_id = ?::uuid order by due", row -> row.getString(1), member);
    }

    public long membersOf(String adviser) {
        return number("select count(*) from member where adviser = ?", adviser);
    }

    public long membersWithoutAdviserAmong(List<String> members) {
        return members.stream().mapToLong(id -> number("select count(*) from member where member_id = ?::uuid and adviser is null", id)).sum();
    }

    /** Points that stand in dispute, of all members. */
    public long disputedPoints() {
        return number("select coalesce(sum(points), 0) from points_dispute");
    }

    /** Members whose balance is not what they began with plus what stands in the ledger. */
    public long wrongBalances() {
        return number("""
                select count(*) from member m where m.consumption <> m.opening_consumption
                    + coalesce((select sum(points) from points_ledger l where l.member_id = m.member_id
                        and account in ('CONSUMPTION', 'SPENT')), 0)
                    + coalesce((select sum(points) from points_dispute d where d.member_id = m.member_id), 0)
                    or m.innovation <> m.opening_innovation
                    + coalesce((select sum(points) from points_ledger l where l.member_id = m.member_id and account = 'INNOVATION'), 0)
                    or m.coins <> coalesce((select sum(points) from points_ledger l where l.member_id = m.member_id and account = 'COIN'), 0)
                """);
    }

    /** Points that the ledger has from this terminal, and those of its sales to members; equal when all is well. */
    public List<Long> pointsInLedgerAndInSales(String terminal) {
        return List.of(number("select coalesce(sum(points), 0) from points_ledger where terminal_id = ? and account = 'CONSUMPTION'", terminal),
                number("select coalesce(sum(points), 0) from sale where terminal_id = ?", terminal));
    }

    /** Terminals of which the ledger has other points than their sales to members. */
    public List<String> terminalsWhosePointsDiffer() {
        return ask("""
                select coalesce(l.terminal_id, s.terminal_id) from (select terminal_id, sum(points) as points from points_ledger
                    where account = 'CONSUMPTION' group by terminal_id) l
                    full join (select terminal_id, sum(points) as points from sale group by terminal_id having sum(points) <> 0) s
                    on s.terminal_id = l.terminal_id where l.points is distinct from s.points order by 1
                """, row -> row.getString(1));
    }

    /** Everybody who joined, by id; with how many answers. */
    public List<String> joined() {
        return ask("select m.member_id, count(*) from member m join consent c on c.member_id = m.member_id where m.card <> '' group by m.member_id"
                + " order by m.member_id", row -> row.getString(1) + " " + row.getLong(2));
    }

    /** What was chosen by stores and what came of it: {@code SEQ RESULT}. */
    public List<String> choices(String terminal) {
        return ask("select seq, result from repair_choice where terminal_id = ? order by seq", row -> row.getLong(1) + " " + row.getString(2), terminal);
    }

    /** A mistake at headquarters: two members have one phone. */
    public void givesTheSamePhone(String card, String otherCard) {
        number("with same as (update member set phone = (select phone from member where card = ?) where card = ? returning 1) select count(*) from same",
                card, otherCard);
    }

    private long number(String query, Object... parameters) {
        return ask(query, row -> row.getLong(1), parameters).getFirst();
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> ask(String query, Reading<T> reading, Object... parameters) {
        try (var connection = DriverManager.getConnection(database); var question = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                question.setObject(i + 1, parameters[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
            }
            return found;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
