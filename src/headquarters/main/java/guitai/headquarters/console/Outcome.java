package guitai.headquarters.console;

/** What follows when a form was sent. */
sealed interface Outcome {

    /** Another page, asked for anew, so that going back repeats nothing. @param path below the console, with what is asked */
    record GoTo(String path) implements Outcome {
    }

    /** A page right away: what was wrong, or what is shown this once. */
    record Show(View view) implements Outcome {
    }

    /** Another page, with something else for the browser to hold. */
    record Hold(String token, String path) implements Outcome {
    }

    /** A page right away, with something else for the browser to hold. */
    record HoldAndShow(String token, View view) implements Outcome {
    }
}
