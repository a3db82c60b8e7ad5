package guitai.terminal.uplink;

import guitai.domain.journal.Journal;
import guitai.domain.signed.KeyBook;
import guitai.domain.staff.TerminalId;
import guitai.protocol.DayAnswer;
import guitai.protocol.FeedName;
import guitai.protocol.LookupAnswer;
import guitai.protocol.LookupRequest;
import guitai.protocol.Problem;
import guitai.protocol.ReservationAnswer;
import guitai.protocol.ReservationRequest;
import guitai.protocol.TerminalNote;
import guitai.terminal.storage.ShopData;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The line to headquarters: the journal up, the shop's feed and the members' feed down, each on its own virtual thread so that
 * none waits for another. Nothing here ever delays or refuses a sale.
 */
public final class Uplink implements AutoCloseable {

    /** Type of the problem kept when somebody else answered; its title is an {@link HqAnswer.Oddity}. */
    public static final String NOT_HEADQUARTERS = Problem.PREFIX + "not-headquarters";

    /** Type of the problem kept when a receipt is signed with a key that headquarters' feed has not told. */
    public static final String UNKNOWN_HQ_KEY = Problem.PREFIX + "unknown-headquarters-key";

    /** Type of the problem kept when a receipt is not headquarters' own: it is not stored. */
    public static final String FORGED_RECEIPT = Problem.PREFIX + "forged-receipt";

    private static final String VERSION =
            Optional.ofNullable(Uplink.class.getPackage().getImplementationVersion()).orElse("unpackaged");

    /** One for each direction and one for seals. */
    private static final int KEPT_CONNECTIONS = 3;

    private final ShopData data;
    private final SyncBook book;
    private final HqLine headquarters;
    private final StatusBoard board;
    private final SealPull seals;
    private final Loop push;
    private final Loop pull;
    private final Loop members;

    /**
     * The terminal's side of the line: its id, the thread that may touch its data, its journal, what it remembers, headquarters' keys,
     * where seals go, and where snapshots of the members grow.
     */
    public record Shop(TerminalId terminal, ShopData data, Journal journal, SyncBook book, KeyBook keys, SealInbox seals, MemberShelf members) {
    }

    public Uplink(Shop shop, HqLine headquarters, Clock clock, Pace pace) {
        this.data = shop.data();
        this.book = shop.book();
        this.headquarters = headquarters;
        this.board = new StatusBoard(clock);
        headquarters.introduce(() -> new TerminalNote(VERSION, clock.instant(), board.shown().waiting()));
        Push up = new Push(shop, headquarters);
        Pull down = new Pull(FeedName.SHOP, data, book, headquarters, _ -> Optional.empty());
        SnapshotLoad load = new SnapshotLoad(data, shop.members(), headquarters, board::loading);
        Pull people = new Pull(FeedName.MEMBERS, data, book, headquarters, load::round);
        this.seals = new SealPull(shop.data(), shop.seals(), headquarters);
        this.push = new Loop("uplink-push", pace, () -> pushed(push(up)));
        this.pull = new Loop("uplink-pull", pace, () -> pulled(seals.after(down.round(this::heard))));
        this.members = new Loop("uplink-members", pace, () -> followed(people.round(this::heard)));
    }

    /** Goes to work; returns at once. */
    public void start() {
        push.start();
        pull.start();
        members.start();
    }

    /** Something new lies in the journal: it leaves within about a second when there is a line. Never waits. */
    public void nudge() {
        data.execute(this::count);
        push.nudge();
        if (status().state() == SyncStatus.State.STARTING) {
            pull.nudge();
        }
    }

    /**
     * One round up and one round down, now; of the members only where there is an answer and no snapshot is coming already. Waits for
     * the network: never call it on the shop-data thread.
     */
    public SyncStatus tryOnce() {
        push.once();
        boolean loading = members.busy() && status().news().load().running();
        if (pull.once() && !loading) {
            members.once();
        }
        return status();
    }

    public SyncStatus status() {
        return board.shown();
    }

    /** Why the state is REFUSED; empty in any other. */
    public Optional<Problem> problem() {
        return board.problem();
    }

    /** Tells each change of the status, on whatever thread made it, until closed. */
    public AutoCloseable onStatus(Consumer<SyncStatus> listener) {
        return board.listen(listener);
    }

    /** Tells on the uplink's thread when headquarters' word on a closed day has come. */
    public void onSeal(Runnable listener) {
        seals.onSeal(listener);
    }

    /** Pulls the plug: no request leaves while paused. */
    public void setPaused(boolean on) {
        headquarters.setPaused(on);
        board.paused(on);
        if (!on) {
            push.nudge();
            pull.nudge();
            members.nudge();
        }
    }

    /** Headquarters' totals of a trading day; empty without an answer. Waits for the network. */
    public Optional<DayAnswer> day(LocalDate businessDate, long throughSeq) {
        HqAnswer<DayAnswer> told = headquarters.day(businessDate, throughSeq);
        // Connections that were kept may have died in the meantime: somebody waits for this answer, so the next one is tried.
        for (int kept = 0; kept < KEPT_CONNECTIONS && told.equals(new HqAnswer.Unreachable<DayAnswer>(HqAnswer.Silence.CUT_OFF)); kept++) {
            told = headquarters.day(businessDate, throughSeq);
        }
        return told instanceof HqAnswer.Told<DayAnswer>(DayAnswer answer) ? Optional.of(answer) : Optional.empty();
    }

    /** Waits for the network, at most a customer's patience. */
    public HqAnswer<ReservationAnswer> reserve(ReservationRequest request) {
        return headquarters.reserve(request);
    }

    public void release(UUID hold) {
        headquarters.release(hold);
    }

    /** Somebody whom this store does not know. Waits for the network, at most a customer's patience. */
    public HqAnswer<LookupAnswer> lookup(LookupRequest request) {
        return headquarters.lookup(request);
    }

    /** Stops both directions; whatever was under way is simply sent again another time. Not on the shop-data thread. */
    @Override
    public void close() {
        headquarters.close();
        List.of(push, pull, members).forEach(Loop::close);
    }

    /** A receipt of a key that we do not know: the feed tells the keys, so ask it and send once more. */
    private Outcome push(Push up) {
        Outcome outcome = up.round(this::heard);
        boolean newKey = outcome.problem().filter(problem -> problem.type().equals(UNKNOWN_HQ_KEY)).isPresent();
        return newKey && pull.once() ? up.round(this::heard) : outcome;
    }

    private boolean pushed(Outcome outcome) {
        recount();
        board.pushed(outcome);
        if (outcome.kind() == Outcome.Kind.WELL) {
            pull.nudge();
            members.nudge();
        }
        return outcome.well();
    }

    /** An answer here means that the way up is open again as well. */
    private boolean pulled(Outcome outcome) {
        recount();
        news();
        board.pulled(outcome);
        if (outcome.kind() == Outcome.Kind.WELL && board.shown().state() != SyncStatus.State.SYNCED) {
            push.nudge();
        }
        return outcome.well();
    }

    private boolean followed(Outcome outcome) {
        news();
        board.followed(outcome);
        return outcome.well();
    }

    /** Before an outcome is shown, so that nobody reads "synced" while something waits. */
    private void recount() {
        data.ask(() -> {
            count();
            return null;
        }).join();
    }

    private void news() {
        board.news(data.ask(book::news).join());
    }

    private void heard(Instant hqTime) {
        board.heard(hqTime);
    }

    private void count() {
        board.counted(book.waiting(), book.waitingSince(), book.undecided());
    }
}
