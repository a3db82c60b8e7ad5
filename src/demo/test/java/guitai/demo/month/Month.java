package guitai.demo.month;

import guitai.demo.story.HqBooks;
import guitai.domain.money.Money;
import guitai.terminal.uplink.SyncStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Thirty days of ten terminals and headquarters, decided by one number: who sells what when, what goes wrong when, and what arrives.
 * One thing happens at a time. After each thing the {@link Truth} is looked at, and at the end everything is made whole and must agree.
 */
public final class Month implements AutoCloseable {

    private static final Instant BEGIN = Instant.parse("2026-11-22T01:00:00Z");
    private static final int LAST_TRIES = 6;

    private final World world;
    private final String name;
    private final int days;
    private final RandomGenerator random;
    private final Agenda agenda = new Agenda(BEGIN);
    private final Path folder;
    private final MonthHq hq;
    private final Truth truth;
    private final HqBooks books;
    private final List<MonthStore> open = new ArrayList<>();
    private final List<MonthStore> lost = new ArrayList<>();
    private final List<String> trace = new ArrayList<>();
    private final Office office;
    private int spares;
    private boolean unreachable;

    /** @param name of its database and its folder */
    public Month(World world, String name, long seed, int days) {
        this.world = world;
        this.name = name;
        this.days = days;
        this.random = new SplittableRandom(seed);
        this.folder = world.folder().resolve(name);
        String url = world.database(name);
        this.hq = new MonthHq(name, url, world.keys(), agenda);
        this.books = HqBooks.of(url);
        this.truth = new Truth(hq, books);
        this.office = new Office(hq, random);
        while (open.size() < World.OPEN) {
            open.add(another());
        }
    }

    private MonthStore another() {
        String id = World.TERMINALS.get(spares++);
        Path data = folder.resolve(id);
        data.getParent().toFile().mkdirs();
        MonthStore.copy(world.folder().resolve(id), data);
        MonthStore[] self = new MonthStore[1];
        MonthLine line = new MonthLine(new guitai.domain.staff.TerminalId(id), hq, agenda, random,
                () -> !unreachable && !self[0].offline());
        self[0] = new MonthStore(id, data, new WallClock(agenda), line);
        return self[0];
    }

    /** Lives through it; throws an assertion when something does not hold. Returns what happened, line by line. */
    public List<String> passes() {
        Plan plan = new Plan(this, random);
        for (int day = 0; day < days; day++) {
            plan.day(agenda, BEGIN.plus(Duration.ofDays(day)));
        }
        agenda.until(BEGIN.plus(Duration.ofDays(days)));
        allIsMadeWhole();
        return trace;
    }

    /** What happened so far. */
    public List<String> trace() {
        return trace;
    }

    int stores() {
        return open.size();
    }

    /** A customer at the till; the power may go at any look at the clock. */
    void sells(int at, int cutAtLook) {
        MonthStore store = open.get(at);
        List<String> goods = World.goods();
        String sku = goods.get(random.nextInt(2, goods.size()));
        int pieces = random.nextInt(1, 4);
        Optional<String> card = random.nextInt(3) == 0 ? Optional.empty()
                : Optional.of(World.members().get(random.nextInt(World.members().size())).get("card"));
        Money points = card.isPresent() && random.nextInt(3) == 0 ? Money.yuan(1 + random.nextInt(40)) : Money.ZERO;
        store.clock().cutsThePower(cutAtLook);
        boolean whole = store.does(() -> store.sells(sku, pieces, card, points));
        store.clock().cutsThePower(0);
        happened(store, "sells " + sku + " x" + pieces + (card.isPresent() ? " to a member" : "") + (points.isPositive() ? " who pays " + points.fen() + " with points" : "") + (whole ? "" : ", power cut"));
        truth.nothingAcknowledgedIsLost(store);
    }

    /** One attempt up and one down. */
    void syncs(int at) {
        MonthStore store = open.get(at);
        SyncStatus.State[] state = new SyncStatus.State[1];
        store.line().cameToTheEnd();
        boolean whole = store.does(() -> state[0] = store.syncs());
        happened(store, "syncs: " + (whole ? state[0] : "power cut"));
        truth.holdsOnlyWhatWasWritten(store);
        truth.nothingAcknowledgedIsLost(store);
        if (store.line().cameToTheEnd() && whole) {
            truth.showsWhatIsTrue(store, some(World.members()), some(World.goods()));
        }
        if (store.forked()) {
            isReplaced(at);
        }
    }

    /** A few of them, others each time; all of them are looked at in the end. */
    private <T> List<T> some(List<T> all) {
        int from = random.nextInt(all.size() - 4);
        return all.subList(from, from + 4);
    }

    /** The terminal of a journal with two versions is set up anew under a new id; its old disk is kept. */
    private void isReplaced(int at) {
        if (spares < World.TERMINALS.size()) {
            happened(open.get(at), "has two journals and is replaced by " + World.TERMINALS.get(spares));
            lost.add(open.get(at));
            open.set(at, another());
        }
    }

    void closesTheDay(int at) {
        MonthStore store = open.get(at);
        store.does(() -> {
            store.counter().isManned(store.manager());
            store.counter().closesTheDay();
            store.counter().isManned(store.clerk());
        });
        happened(store, "closes the day");
    }

    void isOffline(int at, Duration how) {
        MonthStore store = open.get(at);
        store.isOffline(true);
        happened(store, "is offline for " + how);
        agenda.in(how, () -> store.isOffline(false));
    }

    void clockIsWrong(int at, Duration by) {
        open.get(at).clock().isWrongBy(by);
        happened(open.get(at), "has a clock that is wrong by " + by);
    }

    void isCarriedBack(int at, Duration after) {
        MonthStore store = open.get(at);
        Path backup = folder.resolve(store.id() + ".backup");
        store.backsUp(backup);
        happened(store, "is backed up");
        agenda.in(after, () -> {
            if (open.contains(store)) {
                store.isRestored(backup);
                happened(store, "gets its backup of before back: " + (store.restored() ? "older" : "the same"));
            }
        });
    }

    void isPoisoned(int at) {
        MonthStore store = open.get(at);
        store.does(() -> Poison.into(store.counter()));
        store.does(() -> {
            throw new PowerCut();
        });
        happened(store, "writes an entry of tomorrow's version");
    }

    void headquartersApplies() {
        boolean done = hq.applies();
        happened("headquarters applies" + (done ? "" : " and dies"));
        if (done) {
            truth.nothingIsHeldUp();
        }
    }

    void headquartersIsToDie() {
        hq.isToDieAt(random.nextInt(1, 7), random.nextBoolean());
        happened("headquarters is about to die");
    }

    void headquartersIsAway(Duration how) {
        unreachable = true;
        happened("headquarters is away for " + how);
        agenda.in(how, () -> unreachable = false);
    }

    void headquartersWorks() {
        happened("headquarters " + office.works());
    }

    private void allIsMadeWhole() {
        unreachable = false;
        open.forEach(MonthStore::isPutRight);
        hq.isToDieAt(0, true);
        hq.applies();
        for (int at = 0; at < open.size(); at++) {
            MonthStore store = open.get(at);
            SyncStatus.State state = store.syncs();
            for (int more = LAST_TRIES; more > 0 && state != SyncStatus.State.SYNCED && !store.forked(); more--) {
                state = store.syncs();
            }
            if (state != SyncStatus.State.SYNCED && !store.forked()) {
                throw new AssertionError(store.id() + " does not come to an end: " + state + " " + store.counter().uplink().problem());
            }
        }
        hq.applies();
        truth.nothingIsHeldUp();
        List<MonthStore> all = new ArrayList<>(open);
        for (MonthStore store : open) {
            store.line().cameToTheEnd();
            store.syncs();
            truth.nothingAcknowledgedIsLost(store);
            truth.holdsOnlyWhatWasWritten(store);
            truth.showsWhatIsTrue(store, World.members(), World.goods());
        }
        all.addAll(lost);
        all.forEach(truth::bothSidesAgree);
        all.forEach(truth::nobodySpentMoreThanTrusted);
        truth.tiersAreRight(World.members());
        truth.theBooksBalance();
        happened("all agree: " + all.stream().mapToInt(store -> store.journal().size()).sum() + " entries, " + hq.deaths()
                + " deaths of headquarters, " + lost.size() + " forks, " + books.disputedPoints() + " points in dispute");
    }

    private void happened(MonthStore store, String what) {
        happened(store.id() + " " + what);
    }

    private void happened(String what) {
        trace.add(agenda.instant() + " " + what);
    }

    @Override
    public void close() {
        open.forEach(MonthStore::close);
        lost.forEach(MonthStore::close);
        hq.close();
        MonthStore.delete(folder);
        world.forget(name);
    }
}
