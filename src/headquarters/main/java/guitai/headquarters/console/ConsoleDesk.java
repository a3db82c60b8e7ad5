package guitai.headquarters.console;

import guitai.headquarters.http.Asked;
import guitai.headquarters.http.Desk;
import guitai.headquarters.http.Reply;
import guitai.headquarters.http.Route;
import guitai.headquarters.operator.Rank;
import guitai.headquarters.operator.Secrets;
import guitai.headquarters.operator.Session;
import guitai.headquarters.operator.Sessions;
import guitai.protocol.Json;
import guitai.protocol.Paths;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door of the console: who may see what, forms that come from our own pages only, and every failure told as a page. */
public final class ConsoleDesk implements Desk {

    static final String ROOT = "/console";
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleDesk.class);
    private static final HeaderName FORM = HeaderNames.create("Guitai-Form");
    private static final HeaderName SITE = HeaderNames.create("Sec-Fetch-Site");
    private static final int SEE_OTHER = 303;

    private final Sessions sessions;
    private final Printer printer;
    private final List<Room> rooms;

    ConsoleDesk(Sessions sessions, Printer printer, List<Room> rooms) {
        this.sessions = sessions;
        this.printer = printer;
        this.rooms = List.copyOf(rooms);
    }

    @Override
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (Room room : rooms) {
            room.pages().forEach(page -> routes.add(new Route(Method.GET, ROOT + page.path(), request -> guarded(request, visitor -> show(visitor, page)))));
            room.deeds().forEach(deed -> routes.add(new Route(Method.POST, ROOT + "/do/" + deed.name(), request -> guarded(request, visitor -> work(visitor, deed)))));
        }
        rooms.forEach(room -> room.deliveries().forEach(delivery ->
                routes.add(new Route(Method.POST, ROOT + "/send/" + delivery.name(), request -> deliver(request, delivery)))));
        routes.add(new Route(Method.GET, ROOT + "/assets/{file}", request -> Assets.reply(request.path().pathParameters().get("file"))));
        routes.add(new Route(Method.GET, ROOT + "/language/{to}", request -> remember(request, Visitor.LANGUAGE, "zh|en")));
        routes.add(new Route(Method.GET, ROOT + "/look/{to}", request -> remember(request, Visitor.LOOK, "light|dark|system")));
        routes.add(new Route(Method.GET, ROOT + "/{+}", request -> guarded(request, visitor -> page(visitor, View.problem(404, "nowhere")))));
        return routes;
    }

    /** The border of the request's thread, for pages: what breaks is logged once and told without its insides. */
    private Reply guarded(ServerRequest request, Function<Visitor, Reply> answer) {
        Visitor stranger = Visitor.of(request, Optional.empty());
        try {
            Optional<Session> session = Visitor.cookie(request, Visitor.COOKIE).flatMap(sessions::find);
            return answer.apply(Visitor.of(request, session));
        } catch (RuntimeException broken) {
            LOG.error("A page of the console broke: {}", request.matchingPattern().orElse("?"), broken);
            return page(stranger, View.problem(500, "broken"));
        }
    }

    private Reply show(Visitor visitor, Room.Page page) {
        Optional<Reply> refused = page.rank().flatMap(rank -> refusal(visitor, rank));
        if (refused.isPresent()) {
            return refused.get();
        }
        if (!visitor.live()) {
            visitor.session().ifPresent(sessions::seen);
        }
        return page(visitor, page.show().apply(visitor));
    }

    private Reply work(Visitor visitor, Room.Deed deed) {
        boolean ours = visitor.request().headers().first(SITE).map("same-origin"::equals).orElse(true);
        Optional<Map<String, String>> form = ours ? Form.of(visitor.request()) : Optional.empty();
        if (form.filter(fields -> visitor.holdsCookie() && Secrets.same(visitor.formToken(), fields.getOrDefault("form", ""))).isEmpty()) {
            return page(visitor, View.problem(403, "form"));
        }
        Optional<Reply> refused = deed.rank().flatMap(rank -> refusal(visitor, rank));
        return refused.orElseGet(() -> {
            visitor.session().ifPresent(sessions::seen);
            return reply(visitor, deed.work().apply(visitor, form.get()));
        });
    }

    /** Nothing of a file is read before it is known who sends it. What breaks is told as everywhere else: a script reads it. */
    private Reply deliver(ServerRequest request, Room.Delivery delivery) {
        Visitor visitor = Visitor.of(request, Visitor.cookie(request, Visitor.COOKIE).flatMap(sessions::find));
        boolean ours = Secrets.same(visitor.formToken(), request.headers().first(FORM).orElse(""));
        if (!ours || !visitor.may(delivery.rank())) {
            return Assets.safe(new Reply(403, Assets.TEXT, new byte[0], Map.of()));
        }
        visitor.session().ifPresent(sessions::seen);
        return Assets.safe(new Reply(200, Paths.JSON_TYPE, Json.MAPPER.writeValueAsBytes(delivery.take().apply(visitor, Asked.body(request, delivery.most()))), Map.of()));
    }

    private Optional<Reply> refusal(Visitor visitor, Rank needed) {
        Optional<Session.Stage> stage = visitor.session().map(Session::stage);
        if (stage.filter(Session.Stage.WHOLE::equals).isEmpty()) {
            String where = stage.map(part -> part == Session.Stage.NEW ? "/set-up" : "/second-factor").orElse("/sign-in");
            return Optional.of(visitor.live() ? page(visitor, View.problem(401, "ended")) : goTo(where));
        }
        return visitor.may(needed) ? Optional.empty() : Optional.of(page(visitor, View.problem(403, "rank")));
    }

    private Reply reply(Visitor visitor, Outcome outcome) {
        return switch (outcome) {
            case Outcome.GoTo(String path) -> goTo(path);
            case Outcome.Show(View view) -> page(visitor, view);
            case Outcome.Hold(String token, String path) -> holding(visitor, goTo(path), token);
            case Outcome.HoldAndShow(String token, View view) -> sessions.find(token)
                    .map(session -> holding(visitor, page(visitor.with(session), view), token)).orElseGet(() -> goTo("/sign-in"));
        };
    }

    private static Reply goTo(String path) {
        return Assets.safe(new Reply(SEE_OTHER, Assets.HTML, new byte[0], Map.of("Location", ROOT + path)));
    }

    private Reply page(Visitor visitor, View view) {
        Reply reply = Assets.safe(new Reply(view.status(), Assets.HTML, printer.print(view, visitor), Map.of("Vary", "Cookie, Accept-Language")));
        return visitor.holdsCookie() || visitor.session().isPresent() ? reply : holding(visitor, reply, visitor.token());
    }

    private static Reply holding(Visitor visitor, Reply reply, String token) {
        return reply.with("Set-Cookie", cookie(visitor.request(), Visitor.COOKIE, token) + "; HttpOnly");
    }

    /** Keeps a wish of the visitor for a year and goes back to where it was made. */
    private static Reply remember(ServerRequest request, String name, String allowed) {
        String to = request.path().pathParameters().get("to");
        String back = request.query().first("back").asOptional().filter(path -> path.matches(ROOT + "(/[\\w./-]*)?(\\?[\\w=&.:+-]*)?") && !path.contains("//")).orElse(ROOT);
        Reply reply = goTo(back.substring(ROOT.length()));
        return to.matches(allowed) ? reply.with("Set-Cookie", cookie(request, name, to) + "; Max-Age=31536000") : reply;
    }

    private static String cookie(ServerRequest request, String name, String value) {
        return name + "=" + value + "; Path=" + ROOT + "; SameSite=Strict" + (request.isSecure() ? "; Secure" : "");
    }
}
