package guitai.headquarters.testing;

import guitai.domain.signed.Ed25519;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.TerminalStore;
import guitai.protocol.TerminalKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keys of terminals that anybody can make again from their ids, so that tests need no enrolment. */
public final class TestKeys {

    private static final Instant FAR = Instant.parse("2999-01-01T00:00:00Z");
    private static final List<String> DEMO = List.of("S01-02", "S01-03", "S02-01", "S02-02");

    private static final Map<TerminalId, TerminalKey> MADE = new ConcurrentHashMap<>();

    private TestKeys() {
    }

    /** Always the same for a terminal. */
    public static TerminalKey of(TerminalId terminal) {
        return MADE.computeIfAbsent(terminal, TestKeys::made);
    }

    private static TerminalKey made(TerminalId terminal) {
        byte[] seed = Arrays.copyOf(("test key of " + terminal).getBytes(StandardCharsets.US_ASCII), 32);
        try {
            KeyPairGenerator maker = KeyPairGenerator.getInstance("Ed25519");
            maker.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
                private static final long serialVersionUID = 1L;

                @Override
                public void nextBytes(byte[] bytes) {
                    System.arraycopy(seed, 0, bytes, 0, bytes.length);
                }
            });
            return new TerminalKey(terminal, maker.generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Headquarters on this database knows the keys of the demo stores' terminals. */
    public static void known(Database database) {
        DEMO.forEach(id -> known(database, new TerminalId(id)));
    }

    public static void known(Database database, TerminalId terminal) {
        TerminalKey key = of(terminal);
        database.run(c -> new TerminalStore().addKey(c, terminal, key.name(), Ed25519.hex(key.pair().getPublic()), Till.NOON, FAR));
    }
}
