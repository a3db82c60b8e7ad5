package guitai.headquarters.http;

import guitai.headquarters.feed.Feed;
import guitai.protocol.ChangePage;
import guitai.protocol.FeedName;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Optional;

/** Hands out pages of the change feed. */
public final class FeedDesk implements Desk {

    private static final int PAGE = 500;
    private static final int MOST_PER_PAGE = 2000;

    private final Feed feed;

    public FeedDesk(Feed feed) {
        this.feed = feed;
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(Method.GET, "/v1/terminals/{terminal}/changes", this::changes));
    }

    private Reply changes(ServerRequest request) {
        String after = Asked.inQuery(request, "after", text -> text).orElse(ChangePage.START);
        Optional<FeedName> one = Asked.inQuery(request, "feed", FeedName::parse);
        int most = Asked.inQuery(request, "most", Integer::parseInt).orElse(PAGE);
        return switch (feed.page(Asked.terminal(request), one, after, Math.clamp(most, 1, MOST_PER_PAGE))) {
            case Feed.Answer.Page page -> Reply.compressedJson(page.page());
            case Feed.Answer.Refused refused -> Reply.problem(refused.problem());
        };
    }
}
