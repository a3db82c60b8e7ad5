package guitai.headquarters.intake;

import guitai.domain.cases.CaseFacts;
import guitai.domain.sale.Sale;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a person is told of a sale that is set aside. A sale can be set aside because it is damaged: what it does not say is left out. */
final class SaleFacts {

    private SaleFacts() {
    }

    static Map<String, String> of(Optional<Sale> sale) {
        Map<String, String> facts = new HashMap<>();
        sale.ifPresent(sold -> {
            Optional.ofNullable(sold.number()).ifPresent(number -> facts.put(CaseFacts.RECEIPT, number.text()));
            Optional.ofNullable(sold.at()).ifPresent(at -> facts.put(CaseFacts.AT, at.toString()));
            try {
                facts.put(CaseFacts.AMOUNT, Long.toString(sold.total().fen()));
                facts.put(CaseFacts.POINTS, Long.toString(sold.points()));
            } catch (ArithmeticException | NullPointerException damaged) {
                facts.remove(CaseFacts.AMOUNT);
            }
        });
        return facts;
    }

    static Map<String, String> and(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }
}
