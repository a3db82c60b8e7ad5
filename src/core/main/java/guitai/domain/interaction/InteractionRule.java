package guitai.domain.interaction;

import java.util.Map;
import java.util.TreeMap;

/**
 * What interactions earn, and when a store calls back. The same class on both sides.
 *
 * @param version      grows with every change
 * @param points       innovation points of each kind; none where it is missing
 * @param mostADay     innovation points of one member on one trading day
 * @param callBackDays days after the sale of a unit until its buyer is called back; 0 where nobody is
 */
public record InteractionRule(int version, Map<InteractionKind, Long> points, long mostADay, int callBackDays) {

    public InteractionRule {
        points = new TreeMap<>(points);
        if (mostADay < 0 || callBackDays < 0 || points.values().stream().anyMatch(each -> each < 0)) {
            throw new IllegalArgumentException("nothing here can be negative");
        }
    }

    /**
     * What one more earns. Whatever the order in which those of a day are counted, together they come to the same.
     *
     * @param earnedThatDay by the member, with what came before
     */
    public long points(InteractionKind kind, long earnedThatDay) {
        return Math.max(0, Math.min(points.getOrDefault(kind, 0L), mostADay - earnedThatDay));
    }
}
