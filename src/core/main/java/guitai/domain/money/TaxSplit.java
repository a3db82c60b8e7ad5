package guitai.domain.money;

/** A gross amount taken apart: {@code net + tax = gross}, to the fen. */
public record TaxSplit(Money net, Money tax) {

    public Money gross() {
        return net.plus(tax);
    }
}
