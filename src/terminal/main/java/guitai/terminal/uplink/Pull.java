package guitai.terminal.uplink;

import guitai.protocol.ChangePage;
import guitai.protocol.Problem;
import guitai.terminal.storage.ShopData;
import java.time.Instant;
import java.util.function.Consumer;

/** Brings headquarters' news down, page by page, until there are no more. */
final class Pull {

    private static final int PAGE = 500;

    private final ShopData data;
    private final SyncBook book;
    private final HqLine headquarters;

    Pull(ShopData data, SyncBook book, HqLine headquarters) {
        this.data = data;
        this.book = book;
        this.headquarters = headquarters;
    }

    Outcome round(Consumer<Instant> heard) {
        boolean startedOver = false;
        while (true) {
            String cursor = data.ask(book::cursor).join();
            HqAnswer<ChangePage> answer = headquarters.changes(cursor, PAGE);
            if (answer instanceof HqAnswer.Told<ChangePage>(ChangePage page)) {
                // One after the other, each at the end of the queue: a sale waits for one piece, not for the page.
                for (ChangePage piece : data.ask(() -> book.pieces(page)).join()) {
                    data.ask(() -> apply(piece)).join();
                }
                heard.accept(page.hqTime());
                if (!page.more() || page.cursor().equals(cursor)) {
                    return Outcome.WELL;
                }
            } else if (cursorGone(answer) && !startedOver) {
                data.ask(this::startOver).join();
                startedOver = true;
            } else {
                return Outcome.of(answer);
            }
        }
    }

    private static boolean cursorGone(HqAnswer<?> answer) {
        return answer instanceof HqAnswer.Refused<?>(Problem problem) && problem.type().equals(Problem.CURSOR_GONE);
    }

    private Void apply(ChangePage page) {
        book.apply(page);
        return null;
    }

    private Void startOver() {
        book.startOver();
        return null;
    }
}
