package guitai.headquarters.console;

import guitai.headquarters.operator.Operators;
import guitai.headquarters.operator.Operators.Appointed;
import guitai.headquarters.operator.Rank;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who may work at the console. Nobody can shut themselves out by mistake: one's own rank is changed by somebody else. */
final class OperatorsRoom implements Room {

    private static final Optional<Rank> ADMINISTRATOR = Optional.of(Rank.ADMINISTRATOR);

    private final Operators operators;

    OperatorsRoom(Operators operators) {
        this.operators = operators;
    }

    @Override
    public List<Page> pages() {
        return List.of(new Page("/operators", ADMINISTRATOR, _ -> show("")));
    }

    @Override
    public List<Deed> deeds() {
        return List.of(new Deed("operator-add", ADMINISTRATOR, this::add), new Deed("operator-invite", ADMINISTRATOR, this::invite),
                new Deed("operator-change", ADMINISTRATOR, this::change));
    }

    private View show(String wrong) {
        return View.of("operators", Map.of("operators", operators.all(), "wrong", wrong, "ranks", Rank.values()));
    }

    private Outcome add(Visitor visitor, Map<String, String> form) {
        String login = form.getOrDefault("login", "").strip().toLowerCase(Locale.ROOT);
        Optional<Rank> rank = rank(form);
        return rank.isEmpty() ? new Outcome.Show(show("unusable"))
                : appointed(visitor, login, operators.add(visitor.by(), login, form.getOrDefault("name", ""), rank.get()));
    }

    private Outcome invite(Visitor visitor, Map<String, String> form) {
        String login = form.getOrDefault("login", "");
        return own(visitor, login) ? new Outcome.Show(show("own")) : appointed(visitor, login, operators.reset(visitor.by(), login));
    }

    private Outcome change(Visitor visitor, Map<String, String> form) {
        String login = form.getOrDefault("login", "");
        Optional<Rank> rank = rank(form);
        if (own(visitor, login) || rank.isEmpty()) {
            return new Outcome.Show(show("own"));
        }
        operators.change(visitor.by(), login, rank.get(), "yes".equals(form.get("active")));
        return new Outcome.GoTo("/operators?said=changed");
    }

    private Outcome appointed(Visitor visitor, String login, Appointed appointed) {
        return switch (appointed) {
            case Appointed.Invited(String invitation) -> new Outcome.Show(View.of("invited", Map.of("login", login,
                    "address", (visitor.request().isSecure() ? "https://" : "http://") + visitor.request().authority() + ConsoleDesk.ROOT + "/welcome/" + invitation)));
            case Appointed.LoginUnusable _ -> new Outcome.Show(show("unusable"));
            case Appointed.LoginTaken _ -> new Outcome.Show(show("taken"));
            case Appointed.Nobody _ -> new Outcome.Show(show("nobody"));
        };
    }

    private static boolean own(Visitor visitor, String login) {
        return visitor.by().login().equals(login);
    }

    private static Optional<Rank> rank(Map<String, String> form) {
        return List.of(Rank.values()).stream().filter(rank -> rank.name().equals(form.get("rank"))).findFirst();
    }
}
