package guitai.domain.identity;

/**
 * What a code is, one record per class. Texts are normalised (half-width, trimmed, capitals where the kind has capitals only).
 * {@link Forbidden}, {@link PaymentCode} and {@link Unreadable} carry no text at all, so they can be shown, kept and logged.
 */
public sealed interface Identity {

    /** Member card: 16 digits beginning 9156, Luhn. */
    record MemberCard(String number) implements Identity { }

    /** Dynamic member code: digits beginning 96, recognised by shape; the signature has NOT been checked. */
    record DynamicMemberCode(String digits) implements Identity { }

    /** Mobile number of mainland China: 11 digits. */
    record Phone(String digits) implements Identity { }

    /** Last four digits of a phone, typed by the clerk; several members may answer. */
    record PhoneTail(String lastFour) implements Identity { }

    /** Number plate, without separators; {@code newEnergy} for the green plates with six tail characters. */
    record NumberPlate(String number, boolean newEnergy) implements Identity { }

    /** Vehicle identification number, 17 characters, and what its check digit says. */
    record Vehicle(String vin, Vin.Check check) implements Identity { }

    /** A kind of product: its GTIN padded to 14 digits, and as it was scanned. */
    record Product(String gtin, String asScanned) implements Identity { }

    /** One unit of a product: GTIN padded to 14 digits and the serial of that very unit. */
    record ProductUnit(String gtin, String serialNumber) implements Identity { }

    /**
     * An item by the bars that the store prints for itself.
     *
     * @param gtin  the same code with value zero, padded to 14 digits: what the catalogue knows the item by
     * @param price true where {@code value} is fen, false where it is grams
     */
    record InStoreItem(String gtin, String item, boolean price, long value) implements Identity { }

    /** A maker's serial without a product number, kept as it stands; never opened even where it is a web address. */
    record RawSerial(String text) implements Identity { }

    /** Voucher of this house; a signed one carries its signature in the digits, NOT checked here. */
    record VoucherNumber(String number) implements Identity { }

    /** Campaign leaflet of this house. */
    record LeafletNumber(String number) implements Identity { }

    /** Receipt of this house: the digits of its code, or the printed form store-terminal-date-counter. */
    record ReceiptNumber(String number) implements Identity { }

    /** Seal of a closed day; the signature in its digits is NOT checked here. */
    record DaySealCode(String digits) implements Identity { }

    /** Employee badge of this house. */
    record EmployeeBadge(String number) implements Identity { }

    /** Number of an electronic fapiao, 20 digits; only where a return or look-up asks for it. */
    record FapiaoNumber(String number) implements Identity { }

    /** Typed text to look a person (or product) up by: Chinese characters, pinyin or initials. */
    record NameQuery(String text) implements Identity { }

    /** A web address that means nothing to the terminal. It is never opened. */
    record WebAddress(String text) implements Identity { }

    /** A payment code where one is awaited. Carries no text: the payment port takes the {@link ScannedCode}, which is then forgotten. */
    record PaymentCode(Wallet wallet) implements Identity { }

    /** Something that must not be taken, kept or logged here. Carries no text. */
    record Forbidden(Kind kind) implements Identity {
        /** What it was recognised as. */
        public enum Kind { WECHAT_PAY, ALIPAY, UNIONPAY, E_CNY, BAIDU_WALLET, PAYMENT_ADDRESS, BANK_CARD, RESIDENT_ID }
    }

    /** A code of another kind while a payment code is awaited: nothing else counts there. Carries no text. */
    record NotAcceptedHere() implements Identity { }

    /** Not a text that could be anything. Carries no text. */
    record Unreadable(Why why) implements Identity {
        /** What is wrong with it. */
        public enum Why { EMPTY, TOO_LONG, CONTROL_CHARACTERS }
    }

    /** Readable, but of no class known here. */
    record Unknown(String text) implements Identity { }

    /** The purse behind a payment code. */
    enum Wallet { WECHAT_PAY, ALIPAY, UNIONPAY, E_CNY, BAIDU_WALLET }
}
