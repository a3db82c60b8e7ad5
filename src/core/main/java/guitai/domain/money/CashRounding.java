package guitai.domain.money;

/** How a cash amount is rounded (抹零): only ever downwards, because nobody may charge above the marked price. */
public enum CashRounding {
    NONE(1), JIAO(10), YUAN(100);

    private final long step;

    CashRounding(long step) {
        this.step = step;
    }

    /** The largest payable amount not above {@code due}; never negative for a positive due. */
    public Money down(Money due) {
        return Money.fen(due.fen() - Math.floorMod(due.fen(), step));
    }
}
