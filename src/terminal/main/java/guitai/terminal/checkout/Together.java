package guitai.terminal.checkout;

import guitai.domain.identity.ScanState;
import guitai.domain.product.Product;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Several codes in one picture: what says the same becomes one, what must be refused steps back, and only a real doubt is asked. */
final class Together {

    private Together() {
    }

    /**
     * @param found what each code is; not empty
     * @param state what the till waits for
     */
    static Finding of(List<Finding> found, ScanState state) {
        List<Finding> useful = found.stream().filter(one -> !(one instanceof Finding.Told || one instanceof Finding.Unknown)).toList();
        Optional<Finding> sold = found.stream().filter(Finding.Sold.class::isInstance).findFirst();
        if (state == ScanState.RETURN && sold.isPresent()) {
            return sold.get();
        }
        if (useful.isEmpty()) {
            return found.stream().filter(Finding.Unknown.class::isInstance).findFirst().orElseGet(() -> best(found));
        }
        List<Finding> distinct = withSerials(distinct(useful), state);
        if (distinct.size() == 1) {
            return distinct.getFirst();
        }
        List<Choice> choices = distinct.stream().flatMap(one -> choices(one).stream()).distinct().toList();
        return choices.isEmpty() ? distinct.getFirst() : new Finding.Several(choices);
    }

    /** Of several sentences the one that helps: a good one, then "unknown", then a refusal. */
    private static Finding best(List<Finding> found) {
        return found.stream().min(Comparator.comparingInt(one -> switch (((Finding.Told) one).notice().kind()) {
            case PAYMENT_CODE_HERE, BANK_CARD, RESIDENT_ID, WEB_ADDRESS, NOT_WHILE_PAYING -> 2;
            default -> ((Finding.Told) one).notice().kind().tone() == Notice.Tone.REFUSED ? 1 : 0;
        })).orElseThrow();
    }

    /** One finding for each meaning; the richer stays: a unit before its product, a proof before a card. */
    private static List<Finding> distinct(List<Finding> useful) {
        Map<Object, Finding> byMeaning = new LinkedHashMap<>();
        useful.forEach(one -> byMeaning.merge(meaning(one), one, (held, other) -> rich(other) > rich(held) ? other : held));
        List<Finding> all = new ArrayList<>(byMeaning.values());
        all.removeIf(one -> one instanceof Finding.Goods goods && goods.serial().isEmpty() && all.stream().anyMatch(other ->
                other instanceof Finding.Goods unit && unit.serial().isPresent() && unit.product().sku().equals(goods.product().sku())));
        return all;
    }

    private static Object meaning(Finding finding) {
        return switch (finding) {
            case Finding.Goods(Product product, Optional<String> serial) -> List.of(product.sku(), serial);
            case Finding.Person(var profile, String _) -> profile.member().id();
            default -> finding;
        };
    }

    private static int rich(Finding finding) {
        return finding instanceof Finding.Person(var _, String by) && by.equals(Finding.BY_VERIFIED_CODE) ? 1 : 0;
    }

    /** The bars of a product and those of a serial on the same label are one unit; other texts beside something known are small print. */
    private static List<Finding> withSerials(List<Finding> distinct, ScanState state) {
        List<Finding> known = new ArrayList<>(distinct.stream().filter(one -> !(one instanceof Finding.Serial)).toList());
        List<Finding.Serial> serials = distinct.stream().filter(Finding.Serial.class::isInstance).map(Finding.Serial.class::cast).toList();
        if (known.isEmpty()) {
            return distinct.subList(0, 1);
        }
        boolean oneUnit = known.size() == 1 && serials.size() == 1 && known.getFirst() instanceof Finding.Goods goods
                && goods.serial().isEmpty() && goods.product().serialTracked()
                && (serials.getFirst().makers() || state == ScanState.SERIAL_WANTED);
        return oneUnit ? List.of(new Finding.Goods(((Finding.Goods) known.getFirst()).product(), Optional.of(serials.getFirst().text()))) : known;
    }

    private static List<Choice> choices(Finding finding) {
        return switch (finding) {
            case Finding.Goods(Product product, Optional<String> serial) -> List.of(new Choice.OfProduct(product, serial));
            case Finding.Person(var profile, String by) -> List.of(new Choice.OfMember(profile, by));
            case Finding.Several several -> several.choices();
            case Finding.Serial _, Finding.Unknown _, Finding.OfVoucher _, Finding.Told _ -> List.of();
        };
    }
}
