package guitai.headquarters.terminals;

import guitai.domain.shop.Store;
import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import guitai.domain.text.LocalName;
import guitai.headquarters.store.CodeStore.Code;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import guitai.protocol.Change;
import guitai.protocol.EnrolmentCode;
import guitai.protocol.Json;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Enrolment codes as they are given out and taken back, and the ids that they lead to. */
final class Codes {

    private static final Duration LIFE = Duration.ofHours(24);
    private static final int TRIES = 5;

    private final Tables tables;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Codes(Tables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** A code as it is given out. */
    record Given(EnrolmentCode code, Instant until) {
    }

    Optional<Given> open(Tx c, StoreId store, Optional<TerminalId> place) {
        boolean ours = place.map(terminal -> tables.journal().storeOf(c, terminal).equals(Optional.of(store))).orElse(true);
        if (!ours || nameOf(c, store).isEmpty()) {
            return Optional.empty();
        }
        Instant until = clock.instant().plus(LIFE);
        tables.codes().forgetEndedBefore(c, clock.instant());
        while (true) {
            EnrolmentCode code = EnrolmentCode.of("%04d".formatted(random.nextInt(10_000)), random);
            if (tables.codes().open(c, new Code(code.number(), code.secret(), store, place, until, TRIES, Optional.empty(), Optional.empty()))) {
                return Optional.of(new Given(code, until));
            }
        }
    }

    /** The code of that number while it can be used, or was used by the machine that may be asking again. */
    Optional<Code> good(Tx c, String number) {
        return tables.codes().lock(c, number).filter(code -> code.triesLeft() > 0 && code.until().isAfter(clock.instant()));
    }

    Optional<LocalName> nameOf(Tx c, StoreId store) {
        Map<String, String> stores = tables.feed().documents(c, FeedStore.storeScope(store.value()), Change.Kind.STORE);
        return stores.values().stream().findFirst().map(doc -> Json.MAPPER.readValue(doc, Store.class).name());
    }

    /** The lowest id of the store above all that it ever had. */
    TerminalId nextFree(Tx c, StoreId store) {
        List<TerminalId> taken = tables.terminals().ofStore(c, store);
        int next = 1 + taken.stream().mapToInt(id -> Integer.parseInt(id.value().substring(id.value().indexOf('-') + 1))).max().orElse(0);
        return new TerminalId(store + "-%02d".formatted(next));
    }
}
