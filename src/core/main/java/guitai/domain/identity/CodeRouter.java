package guitai.domain.identity;

import guitai.domain.identity.Identity.Unreadable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Turns a text and the terminal's state into a class. The state decides first, because numbers of different kinds look alike:
 * an electronic fapiao of 2026 has the shape of an Alipay code, a WeChat code that of a resident number. Immutable; any thread.
 */
public final class CodeRouter {

    private static final List<Rule> MONEY_AND_PERSONS = List.of(Rules::forbiddenPayment, Rules::bankCard, Rules::residentId);

    private static final List<Rule> IDENTIFY = chain(
            List.of(Rules::gs1, Rules::own, Rules::paymentAddress, Rules::web),
            MONEY_AND_PERSONS,
            List.of(Rules::vin, Rules::plate, Rules::phone, Rules::product, Rules::phoneTail, Rules::receipt, Rules::name, Rules::serial));

    private static final List<Rule> RETURN = chain(List.of(Rules::receipt, Rules::fapiao), IDENTIFY);

    private static final List<Rule> PAY = List.of(Rules::payment, Rules::bankCard, Rules::residentId, Rules::paymentAddress, Rules::own);

    private final List<Rule> serialWanted;

    /** A router that knows no maker's serials yet. */
    public CodeRouter() {
        this(List.of());
    }

    /**
     * A router with makers' serial patterns.
     *
     * @param makerSerials tried before anything else while a serial is wanted (whole text, capitals); a pattern must be narrow,
     *                     because what it matches is kept even where it looks like a payment code
     */
    public CodeRouter(List<Pattern> makerSerials) {
        Rule maker = p -> makerSerials.stream().anyMatch(pattern -> pattern.matcher(p.capitals()).matches())
                ? Optional.of(new Identity.RawSerial(p.text())) : Optional.empty();
        serialWanted = chain(
                List.of(maker, Rules::gs1, Rules::own, Rules::paymentAddress, Rules::forbiddenPaymentAmongSerials),
                List.of(Rules::bankCard, Rules::residentId, Rules::productAmongSerials, Rules::anySerial));
    }

    /** The class of a code in a state; never throws, whatever the text. */
    public Identity route(ScannedCode code, ScanState state) {
        if (code.text().length() > Probe.LONGEST) {
            return new Unreadable(Unreadable.Why.TOO_LONG);
        }
        String text = Probe.normalise(code.text());
        return Probe.objection(text).<Identity>map(Unreadable::new).orElseGet(() -> first(Probe.of(text, code), state));
    }

    private Identity first(Probe probe, ScanState state) {
        return rules(state).stream().map(rule -> rule.apply(probe)).flatMap(Optional::stream)
                .map(identity -> state == ScanState.PAY ? accepted(identity) : identity)
                .findFirst()
                .orElseGet(() -> state == ScanState.PAY ? new Identity.NotAcceptedHere() : new Identity.Unknown(probe.text()));
    }

    private List<Rule> rules(ScanState state) {
        return switch (state) {
            case IDENTIFY, SELL -> IDENTIFY;
            case SERIAL_WANTED -> serialWanted;
            case PAY -> PAY;
            case RETURN -> RETURN;
        };
    }

    /** Of our own numbers a voucher, a card and a member code can pay; a badge or leaflet cannot. */
    private static Identity accepted(Identity identity) {
        return switch (identity) {
            case Identity.EmployeeBadge _, Identity.LeafletNumber _, Identity.ReceiptNumber _ -> new Identity.NotAcceptedHere();
            default -> identity;
        };
    }

    @SafeVarargs
    private static List<Rule> chain(List<Rule>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    /** One question; empty means "not mine". */
    private interface Rule extends Function<Probe, Optional<Identity>> { }
}
