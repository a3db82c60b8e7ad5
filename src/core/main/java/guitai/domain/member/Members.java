package guitai.domain.member;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The members this terminal knows of, as headquarters last told. */
public interface Members {

    Optional<Known> byId(MemberId id);

    Optional<Known> byCard(String card);

    Optional<Known> byPhone(String phone);

    /** All members whose phone ends in these four digits, at most {@code most}. */
    List<Known> byPhoneTail(String lastFour, int most);

    /** Members whose name begins like this, in characters, pinyin or initials; any reading of a surname counts. */
    List<Known> byName(String query, int most);

    /**
     * A member with the time of the data.
     *
     * @param member with balances as they are shown: headquarters' plus this terminal's own entries not yet applied there
     * @param asOf   when headquarters last said so
     * @param ownEntries true when the balances include sales of this terminal that headquarters has not applied yet
     */
    record Known(Member member, Instant asOf, boolean ownEntries) {
    }
}
