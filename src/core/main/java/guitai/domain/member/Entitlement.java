package guitai.domain.member;

import java.time.LocalDate;

/** A countable benefit that this member still has: {@code left} uses until {@code expires} (inclusive). */
public record Entitlement(String benefit, int left, LocalDate expires) {

    public boolean usableOn(LocalDate day) {
        return left > 0 && !expires.isBefore(day);
    }
}
