package guitai.protocol.parcel;

import guitai.domain.journal.Fact;
import guitai.domain.member.Consent;
import guitai.domain.member.Joining;
import guitai.domain.member.MemberId;
import guitai.domain.signed.PublishedKey;
import guitai.protocol.Json;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * Who joined, closed to headquarters: a journal goes through files, sticks and backups, and its entries can never be taken back, so
 * that nobody else reads a name in one.
 */
public final class SealedJoining {

    private static final byte[] INFO = "guitai member joined 1".getBytes(StandardCharsets.US_ASCII);

    private SealedJoining() {
    }

    /** @param key one that {@link PublishedKey#sealsParcels} */
    public static Fact.MemberJoined close(Joining joining, List<Consent> consents, PublishedKey key) {
        byte[] sealed = Hpke.seal(key.closing(), INFO, bound(joining.id()), Json.MAPPER.writeValueAsBytes(joining));
        return new Fact.MemberJoined(joining.id(), key.id(), Base64.getEncoder().encodeToString(sealed), consents);
    }

    /** Empty where it was closed to another key, stands beside another member's number, or is nobody that can be. */
    public static Optional<Joining> open(Fact.MemberJoined joined, PrivateKey key) {
        try {
            return Hpke.open(key, INFO, bound(joined.member()), Base64.getDecoder().decode(joined.sealed()))
                    .map(plain -> Json.MAPPER.readValue(plain, Joining.class))
                    .filter(joining -> joined.member().equals(joining.id()) && joining.plausible());
        } catch (IllegalArgumentException | JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static byte[] bound(MemberId member) {
        return member.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
