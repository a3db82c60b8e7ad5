package guitai.headquarters.http;

import java.time.Duration;

/**
 * What one sender may take of headquarters.
 *
 * @param terminal    requests a second by one terminal; ten times as many at once
 * @param address     requests a second from one address; ten times as many at once
 * @param behindProxy true where a load balancer stands in front and tells whom it speaks for in {@code X-Forwarded-For}
 * @param patience    how long the head of a request, or its body, may take to arrive
 */
public record Limits(int terminal, int address, boolean behindProxy, Duration patience) {

    /** Far above what a terminal ever asks, far below what would hold up the others. */
    public static final Limits USUAL = new Limits(100, 1_000, false, Duration.ofSeconds(30));
}
