package guitai.domain.identity;

import static guitai.domain.identity.Question.*;

import guitai.domain.identity.Identity.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Turns a text and the terminal's state into a class. The state decides first, because numbers of different kinds look alike:
 * an electronic fapiao of 2026 has the shape of an Alipay code, a WeChat code that of a resident number. Any thread.
 */
public final class CodeRouter {

    private static final List<Question> IDENTIFY = List.of(PRODUCT_CODE, OWN_NUMBER, PAYMENT_ADDRESS, WEB_ADDRESS, Question.PAYMENT_CODE,
            BANK_CARD, RESIDENT_ID, VIN, PLATE, PHONE, IN_STORE, PRODUCT_NUMBER, PHONE_TAIL, RECEIPT, NAME, SERIAL);

    private static final List<Question> SERIAL_WANTED = List.of(MAKER_SERIAL, PRODUCT_CODE, OWN_NUMBER, PAYMENT_ADDRESS,
            PAYMENT_CODE_AMONG_SERIALS, BANK_CARD, RESIDENT_ID, PRODUCT_NUMBER_AMONG_SERIALS, ANY_SERIAL);

    private static final List<Question> RETURN = Stream.concat(Stream.of(RECEIPT, FAPIAO), IDENTIFY.stream()).distinct().toList();

    private static final List<Question> PAY = List.of(PAYMENT_CODE_TO_PAY, OWN_NUMBER, BANK_CARD, RESIDENT_ID, PAYMENT_ADDRESS);

    private final Supplier<ShapeRules> rules;
    private volatile Prepared prepared = new Prepared(ShapeRules.BUILT_IN, Shapes.BUILT_IN);

    private record Prepared(ShapeRules rules, Shapes shapes) { }

    /**
     * A class, and how it was found.
     *
     * @param asked    every question that was put, in order
     * @param took     the last of them, where it said "mine"
     * @param identity as {@link #route} answers
     * @param version  of the shapes that were used; 0 for those built in
     */
    public record Answer(List<Question> asked, Optional<Question> took, Identity identity, int version) { }

    /** A router with the built-in shapes. */
    public CodeRouter() {
        this(ShapeRules.BUILT_IN);
    }

    /** A router with headquarters' shapes, which {@link ShapeObjection#to} must not object to. */
    public CodeRouter(ShapeRules rules) {
        this(() -> rules);
    }

    /** @param rules asked before every code and remembered as long as the same object comes back: cheap to call */
    public CodeRouter(Supplier<ShapeRules> rules) {
        this.rules = rules;
    }

    /** The class of a code in a state; never throws, whatever the text. */
    public Identity route(ScannedCode code, ScanState state) {
        return answer(code, state).identity();
    }

    /** The class of a code in a state, and the questions that led to it. */
    public Answer answer(ScannedCode code, ScanState state) {
        Prepared now = prepared();
        if (code.text().length() > Probe.LONGEST) {
            return new Answer(List.of(), Optional.empty(), new Unreadable(Unreadable.Why.TOO_LONG), now.rules.version());
        }
        String text = Probe.normalise(code.text());
        return Probe.objection(text).map(why -> new Answer(List.of(), Optional.empty(), new Unreadable(why), now.rules.version()))
                .orElseGet(() -> first(Probe.of(text, code, now.shapes), state, now.rules.version()));
    }

    private Answer first(Probe probe, ScanState state, int version) {
        List<Question> asked = new ArrayList<>();
        for (Question question : questions(state)) {
            asked.add(question);
            Optional<Identity> mine = question.ask(probe);
            if (mine.isPresent()) {
                return new Answer(List.copyOf(asked), Optional.of(question), state == ScanState.PAY ? accepted(mine.get()) : mine.get(), version);
            }
        }
        Identity none = state == ScanState.PAY ? new Identity.NotAcceptedHere() : new Identity.Unknown(probe.text());
        return new Answer(List.copyOf(asked), Optional.empty(), none, version);
    }

    private static List<Question> questions(ScanState state) {
        return switch (state) {
            case IDENTIFY, SELL -> IDENTIFY;
            case SERIAL_WANTED -> SERIAL_WANTED;
            case PAY -> PAY;
            case RETURN -> RETURN;
        };
    }

    /** Of our own numbers a voucher, a card and a member code can pay; a badge or leaflet cannot. */
    private static Identity accepted(Identity identity) {
        return switch (identity) {
            case Identity.EmployeeBadge _, Identity.LeafletNumber _, Identity.ReceiptNumber _, Identity.DaySealCode _ -> new Identity.NotAcceptedHere();
            default -> identity;
        };
    }

    private Prepared prepared() {
        ShapeRules wanted = rules.get();
        Prepared now = prepared;
        if (now.rules != wanted) {
            now = new Prepared(wanted, Shapes.of(wanted));
            prepared = now;
        }
        return now;
    }
}
