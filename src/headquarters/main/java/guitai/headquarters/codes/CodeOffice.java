package guitai.headquarters.codes;

import guitai.domain.member.MemberId;
import guitai.domain.signed.CodeSigner;
import guitai.domain.signed.SignedCode;
import guitai.domain.signed.SignedCode.Content;
import guitai.headquarters.keys.KeyRing;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.Tables;
import guitai.protocol.CodeRequest;
import guitai.protocol.IssuedCode;
import guitai.protocol.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Issues signed codes to whoever knows the secret. */
public final class CodeOffice {

    private static final int MEMBER_MINUTES = 5;
    private static final int MEMBER_MOST = 10;
    private static final int PAPER_MINUTES = (int) Duration.ofDays(90).toMinutes();
    private static final int PAPER_MOST = (int) Duration.ofDays(3650).toMinutes();
    private static final long MOST_FEN = 10_000_000;

    private final Database database;
    private final Tables tables;
    private final KeyRing keys;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public CodeOffice(Database database, Tables tables, KeyRing keys, Clock clock) {
        this.database = database;
        this.tables = tables;
        this.keys = keys;
        this.clock = clock;
    }

    /** A code, or why there is none. */
    public sealed interface Answer {
        record Issued(IssuedCode code) implements Answer {
        }

        record Refused(Problem problem) implements Answer {
        }
    }

    public boolean allows(String secret) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), keys.secret().getBytes(StandardCharsets.UTF_8));
    }

    public Answer issue(CodeRequest asked) {
        boolean member = asked.kind() == CodeRequest.Kind.MEMBER;
        int minutes = asked.minutes().orElse(member ? MEMBER_MINUTES : PAPER_MINUTES);
        if (minutes < 1 || minutes > (member ? MEMBER_MOST : PAPER_MOST)) {
            return malformed("'minutes' is out of range");
        }
        if (member) {
            Optional<MemberId> id = asked.card().flatMap(card -> database.snapshot(c -> tables.members().byCard(c, card)));
            return id.<Answer>map(one -> signed(new Content.Member(one), minutes))
                    .orElseGet(() -> new Answer.Refused(Problem.of(Problem.UNKNOWN_MEMBER, 404, "No member has that card")));
        }
        Optional<String> campaign = asked.campaign().filter(code -> code.matches("[A-Z0-9]{1,8}"));
        if (campaign.isEmpty()) {
            return malformed("'campaign' must be one to eight capitals and digits");
        }
        if (asked.kind() == CodeRequest.Kind.LEAFLET) {
            return signed(new Content.Leaflet(campaign.get()), minutes);
        }
        return asked.value().filter(value -> value.fen() > 0 && value.fen() <= MOST_FEN)
                .<Answer>map(value -> signed(new Content.Voucher(random.nextLong(1L << 48), value, campaign.get()), minutes))
                .orElseGet(() -> malformed("'value' must be fen above zero, at most " + MOST_FEN));
    }

    private Answer signed(Content content, int minutes) {
        KeyRing.Signing signing = keys.signing();
        Instant from = Instant.ofEpochSecond(clock.instant().getEpochSecond());
        Instant until = from.plus(Duration.ofMinutes(minutes));
        String digits = new CodeSigner(signing.key()).sign(new SignedCode(signing.known().id(), from, until, content));
        return new Answer.Issued(new IssuedCode(digits, from, until));
    }

    private static Answer malformed(String title) {
        return new Answer.Refused(Problem.of(Problem.MALFORMED, 400, title));
    }
}
