package guitai.terminal.identify;

import guitai.domain.identity.ShapeObjection;
import guitai.domain.identity.ShapeRules;
import java.util.Optional;

/** The shapes that hold at this terminal. */
public interface RuleBook {

    ShapeRules rules();

    /** The newest shapes from headquarters, where they could not be taken over; those before them hold. */
    Optional<RefusedRules> refused();

    /** A version that was not taken over, and why. */
    record RefusedRules(int version, ShapeObjection objection) {

        /** Kind of document that remembers it. */
        public static final String KIND = "SHAPES_REFUSED";
    }
}
