package guitai.terminal.explain;

import guitai.domain.identity.CodeParts;
import guitai.domain.identity.CodeRouter;
import guitai.domain.identity.Identity;
import guitai.domain.identity.Identity.Forbidden;
import guitai.domain.identity.ScanState;
import guitai.domain.identity.ScannedCode;
import guitai.domain.signed.CodeVerifier;
import guitai.domain.signed.CodeVerifier.Verdict;
import guitai.terminal.explain.Explanation.InState;
import guitai.terminal.explain.Explanation.Signed;
import guitai.terminal.identify.RuleBook;
import guitai.terminal.identify.SignedCodes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Explains any text with the very rules that the till uses. Stores nothing, logs nothing, uses no code up. */
public final class Explain {

    private final CodeRouter router;
    private final RuleBook rules;
    private final SignedCodes signed;

    public Explain(CodeRouter router, RuleBook rules, SignedCodes signed) {
        this.router = router;
        this.rules = rules;
        this.signed = signed;
    }

    /** Signing in and selling ask the same questions, so IDENTIFY stands for both. */
    public Explanation of(ScannedCode code) {
        List<CodeRouter.Answer> answers = states().map(state -> router.answer(code, state)).toList();
        List<InState> states = states().map(state -> inState(state, answers.get(states().toList().indexOf(state)))).toList();
        CodeRouter.Answer first = answers.getFirst();
        Optional<Forbidden.Kind> refused = answers.stream().map(CodeRouter.Answer::identity).filter(Forbidden.class::isInstance)
                .map(one -> ((Forbidden) one).kind()).findFirst();
        List<CodeParts.Part> parts = refused.isPresent() ? List.of() : CodeParts.of(code, first.identity());
        return new Explanation(first.identity().getClass(), refused, states, parts, refused.isPresent() ? Optional.empty() : signed(first.identity()),
                first.version(), rules.refused());
    }

    private static Stream<ScanState> states() {
        return Arrays.stream(ScanState.values()).filter(state -> state != ScanState.SELL);
    }

    private static InState inState(ScanState state, CodeRouter.Answer answer) {
        return new InState(state, answer.identity().getClass(), answer.asked(), answer.took().isPresent());
    }

    private Optional<Signed> signed(Identity identity) {
        String digits = switch (identity) {
            case Identity.DynamicMemberCode code -> code.digits();
            case Identity.VoucherNumber voucher -> voucher.number();
            case Identity.LeafletNumber leaflet -> leaflet.number();
            case Identity.DaySealCode seal -> seal.digits();
            default -> "";
        };
        return CodeVerifier.claims(digits).map(claims -> new Signed(claims, signed.check(digits) instanceof Verdict.Refused(CodeVerifier.Why why)
                ? Optional.of(why) : Optional.empty()));
    }
}
