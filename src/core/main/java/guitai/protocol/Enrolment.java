package guitai.protocol;

import guitai.domain.journal.Hash;
import guitai.domain.signed.PublishedKey;
import guitai.domain.staff.TerminalId;
import guitai.domain.text.LocalName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Headquarters' answer to an {@link EnrolmentRequest}: what the machine is from now on.
 *
 * @param store    name of its store
 * @param keyEnds  until when its key is good; it is renewed long before
 * @param keys     headquarters' public keys
 * @param former   how far headquarters holds the journal of the former terminal
 * @param journal  how far headquarters holds this terminal's own journal: more than nothing where a lost key is replaced
 * @param hqTime   headquarters' clock
 * @param proof    {@link EnrolmentCode#proof} of headquarters over {@link #agreed}
 * @param common   where the machine's journal is another one than its former terminal's: the last entry that both have
 */
public record Enrolment(TerminalId terminal, LocalName store, Instant keyEnds, List<PublishedKey> keys, Optional<Held> former, Held journal,
                        Instant hqTime, String proof, Optional<Held> common) {

    /** How far a journal is held. */
    public record Held(long through, Hash head) {
    }

    public Enrolment {
        keys = List.copyOf(keys);
    }

    /** What headquarters puts its proof over: all that the terminal is to believe. */
    public static String agreed(String request, TerminalId terminal, Instant keyEnds, List<PublishedKey> keys, Optional<Held> common) {
        StringBuilder text = new StringBuilder(request).append('|').append(terminal).append('|').append(keyEnds);
        keys.forEach(key -> text.append('|').append(key.id()).append(' ').append(key.publicKey()));
        common.ifPresent(held -> text.append('|').append(held.through()).append(' ').append(held.head()));
        return text.toString();
    }
}
