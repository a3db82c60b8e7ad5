package guitai.terminal.ui.enrol;

import guitai.domain.staff.TerminalId;
import guitai.protocol.EnrolmentCode;
import guitai.protocol.EnrolmentTicket;
import guitai.terminal.enrol.EnrolAnswer;
import guitai.terminal.ui.kit.Board;
import guitai.terminal.ui.kit.Said;
import guitai.terminal.ui.kit.Work;
import java.net.URI;
import java.text.Normalizer;
import java.util.Optional;

/** What is typed and scanned on the enrolment page. A scanned code is tried at once, a typed one when the button is pressed. */
public final class EnrolDesk {

    private static final String FIRST_ADDRESS = "http://127.0.0.1:8787";

    private final Work work;
    private final Runnable quitting;
    private final Board<EnrolScreen> board = new Board<>(new EnrolScreen(Reason.FIRST, EnrolScreen.State.OPEN, "", FIRST_ADDRESS, Optional.empty()));
    private Optional<Way> way = Optional.empty();
    private Runnable leaving = () -> { };

    /** FIRST: the machine is no terminal yet. AGAIN: it is one that headquarters does not take any more. */
    public enum Reason { FIRST, AGAIN }

    /** Becomes a terminal; waits for the network. */
    public interface Way {
        EnrolAnswer enrol(EnrolmentTicket ticket);
    }

    /** @param quitting closes the window */
    public EnrolDesk(Work work, Runnable quitting) {
        this.work = work;
        this.quitting = quitting;
    }

    Board<EnrolScreen> board() {
        return board;
    }

    /**
     * @param address where headquarters is thought to be
     * @param leave   back to what was there before, with or without success; a machine that is no terminal yet has nothing before
     */
    public void open(Reason reason, Optional<URI> address, Way by, Runnable leave) {
        way = Optional.of(by);
        leaving = leave;
        board.show(new EnrolScreen(reason, EnrolScreen.State.OPEN, "", address.map(URI::toString).orElse(FIRST_ADDRESS), Optional.empty()));
    }

    /** Nothing is asked for any more. */
    public void close() {
        way = Optional.empty();
        board.show(board.now().emptied());
    }

    /** True while the page waits for a code. */
    public boolean asks() {
        return way.isPresent();
    }

    /** A code from the camera or a hand scanner. */
    public void scanned(String text) {
        if (!board.now().takes()) {
            return;
        }
        Optional<EnrolmentTicket> ticket = EnrolmentTicket.read(text);
        if (ticket.isPresent()) {
            board.show(board.now().at(ticket.get().address().toString()).typing(ticket.get().code().digits()));
            ask(ticket.get());
        } else if (EnrolmentCode.typed(text).isPresent()) {
            board.show(board.now().typing(EnrolmentCode.typed(text).get().digits()));
            enrol();
        } else {
            board.show(board.now().saying(Said.of(Said.Tone.REFUSED, "enrol.other.code")));
        }
    }

    /** Digits from the keyboard, the keys on the page or the clipboard; anything else in the text is left out. */
    void typed(String text) {
        String digits = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
        String all = board.now().digits() + digits;
        if (board.now().takes() && !digits.isEmpty() && all.length() <= EnrolmentCode.LENGTH) {
            board.show(board.now().typing(all));
        }
    }

    void erase() {
        String digits = board.now().digits();
        if (board.now().takes() && !digits.isEmpty()) {
            board.show(board.now().typing(digits.substring(0, digits.length() - 1)));
        }
    }

    void eraseAll() {
        if (board.now().takes()) {
            board.show(board.now().typing(""));
        }
    }

    void address(String text) {
        if (!text.equals(board.now().address())) {
            board.show(board.now().at(text));
        }
    }

    void enrol() {
        EnrolScreen now = board.now();
        if (!now.takes()) {
            return;
        }
        Optional<EnrolmentCode> code = EnrolmentCode.typed(now.digits());
        Optional<URI> address = address(now);
        if (now.digits().length() < EnrolmentCode.LENGTH) {
            board.show(now.saying(Said.of(Said.Tone.REFUSED, "enrol.short", Integer.toString(EnrolmentCode.LENGTH - now.digits().length()))));
        } else if (code.isEmpty()) {
            board.show(now.saying(Said.of(Said.Tone.REFUSED, "enrol.mistyped")));
        } else if (address.isEmpty()) {
            board.show(now.saying(Said.of(Said.Tone.REFUSED, "enrol.address.bad")));
        } else {
            ask(new EnrolmentTicket(address.get(), code.get()));
        }
    }

    private static Optional<URI> address(EnrolScreen screen) {
        try {
            return Optional.of(URI.create(screen.address().strip())).filter(uri -> uri.getHost() != null && uri.getScheme().matches("https?"));
        } catch (IllegalArgumentException | NullPointerException none) {
            return Optional.empty();
        }
    }

    private void ask(EnrolmentTicket ticket) {
        way.ifPresent(by -> {
            board.show(board.now().asking());
            work.askAway("enrol.wait", () -> by.enrol(ticket), this::answered);
        });
    }

    /** Ends the program, so that the next start makes another terminal of this machine. */
    void quit() {
        quitting.run();
    }

    /** Back without a code; what is under way is waited for. */
    void back() {
        if (!board.now().busy()) {
            leaving.run();
        }
    }

    /** Where it was welcomed for the first time, the window goes on by itself once the shop is open. */
    private void answered(EnrolAnswer answer) {
        if (answer instanceof EnrolAnswer.Refused(EnrolAnswer.Why why)) {
            board.show(board.now().saying(Said.of(Said.Tone.REFUSED, "enrol.no." + why)));
        } else if (answer instanceof EnrolAnswer.Anew(TerminalId terminal, long entries)) {
            board.show(board.now().ended(Said.of(Said.Tone.GOOD, "enrol.anew", terminal.value(), Long.toString(entries))));
        } else if (board.now().reason() == Reason.AGAIN) {
            leaving.run();
        }
    }

    /** A fault ended the attempt; the page takes codes again. */
    public void failed() {
        if (board.now().busy()) {
            board.show(board.now().emptied());
        }
    }
}
