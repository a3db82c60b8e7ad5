package guitai.terminal.identify;

import guitai.domain.day.BusinessDay;
import guitai.domain.signed.CodeVerifier;
import guitai.domain.signed.CodeVerifier.Verdict;
import guitai.domain.signed.CodeVerifier.Why;
import guitai.domain.signed.KeyBook;
import guitai.domain.signed.SignedCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Believes headquarters' signed codes without a line. A member's code counts once at this terminal. */
public final class SignedCodes {

    /** A clock that was not compared with headquarters' for longer is not trusted with codes of minutes. */
    public static final int MOST_DAYS = 7;

    private final KeyBook book;
    private final Clock clock;

    public SignedCodes(KeyBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** What a code is worth now; nothing is remembered. */
    public Verdict check(String digits) {
        Instant now = clock.instant();
        Optional<Duration> offset = book.clockOffset(now, MOST_DAYS);
        Optional<SignedCode> claims = CodeVerifier.claims(digits);
        Optional<Instant> sealedAt = claims.filter(code -> code.content() instanceof SignedCode.Content.Day).map(SignedCode::notBefore);
        if (offset.isEmpty() && claims.isPresent() && sealedAt.isEmpty()) {
            return new Verdict.Refused(Why.CLOCK_UNKNOWN);
        }
        // A seal is for good: whatever this terminal's clock says, it is looked at as of its own second.
        Verdict verdict = CodeVerifier.verify(digits, book.keys(), sealedAt.orElse(now.plus(offset.orElse(Duration.ZERO))));
        boolean replayed = verdict instanceof Verdict.Genuine(SignedCode code, byte[] fingerprint) && once(code) && book.used(fingerprint);
        return replayed ? new Verdict.Refused(Why.REPLAYED) : verdict;
    }

    /** The same, and a member's code is used up by it. */
    public Verdict use(String digits) {
        Verdict verdict = check(digits);
        if (verdict instanceof Verdict.Genuine(SignedCode code, byte[] fingerprint) && once(code)) {
            Instant now = clock.instant();
            // Kept by this terminal's clock, which may be behind: a day longer than the code is good.
            if (!book.use(fingerprint, code.notAfter().plus(Duration.ofDays(1)), now)) {
                return new Verdict.Refused(Why.REPLAYED);
            }
        }
        return verdict;
    }

    /** The date in China, as far as this terminal knows it. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessDay.CHINA.zone());
    }

    private static boolean once(SignedCode code) {
        return code.content() instanceof SignedCode.Content.Member;
    }
}
