package guitai.domain.identity;

import java.util.Optional;
import java.util.function.Function;

/** The single questions that {@link CodeRouter} asks, in an order that depends on the state; named, so that a screen can tell them. */
public enum Question {
    MAKER_SERIAL(Rules::makerSerial), PRODUCT_CODE(Rules::gs1), OWN_NUMBER(Rules::own), PAYMENT_ADDRESS(Rules::paymentAddress),
    WEB_ADDRESS(Rules::web), PAYMENT_CODE(Rules::forbiddenPayment), PAYMENT_CODE_TO_PAY(Rules::payment),
    PAYMENT_CODE_AMONG_SERIALS(Rules::forbiddenPaymentAmongSerials), BANK_CARD(Rules::bankCard), RESIDENT_ID(Rules::residentId),
    VIN(Rules::vin), PLATE(Rules::plate), PHONE(Rules::phone), IN_STORE(Rules::inStore), PRODUCT_NUMBER(Rules::product),
    PRODUCT_NUMBER_AMONG_SERIALS(Rules::productAmongSerials), PHONE_TAIL(Rules::phoneTail), RECEIPT(Rules::receipt), FAPIAO(Rules::fapiao),
    NAME(Rules::name), SERIAL(Rules::serial), ANY_SERIAL(Rules::anySerial);

    private final Function<Probe, Optional<Identity>> rule;

    Question(Function<Probe, Optional<Identity>> rule) {
        this.rule = rule;
    }

    /** What the text is by this question; empty means "not mine". */
    Optional<Identity> ask(Probe probe) {
        return rule.apply(probe);
    }
}
