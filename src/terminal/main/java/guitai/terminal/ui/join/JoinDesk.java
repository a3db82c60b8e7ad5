package guitai.terminal.ui.join;

import guitai.domain.identity.ScannedCode;
import guitai.domain.member.ConsentPurpose;
import guitai.protocol.LookupRequest.By;
import guitai.terminal.checkout.Stranger;
import guitai.terminal.checkout.TillState;
import guitai.terminal.identify.Join;
import guitai.terminal.identify.MemberProfile;
import guitai.terminal.shift.Session;
import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.Board;
import guitai.terminal.ui.kit.Said;
import guitai.terminal.ui.kit.Voice;
import guitai.terminal.ui.kit.Work;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Somebody joins: a phone, a name, what is agreed to, and a card where there is a blank one. */
public final class JoinDesk {

    private final Work work;
    private final Voice voice;
    private final Consumer<MemberProfile> sell;
    private final Board<JoinScreen> board = new Board<>(JoinScreen.FIRST);
    private Optional<Join> join = Optional.empty();
    private Optional<Session> session = Optional.empty();
    private Optional<Stranger> taken = Optional.empty();
    private boolean joining;
    private long question;

    /** @param sell goes on selling to a member */
    public JoinDesk(Work work, Voice voice, Consumer<MemberProfile> sell) {
        this.work = work;
        this.voice = voice;
        this.sell = sell;
    }

    Board<JoinScreen> board() {
        return board;
    }

    /** Begins a session; nothing of the one before is left. */
    public void open(Join useCase, Session who) {
        join = Optional.of(useCase);
        session = Optional.of(who);
        board.show(JoinScreen.FIRST);
    }

    /**
     * The page is opened: with what stood there when it was left, and with what was shown at the till since and belongs to nobody. Who was
     * joined before is done with.
     */
    public void begin(Optional<Stranger> shown) {
        voice.hush();
        if (board.now().joined().isPresent()) {
            leave();
        }
        if (shown.equals(taken)) {
            return;
        }
        taken = shown;
        shown.filter(who -> who.by() == By.PHONE).ifPresent(who -> phone(who.text()));
        shown.filter(who -> who.by() == By.CARD).ifPresent(who -> board.change(screen -> screen.with(Optional.of(who.text()))));
    }

    /** A customer is gone: what was typed of somebody does not wait for the next one. */
    public void served(TillState state) {
        if (state.done().isPresent()) {
            leave();
        }
    }

    /** The page is left for good. */
    void leave() {
        question++;
        taken = Optional.empty();
        board.show(JoinScreen.FIRST);
    }

    /** Something broke: what was waited for does not come any more. */
    public void failed() {
        joining = false;
    }

    /** The store's name, for the words about who keeps what. */
    String store(Words words) {
        return session.map(who -> words.name(who.store().name())).orElse("");
    }

    void phone(String text) {
        if (text.equals(board.now().phone())) {
            return;
        }
        board.change(screen -> screen.phoning(text));
        long mine = ++question;
        join.ifPresent(useCase -> work.askNewest("join.wait", () -> useCase.known(text), known -> {
            if (mine == question) {
                board.change(screen -> screen.knowing(known));
            }
        }));
    }

    void name(String text) {
        if (!text.equals(board.now().name())) {
            board.change(screen -> screen.naming(text));
        }
    }

    void tick(ConsentPurpose purpose) {
        board.change(screen -> screen.ticking(purpose));
    }

    void withoutCard() {
        board.change(screen -> screen.with(Optional.empty()));
    }

    /** A blank card or a phone; everything else is told to be neither. */
    public void take(List<ScannedCode> codes) {
        join.ifPresent(useCase -> work.ask("join.wait", () -> useCase.seen(codes), seen -> {
            seen.phone().ifPresent(this::phone);
            seen.card().ifPresent(card -> board.change(screen -> screen.with(Optional.of(card))));
            if (seen.nothing()) {
                refuse(Said.of(Said.Tone.REFUSED, "join.no.SCAN"));
            }
        }));
    }

    /** A second press while the first is on its way makes nobody twice. @param text version of the words beside the boxes */
    void join(String text, boolean evenSo) {
        if (joining || board.now().joined().isPresent()) {
            return;
        }
        Join.Form form = board.now().form(text, evenSo);
        join.ifPresent(useCase -> session.ifPresent(who -> {
            joining = true;
            work.ask("join.wait", () -> useCase.join(form, who.actor()), this::answered);
        }));
    }

    private void answered(Join.Answer answer) {
        joining = false;
        switch (answer) {
            case Join.Answer.Joined joined -> {
                voice.play(Voice.Sound.MEMBER);
                board.show(JoinScreen.done(joined.profile()));
            }
            case Join.Answer.Known known -> {
                voice.play(Voice.Sound.REFUSED);
                board.change(screen -> screen.knowing(Optional.of(known.profile())));
            }
            case Join.Answer.Refused no -> refuse(Said.of(Said.Tone.REFUSED, "join.no." + no.why()));
        }
    }

    private void refuse(Said sentence) {
        voice.play(Voice.Sound.REFUSED);
        board.change(screen -> screen.saying(sentence));
    }

    /** Goes on with whoever has the phone, or has just joined. */
    void sell() {
        JoinScreen now = board.now();
        now.joined().or(now::known).ifPresent(profile -> {
            leave();
            sell.accept(profile);
        });
    }
}
