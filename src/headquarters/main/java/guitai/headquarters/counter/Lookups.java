package guitai.headquarters.counter;

import com.fasterxml.uuid.Generators;
import guitai.domain.member.MemberId;
import guitai.domain.signed.CodeVerifier;
import guitai.domain.signed.CodeVerifier.Verdict;
import guitai.domain.signed.PublishedKey;
import guitai.domain.signed.SignedCode;
import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import guitai.domain.vehicle.Vehicle;
import guitai.headquarters.feed.JoinedMembers;
import guitai.headquarters.feed.MemberNews;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import guitai.protocol.LookupAnswer;
import guitai.protocol.LookupRequest;
import guitai.protocol.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Finds one member for a counter that does not know who stands there, and lets the store know the member from now on. Only a
 * whole identifier is good enough, the number of questions is bounded, and each is put on record.
 */
public final class Lookups {

    static final int MOST_A_MINUTE = 20;
    static final int MOST_A_DAY = 500;
    private static final String PURPOSE = "customer-at-the-counter";

    private final Database database;
    private final Tables tables;
    private final JoinedMembers joined;
    private final MemberNews news;
    private final Supplier<? extends Collection<PublishedKey>> keys;
    private final Clock clock;

    /** @param keys by which signed member codes are believed */
    public Lookups(Database database, Tables tables, MemberNews news, Supplier<? extends Collection<PublishedKey>> keys, Clock clock) {
        this.database = database;
        this.tables = tables;
        this.joined = new JoinedMembers(tables);
        this.news = news;
        this.keys = keys;
        this.clock = clock;
    }

    /** Who it is, or why that is not told. */
    public sealed interface Answer {
        record Told(LookupAnswer answer) implements Answer {
        }

        record Refused(Problem problem) implements Answer {
        }
    }

    public Answer ask(TerminalId terminal, LookupRequest asked) {
        Instant now = clock.instant();
        Optional<StoreId> store = database.snapshot(c -> tables.journal().storeOf(c, terminal));
        if (store.isEmpty()) {
            return new Answer.Refused(Problem.of(Problem.UNKNOWN_TERMINAL, 403, "No terminal of that id is enrolled"));
        }
        if (tooMany(terminal, now)) {
            return new Answer.Refused(Problem.of(Problem.TOO_MANY, 429, "This terminal has asked too often; try again later"));
        }
        Optional<MemberId> found = database.snapshot(c -> find(c, asked, now));
        database.run(c -> tables.lookups().record(c, terminal, Generators.timeBasedEpochGenerator().generate(), now, asked.actor(), asked.by(),
                PURPOSE, found));
        found.ifPresent(member -> attach(store.get(), member, now));
        return new Answer.Told(database.snapshot(c -> new LookupAnswer(found.flatMap(id -> joined.asOne(c, id)),
                tables.journal().appliedThrough(c, terminal), now)));
    }

    private boolean tooMany(TerminalId terminal, Instant now) {
        return database.snapshot(c -> tables.lookups().askedSince(c, terminal, now.minus(Duration.ofMinutes(1))) >= MOST_A_MINUTE
                || tables.lookups().askedSince(c, terminal, now.minus(Duration.ofDays(1))) >= MOST_A_DAY);
    }

    private Optional<MemberId> find(Tx c, LookupRequest asked, Instant now) {
        return switch (asked.by()) {
            case CARD -> tables.members().byCard(c, asked.text());
            case PHONE -> tables.members().byPhone(c, asked.text());
            case PLATE -> tables.vehicles().byPlate(c, asked.text()).flatMap(Lookups::owner);
            case VIN -> tables.vehicles().byVin(c, asked.text()).flatMap(Lookups::owner);
            case CODE -> shown(asked.text(), now).filter(member -> !tables.members().known(c, Set.of(member)).isEmpty());
        };
    }

    /** The registered owner stands first. */
    private static Optional<MemberId> owner(Vehicle vehicle) {
        return vehicle.owners().stream().findFirst();
    }

    private Optional<MemberId> shown(String digits, Instant now) {
        return CodeVerifier.verify(digits, keys.get(), now) instanceof Verdict.Genuine(SignedCode code, byte[] _)
                && code.content() instanceof SignedCode.Content.Member(MemberId id) ? Optional.of(id) : Optional.empty();
    }

    private void attach(StoreId store, MemberId member, Instant now) {
        String scope = FeedStore.membersScope(store.value());
        database.run(c -> news.tell(c, Set.of(), Map.of(scope,
                tables.members().attach(c, scope, Set.of(member), LocalDate.ofInstant(now, ZoneOffset.UTC)))));
    }
}
