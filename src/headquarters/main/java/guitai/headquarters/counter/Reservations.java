package guitai.headquarters.counter;

import guitai.domain.member.MemberId;
import guitai.domain.signed.CodeVerifier;
import guitai.domain.signed.CodeVerifier.Verdict;
import guitai.domain.signed.CodeVerifier.Why;
import guitai.domain.signed.PublishedKey;
import guitai.domain.signed.SignedCode;
import guitai.domain.signed.SignedCode.Content;
import guitai.domain.staff.TerminalId;
import guitai.domain.voucher.Voucher;
import guitai.headquarters.feed.JoinedMembers;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.HoldStore.Hold;
import guitai.headquarters.store.HoldStore.Subject;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import guitai.protocol.ReservationAnswer;
import guitai.protocol.ReservationAnswer.FirstUse;
import guitai.protocol.ReservationAnswer.Refusal;
import guitai.protocol.ReservationRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Holds points and vouchers for sales in progress, so that no two counters spend the same. A hold ends by itself; the same id
 * asked again is the same hold, and one that ended is not taken up again.
 */
public final class Reservations {

    public static final Duration LIFE = Duration.ofMinutes(15);

    private final Database database;
    private final Tables tables;
    private final JoinedMembers joined;
    private final Supplier<? extends Collection<PublishedKey>> keys;
    private final Clock clock;

    /** @param keys by which vouchers are believed */
    public Reservations(Database database, Tables tables, Supplier<? extends Collection<PublishedKey>> keys, Clock clock) {
        this.database = database;
        this.tables = tables;
        this.joined = new JoinedMembers(tables);
        this.keys = keys;
        this.clock = clock;
    }

    /** Holds what is asked, or says why not; empty for a terminal that nobody enrolled. */
    public Optional<ReservationAnswer> hold(TerminalId terminal, ReservationRequest asked) {
        if (database.snapshot(c -> tables.journal().storeOf(c, terminal)).isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return Optional.of(asked.voucher().map(shown -> voucher(terminal, asked, shown, now))
                .orElseGet(() -> points(terminal, asked, now)));
    }

    /** Lets go of what this terminal holds under that id; for an id that it does not hold nothing happens. */
    public void release(TerminalId terminal, UUID id) {
        database.snapshot(c -> tables.holds().subject(c, terminal, id))
                .ifPresent(subject -> database.run(c -> tables.holds().release(c, subject, id)));
    }

    /** What belongs together is held and counted under the one to whom the others lead. */
    private ReservationAnswer points(TerminalId terminal, ReservationRequest asked, Instant now) {
        MemberId named = asked.member().orElseThrow();
        MemberId member = database.snapshot(c -> joined.root(c, named));
        database.run(c -> tables.holds().note(c, terminal, asked.id(), new Subject(Optional.of(member), Optional.empty())));
        return database.call(c -> {
            Optional<Long> balance = tables.holds().lockBalance(c, member, joined.together(c, List.of(member)));
            if (balance.isEmpty()) {
                return refused(asked.id(), Refusal.UNKNOWN_MEMBER, 0, now);
            }
            Optional<Hold> before = tables.holds().ofPoints(c, member, asked.id());
            Hold hold = before.orElseGet(() -> new Hold(asked.id(), asked.points().orElseThrow(), now.plus(LIFE), false));
            long available = balance.get() - tables.holds().held(c, member, now);
            if (before.isPresent() || available < hold.points()) {
                return answer(hold, before.isPresent(), Refusal.NOT_ENOUGH, available, now);
            }
            tables.holds().holdPoints(c, terminal, member, hold);
            return answer(hold, true, Refusal.NOT_ENOUGH, available - hold.points(), now);
        });
    }

    private ReservationAnswer voucher(TerminalId terminal, ReservationRequest asked, String shown, Instant now) {
        UUID id = asked.id();
        if (asked.member().isPresent()) {
            Optional<Voucher> given = database.snapshot(c -> tables.vouchers().of(c, joined.together(c, List.of(asked.member().get())), shown));
            return given.map(voucher -> voucher.goodAt(now) ? voucher(terminal, id, shown, now) : refused(id, Refusal.VOUCHER_EXPIRED, 0, now))
                    .orElseGet(() -> refused(id, Refusal.VOUCHER_NOT_GENUINE, 0, now));
        }
        return switch (CodeVerifier.verify(shown, keys.get(), now)) {
            case Verdict.Genuine(SignedCode code, byte[] _) when code.content() instanceof Content.Voucher(long number, var _, var _) ->
                    voucher(terminal, id, Long.toString(number), now);
            case Verdict.Refused(Why why) when why == Why.EXPIRED -> refused(id, Refusal.VOUCHER_EXPIRED, 0, now);
            default -> refused(id, Refusal.VOUCHER_NOT_GENUINE, 0, now);
        };
    }

    /** @param key the voucher's number */
    private ReservationAnswer voucher(TerminalId terminal, UUID id, String key, Instant now) {
        database.run(c -> tables.holds().note(c, terminal, id, new Subject(Optional.empty(), Optional.of(key))));
        return database.call(c -> {
            Optional<FirstUse> used = tables.spending().uses(c, List.of(key)).values().stream().map(List::getFirst)
                    .map(use -> new FirstUse(use.store(), use.at())).findFirst();
            if (used.isPresent()) {
                return new ReservationAnswer(id, Optional.empty(), Optional.of(Refusal.TAKEN), 0, used, now);
            }
            Optional<Hold> mine = mine(c, key, id);
            if (mine.isPresent()) {
                return answer(mine.get(), true, Refusal.TAKEN, 0, now);
            }
            Hold hold = new Hold(id, 0, now.plus(LIFE), false);
            return answer(hold, tables.holds().holdVoucher(c, terminal, key, id, hold.until(), now), Refusal.TAKEN, 0, now);
        });
    }

    private Optional<Hold> mine(Tx c, String voucher, UUID id) {
        return tables.holds().ofVoucher(c, voucher).filter(hold -> hold.id().equals(id));
    }

    private static ReservationAnswer answer(Hold hold, boolean held, Refusal otherwise, long available, Instant now) {
        if (!held) {
            return refused(hold.id(), otherwise, available, now);
        }
        return hold.counts(now) ? new ReservationAnswer(hold.id(), Optional.of(hold.until()), Optional.empty(), available, Optional.empty(), now)
                : refused(hold.id(), Refusal.ENDED, available, now);
    }

    private static ReservationAnswer refused(UUID id, Refusal why, long available, Instant now) {
        return new ReservationAnswer(id, Optional.empty(), Optional.of(why), available, Optional.empty(), now);
    }
}
