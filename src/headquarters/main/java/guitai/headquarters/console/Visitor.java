package guitai.headquarters.console;

import guitai.headquarters.operator.Audit;
import guitai.headquarters.operator.Rank;
import guitai.headquarters.operator.Secrets;
import guitai.headquarters.operator.Session;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whoever asks for a page.
 *
 * @param token   what the browser holds: of a session, or only of the form that it was shown
 * @param session empty for somebody who has not signed in
 * @param look    {@code light}, {@code dark}, or empty as the system has it
 */
public record Visitor(ServerRequest request, String token, Optional<Session> session, Locale locale, String look) {

    static final String COOKIE = "guitai";
    static final String LANGUAGE = "guitai-language";
    static final String LOOK = "guitai-look";
    private static final HeaderName LIVE = HeaderNames.create("Guitai-Live");
    static final Set<String> SAID = Set.of("signed-out", "password-set", "changed");
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    static Visitor of(ServerRequest request, Optional<Session> session) {
        String look = cookie(request, LOOK).filter(text -> text.matches("light|dark")).orElse("");
        return new Visitor(request, session.map(Session::token).or(() -> cookie(request, COOKIE)).orElseGet(Secrets::token), session,
                language(request), look);
    }

    private static Locale language(ServerRequest request) {
        String told = cookie(request, LANGUAGE).or(() -> request.headers().first(HeaderNames.ACCEPT_LANGUAGE)).orElse("");
        return told.toLowerCase(Locale.ROOT).startsWith("zh") ? CHINESE : Locale.ENGLISH;
    }

    static Optional<String> cookie(ServerRequest request, String name) {
        return request.headers().cookies().first(name).asOptional().filter(text -> text.length() <= 100);
    }

    boolean holdsCookie() {
        return cookie(request, COOKIE).filter(token::equals).isPresent();
    }

    /** A page that refreshes itself, not a person. */
    boolean live() {
        return request.headers().contains(LIVE);
    }

    /** Empty where nothing was said. */
    public String asked(String name) {
        return request.query().first(name).asOptional().orElse("");
    }

    public String inPath(String name) {
        return request.path().pathParameters().first(name).asOptional().orElse("");
    }

    public String path() {
        return request.path().path();
    }

    /** The address with what is asked, to come back to. */
    public String here() {
        String query = request.prologue().query().rawValue();
        return request.prologue().uriPath().rawPath() + (query.isEmpty() ? "" : "?" + query);
    }

    /** The address that the request came from. */
    public String origin() {
        return request.remotePeer().address() instanceof InetSocketAddress peer ? peer.getAddress().getHostAddress() : "";
    }

    /** Of the page's language, as HTML names it. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** The language that the page is not in. */
    public String other() {
        return locale.equals(CHINESE) ? "en" : "zh";
    }

    /** What a page is to say above everything else; empty for what nobody of ours sent. */
    public String said() {
        return SAID.contains(asked("said")) ? asked("said") : "";
    }

    public String formToken() {
        return Secrets.formToken(token);
    }

    public boolean may(Rank rank) {
        return session.filter(s -> s.stage() == Session.Stage.WHOLE && s.rank().reaches(rank)).isPresent();
    }

    /** Asked from a template. */
    public boolean may(String rank) {
        return may(Rank.valueOf(rank));
    }

    public Audit.By by() {
        return new Audit.By(session.map(Session::login).orElse(""), origin());
    }

    Visitor with(Session other) {
        return new Visitor(request, other.token(), Optional.of(other), locale, look);
    }
}
