package guitai.headquarters.console;

import guitai.domain.interaction.Interaction;
import guitai.domain.interaction.InteractionId;
import guitai.domain.interaction.SuggestionState;
import guitai.domain.member.ForbiddenTopics;
import guitai.headquarters.operator.Act;
import guitai.headquarters.operator.Audit;
import guitai.headquarters.operator.Rank;
import guitai.headquarters.planning.Planning;
import guitai.headquarters.store.Database;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What members want to be better: how long it takes to planning, and what becomes of it. */
final class SuggestionsRoom implements Room {

    private static final int MOST = 200;

    private final Database database;
    private final Planning planning;
    private final Audit audit;

    SuggestionsRoom(Database database, Planning planning, Audit audit) {
        this.database = database;
        this.planning = planning;
        this.audit = audit;
    }

    @Override
    public List<Page> pages() {
        return List.of(new Page("/suggestions", Optional.of(Rank.VIEWER), _ -> show("")));
    }

    @Override
    public List<Deed> deeds() {
        return List.of(new Deed("suggestions-report", Optional.of(Rank.OPERATOR), this::report),
                new Deed("suggestion-decide", Optional.of(Rank.OPERATOR), this::decide));
    }

    private View show(String wrong) {
        return database.snapshot(c -> View.of("suggestions", Map.of("wrong", wrong, "desk", planning.desk(c, MOST), "states", SuggestionState.values(),
                "once", Planning.ONCE, "since", Planning.SINCE)));
    }

    private Outcome report(Visitor visitor, Map<String, String> form) {
        int reported = database.call(planning::report);
        if (reported == 0) {
            return new Outcome.Show(show("nothing"));
        }
        audit.note(visitor.by(), Act.SUGGESTIONS_REPORTED, Integer.toString(reported));
        return new Outcome.GoTo("/suggestions?said=changed");
    }

    private Outcome decide(Visitor visitor, Map<String, String> form) {
        Optional<SuggestionState> state = Stream.of(SuggestionState.values()).filter(one -> one.name().equals(form.get("state"))).findFirst();
        String id = form.getOrDefault("suggestion", "");
        String title = form.getOrDefault("title", "").strip();
        String answer = form.getOrDefault("answer", "").strip();
        if (state.isEmpty() || !id.matches("[0-9a-f-]{36}") || !speakable(title) || !speakable(answer)) {
            return new Outcome.Show(show("form"));
        }
        if (!database.call(c -> planning.decide(c, InteractionId.of(id), state.get(), title, answer))) {
            return new Outcome.Show(show("gone"));
        }
        audit.note(visitor.by(), Act.SUGGESTION_DECIDED, id + " " + state.get());
        return new Outcome.GoTo("/suggestions?said=changed");
    }

    /** Goes to all stores: short, on one line, and without a number that could be somebody's. */
    private static boolean speakable(String text) {
        return text.length() <= Planning.LONGEST && text.chars().noneMatch(Character::isISOControl) && !Interaction.numbered(text)
                && !ForbiddenTopics.touchedBy(text);
    }
}
