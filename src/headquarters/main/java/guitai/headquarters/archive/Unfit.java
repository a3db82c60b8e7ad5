package guitai.headquarters.archive;

/** A folder or a database is not fit for what was asked; {@link #word} leads to a sentence for the person who asked. */
public final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String word;

    Unfit(String word, String detail) {
        super(detail);
        this.word = word;
    }

    public String word() {
        return word;
    }
}
