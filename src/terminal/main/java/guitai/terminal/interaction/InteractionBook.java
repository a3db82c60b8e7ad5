package guitai.terminal.interaction;

import guitai.domain.interaction.InteractionRule;
import guitai.domain.interaction.MemberInteractions;
import guitai.domain.interaction.MemberInteractions.Heard;
import guitai.domain.interaction.Suggestion;
import guitai.domain.journal.Fact;
import guitai.domain.member.MemberId;
import guitai.domain.product.Category;
import guitai.domain.staff.Actor;
import java.util.List;
import java.util.Optional;

/** Where it stands what members have told. */
public interface InteractionBook {

    /** As headquarters told it, and what was told here since. */
    MemberInteractions of(MemberId member);

    /** On record when it returns. */
    void record(Fact.InteractionRecorded record, Heard heard, Actor actor);

    Optional<InteractionRule> rule();

    /** What headquarters has put before all stores. */
    List<Suggestion> suggestions();

    /** What the chain sells, in its order. */
    List<Category> categories();
}
