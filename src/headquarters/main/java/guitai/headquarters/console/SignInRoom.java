package guitai.headquarters.console;

import guitai.headquarters.operator.Operators;
import guitai.headquarters.operator.Session;
import guitai.headquarters.operator.SignIn;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Signing in and out, and a new operator's first steps. */
final class SignInRoom implements Room {

    private final SignIn signIn;
    private final Operators operators;

    SignInRoom(SignIn signIn, Operators operators) {
        this.signIn = signIn;
        this.operators = operators;
    }

    @Override
    public List<Page> pages() {
        return List.of(new Page("/sign-in", Optional.empty(), _ -> signIn("")),
                new Page("/second-factor", Optional.empty(), visitor -> visitor.session().isEmpty() ? signIn("ended") : secondFactor("")),
                new Page("/set-up", Optional.empty(), visitor -> setUp(visitor, "")),
                new Page("/welcome/{invitation}", Optional.empty(), visitor -> welcome(visitor.inPath("invitation"), "")));
    }

    @Override
    public List<Deed> deeds() {
        return List.of(new Deed("sign-in", Optional.empty(), this::password), new Deed("second-factor", Optional.empty(), this::code),
                new Deed("set-up", Optional.empty(), this::confirm), new Deed("welcome", Optional.empty(), this::choose),
                new Deed("sign-out", Optional.empty(), (visitor, _) -> {
                    visitor.session().ifPresent(session -> signIn.signOut(session, visitor.origin()));
                    return new Outcome.GoTo("/sign-in?said=signed-out");
                }));
    }

    private static View signIn(String wrong) {
        return View.of("sign-in", Map.of("wrong", wrong));
    }

    private static View secondFactor(String wrong) {
        return View.of("second-factor", Map.of("wrong", wrong));
    }

    private View setUp(Visitor visitor, String wrong) {
        return visitor.session().flatMap(signIn::offer)
                .map(offer -> View.of("set-up", Map.of("wrong", wrong, "secret", grouped(offer.secret()), "qr", Qr.of(offer.address()))))
                .orElseGet(() -> signIn("ended"));
    }

    private View welcome(String invitation, String wrong) {
        return operators.invited(invitation)
                .map(row -> View.of("welcome", Map.of("wrong", wrong, "invitation", invitation, "operator", row, "shortest", Operators.SHORTEST_PASSWORD)))
                .orElseGet(() -> View.problem(404, "invitation"));
    }

    private Outcome password(Visitor visitor, Map<String, String> form) {
        String login = form.getOrDefault("login", "").strip().toLowerCase(Locale.ROOT);
        return outcome(signIn.password(login, form.getOrDefault("password", ""), visitor.origin()), signIn("password"));
    }

    private Outcome code(Visitor visitor, Map<String, String> form) {
        return visitor.session().map(session -> outcome(signIn.secondFactor(session, form.getOrDefault("code", "").strip(), visitor.origin()),
                secondFactor("code"))).orElseGet(() -> new Outcome.Show(signIn("ended")));
    }

    private static Outcome outcome(SignIn.Answer answer, View again) {
        return switch (answer) {
            case SignIn.Answer.GoOn(String token, Session.Stage stage) -> new Outcome.Hold(token, switch (stage) {
                case HALF -> "/second-factor";
                case NEW -> "/set-up";
                case WHOLE -> "";
            });
            case SignIn.Answer.Refused _ -> new Outcome.Show(again);
            case SignIn.Answer.Locked _ -> new Outcome.Show(signIn("locked"));
            case SignIn.Answer.Ended _ -> new Outcome.Show(signIn("ended"));
        };
    }

    private Outcome confirm(Visitor visitor, Map<String, String> form) {
        return visitor.session().flatMap(session -> signIn.confirm(session, form.getOrDefault("code", "").strip(), visitor.origin()))
                .<Outcome>map(done -> new Outcome.HoldAndShow(done.token(),
                        View.of("recovery", Map.of("codes", done.recoveryCodes().stream().map(SignInRoom::grouped).toList()))))
                .orElseGet(() -> new Outcome.Show(setUp(visitor, "code")));
    }

    private Outcome choose(Visitor visitor, Map<String, String> form) {
        String invitation = form.getOrDefault("invitation", "");
        String password = form.getOrDefault("password", "");
        if (!password.equals(form.get("again"))) {
            return new Outcome.Show(welcome(invitation, "differ"));
        }
        return switch (operators.welcome(invitation, password, visitor.origin())) {
            case SET -> new Outcome.GoTo("/sign-in?said=password-set");
            case TOO_SHORT -> new Outcome.Show(welcome(invitation, "short"));
            case GONE -> new Outcome.Show(View.problem(404, "invitation"));
        };
    }

    private static String grouped(String text) {
        return text.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
