package guitai.headquarters.operator;

/**
 * Somebody who has shown something of who they are.
 *
 * @param token what the browser holds
 * @param rank  what the operator may do once the session is whole
 */
public record Session(String token, String login, String name, Rank rank, Stage stage) {

    /** How far signing in has come. */
    public enum Stage {
        /** The password is right, the second factor is still to be shown. */
        HALF,
        /** The password is right, the second factor is still to be set up. */
        NEW,
        /** Signed in. */
        WHOLE
    }
}
