package guitai.demo.month;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Months with every mishap, each decided by its number. {@code -Dseed=NUMBER} plays one of them again and tells it. */
class MonthTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Map<Long, List<String>> TOLD = new ConcurrentHashMap<>();

    @Test
    void afterTwentyMonthsEverySaleIsAtHeadquartersOnce() {
        Assumptions.assumeTrue(Long.getLong("seed") == null, "one month was asked for");
        pass(1, 20);
    }

    @Test
    @Tag("soak")
    void afterAThousandMonthsEverySaleIsAtHeadquartersOnce() {
        pass(Long.getLong("from", 1_000), 1_000);
    }

    @Test
    void theMonthThatWasAskedForIsToldAgain() {
        Assumptions.assumeTrue(Long.getLong("seed") != null, "no month was asked for by -Dseed=NUMBER");
        month(Long.getLong("seed")).forEach(System.out::println);
    }

    @Test
    void theSameNumberTellsTheSameStory() {
        assertEquals(TOLD.computeIfAbsent(7L, MonthTest::month), month(7));
    }

    private static void pass(long first, int months) {
        // Made here: the terminals that fill it speak HTTP, whose answers come through the pool that the months will be waiting in.
        World.begins();
        List<String> ends = LongStream.range(first, first + months).parallel().mapToObj(seed -> {
            List<String> told = month(seed);
            if (seed == 7) {
                TOLD.put(seed, told);
            }
            return told.getLast();
        }).toList();
        System.out.printf("months: %d, seeds %d to %d, the last one: %s%n", months, first, first + months - 1, ends.getLast());
    }

    private static List<String> month(long seed) {
        try (Month month = new Month(World.begins(), "month_" + COUNT.incrementAndGet(), seed, 30)) {
            try {
                return month.passes();
            } catch (RuntimeException | Error failed) {
                throw new AssertionError("month " + seed + " (again by -Dtest=MonthTest -Dseed=" + seed + "), at the end of\n"
                        + String.join("\n", month.trace().subList(Math.max(0, month.trace().size() - 40), month.trace().size())), failed);
            }
        }
    }
}
