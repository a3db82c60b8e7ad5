package guitai.headquarters.planning;

import guitai.domain.day.BusinessDay;
import guitai.domain.interaction.InteractionId;
import guitai.domain.interaction.SuggestionState;
import guitai.domain.member.MemberId;
import guitai.headquarters.feed.MemberNews;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.SuggestionStore.Line;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What should be better, on its way from a counter to those who plan products and back to the counter. */
public final class Planning {

    /** How long it took before stores wrote suggestions down, in days, and how long it took when they did (published by the chain that began it). */
    public static final long ONCE = 60;
    public static final long SINCE = 14;
    /** As many characters as a terminal takes. */
    public static final int LONGEST = 200;

    private final Tables tables;
    private final MemberNews news;
    private final Clock clock;

    public Planning(Tables tables, MemberNews news, Clock clock) {
        this.tables = tables;
        this.news = news;
        this.clock = clock;
    }

    /**
     * What planning has before it.
     *
     * @param waiting suggestions in no report yet
     * @param oldest  days since the oldest of them was written down
     * @param median  days from the counter to the report, of those that were reported
     */
    public record Desk(List<Line> lines, long waiting, OptionalLong oldest, OptionalLong median) {
    }

    public Desk desk(Tx c, int most) {
        List<Line> lines = tables.suggestions().all(c, most);
        List<Line> waiting = lines.stream().filter(line -> line.reported().isEmpty()).toList();
        List<Long> took = lines.stream().flatMap(line -> line.reported().map(day -> ChronoUnit.DAYS.between(line.heard(), day)).stream()).sorted().toList();
        return new Desk(lines, waiting.size(), waiting.stream().mapToLong(line -> ChronoUnit.DAYS.between(line.heard(), today())).max(),
                took.isEmpty() ? OptionalLong.empty() : OptionalLong.of(took.get(took.size() / 2)));
    }

    /** Puts everything that waits into the report of today; the stores of those who suggested it see that. Returns how many. */
    public int report(Tx c) {
        List<MemberId> members = tables.suggestions().report(c, today());
        tell(c, new HashSet<>(members), List.of());
        return members.size();
    }

    /**
     * Says what becomes of a suggestion.
     *
     * @param title  with one all stores see the suggestion, and others may support it
     * @param answer for whoever suggested it
     * @return false where there is no such suggestion
     */
    public boolean decide(Tx c, InteractionId suggestion, SuggestionState state, String title, String answer) {
        Optional<MemberId> member = tables.suggestions().decide(c, suggestion, state, title, answer, today());
        member.ifPresent(who -> tell(c, Set.of(who), news.suggestions(c, Set.of(suggestion))));
        return member.isPresent();
    }

    private void tell(Tx c, Set<MemberId> members, List<FeedStore.Row> chain) {
        Map<String, List<FeedStore.Row>> rows = new HashMap<>(news.interactions(c, members));
        if (!chain.isEmpty()) {
            rows.put(FeedStore.CHAIN, chain);
        }
        news.tell(c, Set.of(), Map.of(), rows);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessDay.CHINA.zone());
    }
}
