package guitai.demo.story;

import guitai.protocol.EnrolmentTicket;
import guitai.terminal.Premises;
import guitai.terminal.enrol.EnrolAnswer;
import guitai.terminal.enrol.Identity;
import guitai.terminal.storage.ShopData;
import guitai.terminal.store.Ground;
import guitai.terminal.uplink.Credentials;
import guitai.terminal.uplink.HttpEnrolment;
import guitai.terminal.uplink.HttpHeadquarters;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** A computer in a store that is to become a terminal, without its window. */
final class Machine implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ShopData data = new ShopData();
    private final Premises premises;
    private final Clock clock;

    Machine(Path folder, Clock clock) {
        this.premises = data.ask(() -> Premises.open(folder, data)).join();
        this.clock = clock;
    }

    EnrolAnswer enrols(EnrolmentTicket ticket) {
        return premises.enrol(ticket, new HttpEnrolment(PATIENCE));
    }

    Identity identity() {
        return premises.current().orElseThrow();
    }

    /** The line of the terminal that it is, to wherever headquarters is said to be. */
    HttpHeadquarters line(Optional<URI> moved) {
        Identity identity = identity();
        Credentials credentials = premises.credentials(identity, clock);
        return new HttpHeadquarters(credentials, () -> Optional.of(moved.orElse(identity.address())), PATIENCE);
    }

    /** The same, asked on the thread of the data. */
    Identity identityHere() {
        return premises.ground().identity().current().orElseThrow();
    }

    /** Works on the machine's own data. */
    <T> T with(Function<Ground, T> work) {
        return data.ask(() -> work.apply(premises.ground())).join();
    }

    Premises premises() {
        return premises;
    }

    @Override
    public void close() {
        data.ask(() -> {
            premises.ground().close();
            return true;
        }).join();
        data.close();
    }
}
