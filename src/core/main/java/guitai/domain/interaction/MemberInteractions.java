package guitai.domain.interaction;

import guitai.domain.member.MemberId;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.StoreId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a member told the stores last.
 *
 * @param heard the newest first, at most {@link #MOST}
 */
public record MemberInteractions(MemberId member, List<Heard> heard) {

    /** As many as a profile shows. */
    public static final int MOST = 20;

    public MemberInteractions {
        heard = List.copyOf(heard);
    }

    /**
     * One of them.
     *
     * @param words    the member's own; may be empty
     * @param day      trading day
     * @param points   innovation points that it earned
     * @param progress what became of it, where it is a suggestion
     */
    public record Heard(Interaction what, String words, LocalDate day, StoreId store, EmployeeId by, long points, Optional<Progress> progress) {

        @Override
        public String toString() {
            return "Heard[" + what.id() + "]";
        }
    }

    /** @param answer what is to be told to whoever suggested it; may be empty */
    public record Progress(SuggestionState state, String answer, LocalDate since) {
    }
}
