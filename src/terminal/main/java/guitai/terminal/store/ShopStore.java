package guitai.terminal.store;

import guitai.domain.staff.TerminalId;
import guitai.terminal.identify.Newcomer;
import guitai.terminal.identify.Topics;
import guitai.terminal.identify.Why;
import guitai.terminal.interaction.CallBook;
import guitai.terminal.interaction.InteractionBook;
import guitai.terminal.interaction.RewardBook;
import guitai.terminal.storage.Database;
import guitai.terminal.storage.PersonalKey;
import java.nio.file.Path;
import java.time.Clock;

/** The repositories of one terminal on one database. Used by the data thread only. */
public record ShopStore(Database database, SqliteSalesBook sales, SqliteJournal journal, SqliteMembers members,
                        SqliteProducts products, SqliteVehicles vehicles, SqliteStaff staff, SqliteShopFacts facts, SqliteSyncBook syncBook,
                        SqliteCodes codes, SqliteSeals seals, SqliteRepairs repairs, IndexBuild indexBuild, MemberFeed memberFeed,
                        SqliteMemberShelf memberShelf, Newcomer newcomer, SqliteConsents consents, SqliteSpendBook spending, Topics.Book advice,
                        InteractionBook interactions, CallBook calls, Why.Book why,
                        RewardBook rewards) implements AutoCloseable {

    /** @throws guitai.terminal.storage.StorageFault when the data cannot be used */
    public static ShopStore open(Path dataFolder, TerminalId terminal, Clock clock) {
        return Ground.open(dataFolder).store(terminal, clock);
    }

    static ShopStore on(Ground ground, TerminalId terminal, Clock clock) {
        Database database = ground.database();
        PersonalKey key = ground.key();
        SyncState sync = new SyncState(database);
        ShopDocuments documents = ground.documents();
        SqliteShopFacts facts = new SqliteShopFacts(documents, terminal.store(), sync);
        JoinedHere joined = new JoinedHere(database, key);
        MemberFeed members = new MemberFeed(database, key, joined);
        Visitors visitors = new Visitors(database, key);
        SqliteMemberShelf shelf = new SqliteMemberShelf(database, key, members, visitors, clock);
        shelf.tidyUpAfterAKill();
        joined.bringBack();
        SqliteJournal journal = new SqliteJournal(database, terminal, clock, facts, sync, visitors);
        SqliteConsents consents = new SqliteConsents(database, journal, terminal.store(), clock);
        Newcomer newcomer = (joining, fact, actor) -> database.transact(session -> {
            journal.record(fact, actor);
            joined.keep(joining, clock.instant());
            consents.keep(joining.id(), fact.consents(), actor);
            joined.show(joining.member(), clock.instant());
        });
        InteractionBook interactions = new SqliteInteractions(database, key, documents, journal);
        SqliteProducts products = new SqliteProducts(database);
        SqliteRepairs repairs = new SqliteRepairs(database, documents, journal, facts, terminal, clock);
        SqliteSalesBook sales = new SqliteSalesBook(database, journal, products, terminal);
        return new ShopStore(database, sales, journal,
                new SqliteMembers(database, key, members, visitors), products, new SqliteVehicles(database, key), new SqliteStaff(database), facts,
                new SqliteSyncBook(database, sync, members, repairs, documents, clock), new SqliteCodes(database, documents, sync), new SqliteSeals(database, clock),
                repairs, new IndexBuild(new NameBuild(database, key), new ProductBuild(database)), members, shelf, newcomer, consents,
                new SqliteSpendBook(database, sales), new SqliteTopics(database), interactions,
                new SqliteCalls(database, documents, journal), new SqliteWhy(database, key, members, interactions),
                new SqliteRewards(database, documents, journal, members));
    }

    @Override
    public void close() {
        database.close();
    }
}
