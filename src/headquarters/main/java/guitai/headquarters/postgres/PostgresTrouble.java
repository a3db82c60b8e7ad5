package guitai.headquarters.postgres;

/** PostgreSQL cannot be run here; the message is a whole sentence for the person who started headquarters. */
public final class PostgresTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PostgresTrouble(String sentence) {
        super(sentence);
    }
}
