package guitai.domain.identity;

/** What the terminal is waiting for; it decides before any pattern does, because numbers of different kinds look alike. */
public enum ScanState {
    /** Who is the customer? */
    IDENTIFY,
    /** The basket is open: products, units and members are welcome. */
    SELL,
    /** A basket line waits for the serial number of its unit. */
    SERIAL_WANTED,
    /** The customer's payment code is awaited. */
    PAY,
    /** A receipt or fapiao is looked up to return goods. */
    RETURN
}
