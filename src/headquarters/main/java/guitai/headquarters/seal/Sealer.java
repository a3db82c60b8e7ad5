package guitai.headquarters.seal;

import guitai.domain.day.DaySeal;
import guitai.domain.day.DayTotals;
import guitai.domain.signed.CodeSigner;
import guitai.domain.signed.KeySignature.Purpose;
import guitai.domain.signed.SignedCode;
import guitai.domain.signed.SignedCode.Content;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.keys.HqSigner;
import guitai.headquarters.keys.KeyRing;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.SealStore;
import guitai.headquarters.store.SealStore.Closing;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import guitai.protocol.SealedDay;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals closed days. Adds up what was applied of exactly the entries that the closing counted, and signs the result beside the
 * closing's own totals. A day whose two sides differed is added up again whenever something of its terminal was applied, and
 * sealed anew where the sums have changed.
 */
public final class Sealer {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

    /** A seal does not expire; this is the last second that a code can name. */
    private static final Instant FOR_GOOD = Instant.ofEpochSecond(0xFFFF_FFFFL);

    private final Database database;
    private final Tables tables;
    private final SealStore seals = new SealStore();
    private final KeyRing keys;
    private final HqSigner signer;
    private final Clock clock;

    public Sealer(Database database, Tables tables, KeyRing keys, HqSigner signer, Clock clock) {
        this.database = database;
        this.tables = tables;
        this.keys = keys;
        this.signer = signer;
        this.clock = clock;
    }

    /** Terminals that have something to seal. */
    public List<TerminalId> due() {
        return database.snapshot(seals::due);
    }

    /** Seals what is due at this terminal; doing it again changes nothing. */
    public void seal(TerminalId terminal) {
        if (!database.snapshot(c -> seals.anythingAt(c, terminal))) {
            return;
        }
        // A key that has to be made first is made and published before the transaction that needs it.
        KeyRing.Signing code = keys.signing();
        database.run(c -> {
            long applied = seals.lockApplied(c, terminal);
            for (Closing closing : seals.unsealed(c, terminal, applied)) {
                seal(c, terminal, closing, code);
            }
            for (Closing closing : seals.differing(c, terminal)) {
                again(c, terminal, closing, code);
            }
        });
    }

    private void seal(Tx c, TerminalId terminal, Closing closing, KeyRing.Signing code) {
        if (!closing.totals().businessDate().equals(closing.businessDate())) {
            LOG.warn("Entry {} of terminal {} closes another day than its own and is not sealed", closing.seq(), terminal);
            seals.done(c, terminal, closing.seq());
            return;
        }
        write(c, terminal, closing, totals(c, terminal, closing), code);
    }

    private void again(Tx c, TerminalId terminal, Closing closing, KeyRing.Signing code) {
        DayTotals now = totals(c, terminal, closing);
        boolean changed = seals.newest(c, terminal, closing.businessDate()).flatMap(SealedDay::seal)
                .filter(seal -> !seal.applied().equals(now) || !seal.missing().equals(missing(c, terminal, closing))).isPresent();
        if (changed) {
            write(c, terminal, closing, now, code);
        }
    }

    private DayTotals totals(Tx c, TerminalId terminal, Closing closing) {
        return tables.days().totals(c, terminal, closing.businessDate(), closing.seq() - 1);
    }

    private List<DaySeal.Missing> missing(Tx c, TerminalId terminal, Closing closing) {
        return tables.days().entries(c, terminal, closing.businessDate(), closing.seq() - 1).stream().filter(entry -> !entry.reason().isEmpty())
                .map(entry -> new DaySeal.Missing(entry.seq(), entry.type(), entry.reason())).limit(DaySeal.MOST_MISSING).toList();
    }

    private void write(Tx c, TerminalId terminal, Closing closing, DayTotals applied, KeyRing.Signing code) {
        Optional<SealedDay> before = seals.newest(c, terminal, closing.businessDate());
        int version = 1 + before.flatMap(SealedDay::seal).map(DaySeal::version).orElse(0);
        DaySeal seal = new DaySeal(terminal, version, before.map(SealedDay::digest), closing.seq(), closing.totals(), applied,
                missing(c, terminal, closing), clock.instant().truncatedTo(ChronoUnit.SECONDS));
        String frozen = SealedDay.freeze(seal);
        String digits = new CodeSigner(code.key()).sign(new SignedCode(code.known().id(), seal.sealedAt(), FOR_GOOD,
                Content.Day.of(seal, SealedDay.digest(frozen))));
        seals.insert(c, seal, new SealedDay(frozen, signer.sign(Purpose.DAY, frozen), digits));
        LOG.info("Sealed {} of terminal {}, version {}: {}", closing.businessDate(), terminal, version, seal.matched() ? "matched" : "differs");
    }
}
