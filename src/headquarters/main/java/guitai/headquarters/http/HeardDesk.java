package guitai.headquarters.http;

import guitai.headquarters.contact.Contacts;
import guitai.protocol.TerminalNote;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;

/** Another desk, which notes of which terminals it answers requests. What a terminal was refused is no contact. */
public final class HeardDesk implements Desk {

    private static final HeaderName NOTE = HeaderNames.create(TerminalNote.HEADER);

    private final Desk desk;
    private final Contacts contacts;

    public HeardDesk(Desk desk, Contacts contacts) {
        this.desk = desk;
        this.contacts = contacts;
    }

    @Override
    public List<Route> routes() {
        return desk.routes().stream().map(route -> new Route(route.method(), route.template(), request -> {
            Reply reply = route.answer().apply(request);
            if (reply.status() == 200) {
                note(request);
            }
            return reply;
        })).toList();
    }

    private void note(ServerRequest request) {
        contacts.heard(Asked.terminal(request), request.headers().first(NOTE).flatMap(TerminalNote::read));
    }
}
