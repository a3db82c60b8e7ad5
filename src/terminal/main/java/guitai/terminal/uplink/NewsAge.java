package guitai.terminal.uplink;

import java.time.Instant;
import java.util.Optional;

/**
 * Of when headquarters' news here are.
 *
 * @param shop    when the feed of goods, prices, people and rules was last read to its end
 * @param members the same of the members
 * @param rules   version of the store's rules
 * @param shapes  version of the rules by which codes are told apart; empty while those of the program hold
 * @param load    the snapshot of the members that is coming
 */
public record NewsAge(Optional<Instant> shop, Optional<Instant> members, int rules, Optional<Integer> shapes, MembersLoad load) {

    public static final NewsAge UNKNOWN = new NewsAge(Optional.empty(), Optional.empty(), 0, Optional.empty(), MembersLoad.NONE);

    NewsAge loading(MembersLoad now) {
        return new NewsAge(shop, members, rules, shapes, now);
    }
}
