package guitai.terminal.checkout;

import static guitai.terminal.checkout.Notice.Kind;

import guitai.domain.product.Product;
import guitai.domain.sale.Basket;
import java.util.Optional;

/**
 * A basket after something was scanned for it.
 *
 * @param next   as before where nothing came of it
 * @param notice what is said about it
 */
record Adding(Basket next, Notice notice) {

    static Adding goods(Basket basket, Product product, Optional<String> serial) {
        if (serial.filter(text -> basket.holdsSerial(product, text)).isPresent()) {
            return new Adding(basket, Notice.of(Kind.SERIAL_TWICE));
        }
        int waiting = basket.firstWithoutSerial();
        if (serial.isPresent() && waiting >= 0 && basket.lines().get(waiting).product().sku().equals(product.sku())) {
            return new Adding(basket.withSerial(waiting, serial.get()), Notice.of(Kind.SERIAL_TAKEN));
        }
        if (basket.lines().size() >= Basket.MOST_LINES) {
            return new Adding(basket, Notice.of(Kind.BASKET_FULL));
        }
        Basket next = basket.plus(product, product.serialTracked() ? serial : Optional.empty());
        return new Adding(next, Notice.of(next.firstWithoutSerial() >= 0 ? Kind.SCAN_SERIAL : Kind.LINE_ADDED));
    }

    static Adding serial(Basket basket, String text) {
        int waiting = basket.firstWithoutSerial();
        if (waiting < 0) {
            return new Adding(basket, Notice.of(Kind.SERIAL_NOT_WANTED));
        }
        boolean twice = basket.holdsSerial(basket.lines().get(waiting).product(), text);
        return twice ? new Adding(basket, Notice.of(Kind.SERIAL_TWICE)) : new Adding(basket.withSerial(waiting, text), Notice.of(Kind.SERIAL_TAKEN));
    }
}
