package guitai.terminal.store;

import guitai.protocol.ChangePage;
import guitai.protocol.SnapshotManifest;
import guitai.terminal.storage.Database;
import guitai.terminal.storage.PersonalKey;
import guitai.terminal.uplink.MemberShelf;
import java.time.Clock;

/** Snapshots of the members as files beside the one in use. */
public final class SqliteMemberShelf implements MemberShelf {

    private final Database database;
    private final PersonalKey key;
    private final MemberFeed feed;
    private final Visitors visitors;
    private final Clock clock;

    SqliteMemberShelf(Database database, PersonalKey key, MemberFeed feed, Visitors visitors, Clock clock) {
        this.database = database;
        this.key = key;
        this.feed = feed;
        this.visitors = visitors;
        this.clock = clock;
    }

    /** A process that was killed between taking a snapshot and deleting the file of before left it. */
    void tidyUpAfterAKill() {
        if (!feed.cursor().equals(ChangePage.START)) {
            tidy();
        }
    }

    @Override
    public Growing begin(SnapshotManifest manifest) {
        return new GrowingMembers(database.members().grow(manifest.id()), key.another(), manifest,
                new Mark(manifest.journalAppliedThrough(), clock.instant()));
    }

    @Override
    public void use(Growing whole) {
        GrowingMembers members = (GrowingMembers) whole;
        database.members().use(members.file());
        feed.changedFile();
        visitors.changed();
    }

    @Override
    public void tidy() {
        database.members().discardOthers();
    }
}
