package guitai.domain.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When a trading day ends (营业日): a sale before {@code endsAt} still belongs to the day before.
 *
 * @param zone the store's time zone
 */
public record BusinessDay(LocalTime endsAt, ZoneId zone) {

    public static final BusinessDay CHINA = new BusinessDay(LocalTime.of(4, 0), ZoneId.of("Asia/Shanghai"));

    public LocalDate of(Instant instant) {
        return instant.atZone(zone).minusSeconds(endsAt.toSecondOfDay()).toLocalDate();
    }
}
