package guitai.terminal.scan.scanner;

import guitai.domain.identity.CodeRouter;
import guitai.domain.identity.Identity;
import guitai.domain.identity.ScanState;
import guitai.domain.identity.ScannedCode;
import java.util.List;
import java.util.Optional;

/**
 * What a test scan says about the scanner.
 *
 * @param prefix what came before the printed text, without the AIM identifier
 * @param aim    the AIM identifier; empty for none
 * @param fault  the keyboard that is set wrongly, for {@link Verdict#KEYBOARD}
 */
public record Diagnosis(Verdict verdict, String aim, String prefix, String suffix, Optional<KeyboardFault> fault) {

    /** Bars and dots on the page: letters that change places between keyboards, signs that move, both cases, digits. */
    public static final String PRINTED = "YZ-_#]0912az";
    /** The same with the group separator that GS1 codes need: GTIN and serial, then the lot. */
    public static final String PRINTED_GS = "010699000000002221YZ09az\u001D10A-7";
    private static final CodeRouter ROUTER = new CodeRouter();
    private static final long SLOW_MS = 60;

    /** The sentences there are, each with its next step. */
    public enum Verdict {
        GOOD, GOOD_GS, MARKS, SLOW, GS_LOST, CAPS, KEYBOARD, INPUT_METHOD, CUT, TYPING, FORBIDDEN, OTHER;

        public boolean good() {
            return this == GOOD || this == GOOD_GS;
        }
    }

    /** @param settings what is configured already */
    public static Diagnosis of(Burst burst, ScannerSettings settings) {
        String raw = burst.raw();
        String aim = Shape.aim(raw) ? raw.substring(0, 3) : "";
        String text = raw.substring(aim.length());
        String printed = text.contains(PRINTED_GS) ? PRINTED_GS : PRINTED;
        int at = text.indexOf(printed);
        if (at >= 0) {
            return found(burst, settings, new Diagnosis(printed.equals(PRINTED_GS) ? Verdict.GOOD_GS : Verdict.GOOD, aim,
                    text.substring(0, at), text.substring(at + printed.length()), Optional.empty()));
        }
        Optional<KeyboardFault> fault = KeyboardFault.explaining(text, PRINTED).or(() -> KeyboardFault.explaining(text, PRINTED_GS))
                .or(() -> KeyboardFault.betrayedIn(text));
        Verdict verdict = verdict(text, fault.isPresent());
        return new Diagnosis(verdict, aim, "", "", verdict == Verdict.KEYBOARD ? fault : Optional.empty());
    }

    /** Text that came so slowly that the terminal takes it for typing. */
    public static Diagnosis ofTyped(String typed) {
        Verdict verdict = forbidden(typed) ? Verdict.FORBIDDEN : chinese(typed) ? Verdict.INPUT_METHOD : Verdict.TYPING;
        return new Diagnosis(verdict, "", "", "", Optional.empty());
    }

    private static Diagnosis found(Burst burst, ScannerSettings settings, Diagnosis all) {
        boolean known = all.prefix().equals(settings.prefix()) && all.suffix().equals(settings.suffix());
        Verdict verdict = !known ? Verdict.MARKS : burst.pace().median() > SLOW_MS ? Verdict.SLOW : all.verdict();
        return new Diagnosis(verdict, all.aim(), all.prefix(), all.suffix(), Optional.empty());
    }

    private static Verdict verdict(String text, boolean keyboard) {
        if (forbidden(text)) {
            return Verdict.FORBIDDEN;
        }
        if (chinese(text)) {
            return Verdict.INPUT_METHOD;
        }
        String withoutGs = PRINTED_GS.replace("\u001D", "");
        if (text.contains(withoutGs)) {
            return Verdict.GS_LOST;
        }
        if (List.of(PRINTED, PRINTED_GS, withoutGs).contains(turned(text))) {
            return Verdict.CAPS;
        }
        return keyboard ? Verdict.KEYBOARD : text.length() >= Run.LEAST && (part(text, PRINTED) || part(text, PRINTED_GS)) ? Verdict.CUT : Verdict.OTHER;
    }

    private static boolean part(String text, String printed) {
        return printed.contains(text) || KeyboardFault.differences(text, printed) * 2 <= printed.length();
    }

    private static boolean forbidden(String text) {
        return ROUTER.route(ScannedCode.fromScanner(text), ScanState.IDENTIFY) instanceof Identity.Forbidden;
    }

    private static boolean chinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    /** Capitals small and small letters capital, as with Caps Lock. */
    private static String turned(String text) {
        StringBuilder turned = new StringBuilder();
        text.codePoints().forEach(c -> turned.appendCodePoint(Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c)));
        return turned.toString();
    }

    /** The fault that a check digit gives away in a code of the day; empty where there is none. */
    public static Optional<KeyboardFault> keyboard(Burst burst) {
        return KeyboardFault.betrayedIn(burst.text());
    }

    @Override
    public String toString() {
        return "Diagnosis[" + verdict + "]";
    }
}
