package guitai.headquarters.directory;

/** How many things of a table are new, changed, as before, and gone. */
public record Tally(int added, int changed, int same, int gone) {

    static final Tally NOTHING = new Tally(0, 0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(added + other.added, changed + other.changed, same + other.same, gone + other.gone);
    }
}
