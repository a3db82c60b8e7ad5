package guitai.terminal.uplink;

import guitai.protocol.ChangePage;
import guitai.protocol.FeedName;
import guitai.protocol.Problem;
import guitai.terminal.storage.ShopData;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Brings the news of one of headquarters' feeds down, page by page, until there are no more. */
final class Pull {

    private static final int PAGE = 500;

    private final FeedName feed;
    private final ShopData data;
    private final SyncBook book;
    private final HqLine headquarters;
    private final Function<Consumer<Instant>, Optional<Outcome>> beginning;

    /** @param beginning what comes before the first page; empty where it can be asked for, else how the round ends */
    Pull(FeedName feed, ShopData data, SyncBook book, HqLine headquarters, Function<Consumer<Instant>, Optional<Outcome>> beginning) {
        this.feed = feed;
        this.data = data;
        this.book = book;
        this.headquarters = headquarters;
        this.beginning = beginning;
    }

    Outcome round(Consumer<Instant> heard) {
        Optional<Outcome> ended = begun(heard);
        return ended.isPresent() ? ended.get() : pages(heard);
    }

    private Optional<Outcome> begun(Consumer<Instant> heard) {
        return data.ask(() -> book.cursor(feed)).join().equals(ChangePage.START) ? beginning.apply(heard) : Optional.empty();
    }

    private Outcome pages(Consumer<Instant> heard) {
        boolean startedOver = false;
        while (true) {
            String cursor = data.ask(() -> book.cursor(feed)).join();
            HqAnswer<ChangePage> answer = headquarters.changes(feed, cursor, PAGE);
            if (answer instanceof HqAnswer.Told<ChangePage>(ChangePage page)) {
                // One after the other, each at the end of the queue: a sale waits for one piece, not for the page.
                for (ChangePage piece : data.ask(() -> book.pieces(feed, page)).join()) {
                    data.ask(() -> apply(piece)).join();
                }
                heard.accept(page.hqTime());
                if (!page.more() || page.cursor().equals(cursor)) {
                    return Outcome.WELL;
                }
            } else if (cursorGone(answer) && !startedOver) {
                data.ask(this::startOver).join();
                startedOver = true;
                Optional<Outcome> ended = begun(heard);
                if (ended.isPresent()) {
                    return ended.get();
                }
            } else {
                return Outcome.of(answer);
            }
        }
    }

    private static boolean cursorGone(HqAnswer<?> answer) {
        return answer instanceof HqAnswer.Refused<?>(Problem problem) && problem.type().equals(Problem.CURSOR_GONE);
    }

    private Void apply(ChangePage page) {
        book.apply(feed, page);
        return null;
    }

    private Void startOver() {
        book.startOver(feed);
        return null;
    }
}
