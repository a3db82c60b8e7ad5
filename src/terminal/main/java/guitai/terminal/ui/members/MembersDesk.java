package guitai.terminal.ui.members;

import guitai.domain.member.MemberId;
import guitai.domain.member.UnmaskPurpose;
import guitai.terminal.identify.MemberProfile;
import guitai.terminal.identify.Unmask;
import guitai.terminal.interaction.People;
import guitai.terminal.shift.Session;
import guitai.terminal.ui.kit.Board;
import guitai.terminal.ui.kit.Work;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What is searched and opened on the members' page. Opening a profile goes on record, looking through a list does not. */
public final class MembersDesk {

    private static final int MOST = 20;
    private static final int SHORTEST = 2;

    private final Work work;
    private final Consumer<MemberProfile> sell;
    private final ConsentsDesk consents;
    private final TopicsDesk topics;
    private final InteractionsDesk interactions;
    private final CallsDesk calls;
    private final WhyDesk why;
    private final RewardsDesk rewards;
    private final Board<MembersScreen> board = new Board<>(MembersScreen.FIRST);
    private Optional<People> people = Optional.empty();
    private Optional<Session> session = Optional.empty();
    private long question;

    /** @param sell takes a member to the till */
    public MembersDesk(Work work, Consumer<MemberProfile> sell) {
        this.work = work;
        this.sell = sell;
        this.topics = new TopicsDesk(work);
        this.consents = new ConsentsDesk(work, _ -> topics.refresh());
        this.interactions = new InteractionsDesk(work, this::refresh);
        this.calls = new CallsDesk(work, this::called);
        this.why = new WhyDesk(work);
        this.rewards = new RewardsDesk(work, this::refresh);
    }

    /** What the open member agrees to. */
    public ConsentsDesk consents() {
        return consents;
    }

    /** What to talk about with the open member. */
    public TopicsDesk topics() {
        return topics;
    }

    /** What the open member tells. */
    public InteractionsDesk interactions() {
        return interactions;
    }

    /** Whom to call today. */
    public CallsDesk calls() {
        return calls;
    }

    /** Why a figure is what it is. */
    public WhyDesk why() {
        return why;
    }

    /** The wheel and the coin card. */
    public RewardsDesk rewards() {
        return rewards;
    }

    Board<MembersScreen> board() {
        return board;
    }

    /** Begins a session; nothing of the one before is left. */
    public void open(People useCases, Session who) {
        people = Optional.of(useCases);
        session = Optional.of(who);
        consents.open(useCases.consents(), who);
        topics.open(useCases.topics());
        interactions.open(useCases.interact(), who);
        calls.open(useCases.calls(), who);
        why.open(useCases.why());
        rewards.open(useCases.rewards(), who);
        board.show(MembersScreen.FIRST);
    }

    /** Shows a profile that is open at the till already. */
    public void show(MemberProfile profile) {
        opened(Optional.of(profile));
    }

    private void opened(Optional<MemberProfile> profile) {
        boolean may = profile.isPresent() && session.map(who -> Unmask.may(profile.get().member(), who.actor())).orElse(false);
        board.change(screen -> screen.opened(profile, may));
        consents.show(profile.map(one -> one.member().id()));
        topics.show(profile.map(MemberProfile::member));
        interactions.show(profile.map(one -> one.member().id()));
        calls.show(profile.map(one -> one.member().id()));
        why.show(profile.map(one -> one.member().id()));
        rewards.show(profile.map(one -> one.member().id()));
    }

    /** Fetches the newest balances of the open profile. */
    public void refresh() {
        people.ifPresent(useCases -> board.now().open().ifPresent(profile -> work.ask("members.wait.profile",
                () -> useCases.identify().again(profile.member().id()), this::opened)));
    }

    void typed(String text) {
        if (text.equals(board.now().typed())) {
            return;
        }
        long mine = ++question;
        board.change(screen -> screen.typing(text));
        String query = text.strip();
        if (query.codePointCount(0, query.length()) < SHORTEST) {
            board.change(screen -> new MembersScreen(text, List.of(), false, screen.open(), screen.veil()));
            return;
        }
        people.ifPresent(useCases -> work.askNewest("members.wait.find", () -> useCases.identify().find(query, MOST), found -> {
            if (mine == question) {
                board.change(screen -> screen.found(found));
            }
        }));
    }

    void choose(MemberProfile profile) {
        choose(profile, "search");
    }

    private void choose(MemberProfile profile, String by) {
        people.ifPresent(useCases -> session.ifPresent(who -> work.ask("members.wait.profile",
                () -> useCases.identify().open(profile, by, who.actor()), this::opened)));
    }

    private void called(MemberId member) {
        people.ifPresent(useCases -> work.ask("members.wait.profile", () -> useCases.identify().again(member), found -> found.ifPresent(one -> choose(one, "call-back"))));
    }

    /** Asks what for. */
    void askPurpose() {
        board.change(screen -> screen.behind(screen.veil().ask()));
    }

    void unmask(UnmaskPurpose purpose) {
        people.ifPresent(useCases -> session.ifPresent(who -> board.now().open().map(profile -> profile.member().id()).ifPresent(id ->
                work.ask("members.wait.unmask", () -> useCases.unmask().show(id, purpose, who.actor()), answer -> board.change(screen ->
                        screen.open().filter(profile -> profile.member().id().equals(id)).isPresent() ? screen.behind(screen.veil().answered(answer)) : screen)))));
    }

    /** A second has gone by while something stood in the clear. */
    void tick() {
        board.change(screen -> screen.behind(screen.veil().tick()));
    }

    /** The page is left. */
    public void leave() {
        mask();
        consents.calm();
        interactions.calm();
        rewards.calm();
    }

    /** Masks again; nothing stays in the clear on a page that nobody looks at. */
    void mask() {
        board.change(screen -> screen.behind(Veil.down(screen.veil().offered())));
    }

    void sell() {
        board.now().open().ifPresent(sell);
    }
}
