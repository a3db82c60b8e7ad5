package guitai.terminal;

import guitai.protocol.Enrolment;
import guitai.protocol.EnrolmentTicket;
import guitai.protocol.KeyRenewal;
import guitai.protocol.TerminalKey;
import guitai.terminal.enrol.Enrol;
import guitai.terminal.enrol.EnrolAnswer;
import guitai.terminal.enrol.EnrolAnswer.Why;
import guitai.terminal.enrol.EnrolmentLine;
import guitai.terminal.enrol.Identity;
import guitai.terminal.enrol.IdentityBook;
import guitai.terminal.enrol.KeyFile;
import guitai.terminal.enrol.Renew;
import guitai.terminal.storage.ShopData;
import guitai.terminal.storage.StorageFault;
import guitai.terminal.store.Ground;
import guitai.terminal.uplink.Credentials;
import guitai.terminal.uplink.HqAnswer;
import guitai.terminal.uplink.HttpHeadquarters;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** This machine's own data and keys, and how it becomes a terminal. */
public final class Premises implements Enrol.EnrolmentDesk {

    private final ShopData data;
    private final Ground ground;
    private final IdentityBook book;
    private final KeyFile keys;
    private volatile Signing signing;

    /** What this machine is and signs with, now. */
    private record Signing(Identity identity, TerminalKey key) {
    }

    private Premises(ShopData data, Ground ground, KeyFile keys) {
        this.data = data;
        this.ground = ground;
        this.book = ground.identity();
        this.keys = keys;
    }

    /**
     * Opens what lies in the folder; on the shop-data thread.
     *
     * @throws StorageFault when the data cannot be used
     */
    public static Premises open(Path folder, ShopData data) {
        Ground ground = Ground.open(folder);
        ground.identity().begin();
        return new Premises(data, ground, new KeyFile(folder, ground.key()));
    }

    public Ground ground() {
        return ground;
    }

    /** Waits for the network; not on the shop-data thread. */
    public EnrolAnswer enrol(EnrolmentTicket ticket, EnrolmentLine line) {
        return new Enrol(line, this).enrol(ticket);
    }

    /** @throws StorageFault {@code KEY_LOST} when the identity's key is not here */
    public Credentials credentials(Identity identity, Clock clock) {
        signs(identity);
        return new Credentials(() -> signing.key(), clock, identity.authority());
    }

    /** Where headquarters was at the last enrolment. */
    public URI address() {
        return signing.identity().address();
    }

    private void signs(Identity identity) {
        signing = new Signing(identity, keys.of(identity));
    }

    /** Renews the key where it ends before long; what was signed with the one before stays good. Waits for the network. */
    public void renewIfDue(HttpHeadquarters line, Clock clock) {
        Renew renew = new Renew(keys, clock);
        current().filter(renew::due).flatMap(identity -> renew.renew(identity, asked -> line.renew(asked)
                instanceof HqAnswer.Told<KeyRenewal.Done>(KeyRenewal.Done done) ? Optional.of(done) : Optional.empty())).ifPresent(next -> {
                    data.ask(() -> {
                        book.renewed(next);
                        return true;
                    }).join();
                    keys.settle(next.key());
                    signs(next);
                });
    }

    @Override
    public KeyPair key() {
        return keys.next();
    }

    @Override
    public Optional<Identity> current() {
        return data.ask(book::current).join();
    }

    @Override
    public Optional<Enrolment.Held> journal(long most) {
        return data.ask(() -> book.current().map(now -> ground.journal(most))).join();
    }

    /** A machine that is a terminal goes on as the same one, with the journal that it has, or as another one where the journals part. */
    @Override
    public Optional<Why> objection(Enrolment told) {
        return data.ask(() -> book.current().flatMap(now -> {
            if (told.common().isPresent()) {
                Enrolment.Held common = told.common().get();
                boolean another = !now.terminal().equals(told.terminal()) && ground.journal(common.through()).equals(common);
                return another ? Optional.<Why>empty() : Optional.of(Why.OTHER_JOURNAL);
            }
            if (!now.terminal().equals(told.terminal())) {
                return Optional.of(Why.OTHER_NUMBER);
            }
            return ground.journal(told.journal().through()).equals(told.journal()) ? Optional.empty() : Optional.of(Why.OTHER_JOURNAL);
        })).join();
    }

    @Override
    public void becomeAtNextStart(Identity identity, Enrolment.Held common) {
        data.ask(() -> {
            book.becomeAtNextStart(identity, common.through());
            return true;
        }).join();
        keys.settle(identity.key());
    }

    @Override
    public void become(Identity identity, Enrolment enrolment) {
        data.ask(() -> {
            book.become(identity, List.copyOf(enrolment.keys()));
            return true;
        }).join();
        keys.settle(identity.key());
        signs(identity);
    }
}
