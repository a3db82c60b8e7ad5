package guitai.demo.month;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What is to happen when, in virtual time; the true time of the {@link Month}, which passes as the agenda is worked off. */
final class Agenda extends Clock {

    private final PriorityQueue<Item> items = new PriorityQueue<>(Comparator.comparing(Item::at).thenComparing(Item::order));
    private Instant now;
    private long order;

    private record Item(Instant at, long order, Runnable what) {
    }

    Agenda(Instant begin) {
        this.now = begin;
    }

    void at(Instant moment, Runnable what) {
        items.add(new Item(moment, order++, what));
    }

    void in(Duration wait, Runnable what) {
        at(now.plus(wait), what);
    }

    /** Works off everything that is due by then, what comes up meanwhile included. */
    void until(Instant end) {
        while (!items.isEmpty() && !items.peek().at().isAfter(end)) {
            Item next = items.poll();
            now = next.at().isAfter(now) ? next.at() : now;
            next.what().run();
        }
        now = end;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
