package guitai.headquarters.http;

import guitai.protocol.Problem;

/** Ends the handling of a request with a problem document; never logged, the terminal's doing. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refusal(Problem problem) {
        super(problem.type(), null, false, false);
        this.problem = problem;
    }

    static Refusal malformed(String title) {
        return new Refusal(Problem.of(Problem.MALFORMED, 400, title));
    }

    Problem problem() {
        return problem;
    }
}
