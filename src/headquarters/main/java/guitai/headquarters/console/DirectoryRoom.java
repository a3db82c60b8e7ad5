package guitai.headquarters.console;

import guitai.headquarters.operator.Rank;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.EntryView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What headquarters tells the stores, and where it came from. */
final class DirectoryRoom implements Room {

    private final Database database;
    private final EntryView view = new EntryView();

    DirectoryRoom(Database database) {
        this.database = database;
    }

    @Override
    public List<Page> pages() {
        return List.of(new Page("/directory", Optional.of(Rank.VIEWER), _ -> database.snapshot(c -> View.of("directory", Map.of("kinds", view.kinds(c))))));
    }
}
