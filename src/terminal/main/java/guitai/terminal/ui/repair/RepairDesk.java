package guitai.terminal.ui.repair;

import guitai.domain.cases.CaseKey;
import guitai.domain.cases.RepairChoice;
import guitai.terminal.repair.RepairAnswer;
import guitai.terminal.repair.RepairDetail;
import guitai.terminal.repair.RepairItem;
import guitai.terminal.repair.Repairs;
import guitai.terminal.shift.Session;
import guitai.terminal.ui.kit.Board;
import guitai.terminal.ui.kit.Said;
import guitai.terminal.ui.kit.Voice;
import guitai.terminal.ui.kit.Work;
import java.util.List;
import java.util.Optional;

/** The repair desk's doings: what waits, what is looked at, and the choice. */
public final class RepairDesk {

    /**
     * @param items  empty until they were read once
     * @param busy   a choice is being put on record
     * @param typed  what was typed to find a product or a member
     */
    record Screen(Optional<List<RepairItem>> items, Optional<RepairDetail> detail, boolean busy, boolean manager, String typed) {
        static final Screen FIRST = new Screen(Optional.empty(), Optional.empty(), false, false, "");

        private Screen with(List<RepairItem> all, Optional<RepairDetail> shown) {
            return new Screen(Optional.of(all), shown, false, manager, typed);
        }

        private Screen busy(boolean on) {
            return new Screen(items, detail, on, manager, typed);
        }

        private Screen typed(String text) {
            return new Screen(items, detail, busy, manager, text);
        }
    }

    private record Seen(List<RepairItem> items, Optional<RepairDetail> detail) {
    }

    private final Work work;
    private final Voice voice;
    private final Board<Screen> board = new Board<>(Screen.FIRST);
    private Optional<Repairs> repairs = Optional.empty();
    private Optional<Session> session = Optional.empty();
    private Optional<CaseKey> chosen = Optional.empty();

    public RepairDesk(Work work, Voice voice) {
        this.work = work;
        this.voice = voice;
    }

    Board<Screen> board() {
        return board;
    }

    /** Begins a session; what another person looked at is gone. */
    public void open(Repairs useCase, Session who) {
        repairs = Optional.of(useCase);
        session = Optional.of(who);
        chosen = Optional.empty();
        board.show(new Screen(Optional.empty(), Optional.empty(), false, who.manager(), ""));
    }

    /** Reads anew; who looked at a case goes on looking at it, and otherwise the first that waits is shown. */
    public void look() {
        Optional<CaseKey> wanted = chosen;
        String typed = board.now().typed();
        repairs.ifPresent(use -> work.askNewest("repair.wait", () -> seen(use, wanted, typed), this::show));
    }

    private static Seen seen(Repairs use, Optional<CaseKey> wanted, String typed) {
        List<RepairItem> items = use.items();
        Optional<CaseKey> key = wanted.filter(one -> items.stream().anyMatch(item -> item.file().key().equals(one)))
                .or(() -> items.stream().findFirst().map(item -> item.file().key()));
        return new Seen(items, key.flatMap(one -> use.detail(one, typed)));
    }

    private void show(Seen seen) {
        board.change(screen -> screen.with(seen.items(), seen.detail()));
    }

    void select(CaseKey key) {
        chosen = Optional.of(key);
        board.change(screen -> screen.typed(""));
        look();
    }

    void type(String text) {
        if (!text.equals(board.now().typed())) {
            chosen = chosen.or(() -> board.now().detail().map(detail -> detail.item().file().key()));
            board.change(screen -> screen.typed(text));
            look();
        }
    }

    void choose(RepairChoice choice) {
        if (board.now().busy() || repairs.isEmpty()) {
            return;
        }
        board.change(screen -> screen.busy(true));
        chosen = Optional.of(choice.about());
        work.ask("repair.wait", () -> repairs.orElseThrow().choose(session.orElseThrow(), choice), answer -> answered(choice, answer));
    }

    private void answered(RepairChoice choice, RepairAnswer answer) {
        voice.say(answer == RepairAnswer.CHOSEN ? Said.of(Said.Tone.GOOD, "repair.said." + choice.remedy())
                : Said.of(Said.Tone.REFUSED, "repair.answer." + answer));
        board.change(screen -> screen.busy(false).typed(""));
        look();
    }

    /** A fault ended the question. */
    public void failed() {
        board.change(screen -> screen.busy(false));
    }
}
