package guitai.terminal.explain;

import guitai.domain.identity.CodeParts.Part;
import guitai.domain.identity.Identity;
import guitai.domain.identity.Question;
import guitai.domain.identity.ScanState;
import guitai.domain.signed.CodeVerifier;
import guitai.domain.signed.SignedCode;
import guitai.terminal.identify.RuleBook.RefusedRules;
import java.util.List;
import java.util.Optional;

/**
 * What a text is and why. Never carries the text itself; of what must be refused it carries the class only.
 *
 * @param looks   class of the text at an open basket
 * @param refused what it must be refused as, in whatever state
 * @param states  each state with what it makes of the text
 * @param parts   what can be read from it
 * @param signed  what a signed code claims, and whether it is believed
 * @param version of the shapes that hold; 0 for those built in
 * @param newer   a newer version that could not be taken over
 */
public record Explanation(Class<? extends Identity> looks, Optional<Identity.Forbidden.Kind> refused, List<InState> states, List<Part> parts,
                          Optional<Signed> signed, int version, Optional<RefusedRules> newer) {

    /**
     * One state.
     *
     * @param asked in order; the last one took it where {@code took} is true
     */
    public record InState(ScanState state, Class<? extends Identity> looks, List<Question> asked, boolean took) {
    }

    /** @param why empty where the code is genuine and good now */
    public record Signed(SignedCode claims, Optional<CodeVerifier.Why> why) {
    }
}
