package guitai.terminal.store;

/** What an older program left without its index: names and products, a piece at a time, so that a sale waits for one piece only. */
public final class IndexBuild {

    private final NameBuild names;
    private final ProductBuild products;

    IndexBuild(NameBuild names, ProductBuild products) {
        this.names = names;
        this.products = products;
    }

    /** Does one piece, on disk when this returns. @return whether there is more to do */
    public boolean step() {
        return names.step() || products.step();
    }
}
