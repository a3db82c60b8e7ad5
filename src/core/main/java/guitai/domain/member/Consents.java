package guitai.domain.member;

import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.StoreId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a member agrees to as it stands: of each purpose the newest answer, if there was any. */
public record Consents(MemberId member, List<Answer> answers) {

    /**
     * An answer with its evidence.
     *
     * @param text version of the words that the member saw
     * @param by   who recorded it
     */
    public record Answer(ConsentPurpose purpose, boolean given, String text, Instant at, EmployeeId by, StoreId store) {
    }

    public Consents {
        answers = List.copyOf(answers);
    }

    public Optional<Answer> to(ConsentPurpose purpose) {
        return answers.stream().filter(answer -> answer.purpose() == purpose).max(Comparator.comparing(Answer::at));
    }
}
