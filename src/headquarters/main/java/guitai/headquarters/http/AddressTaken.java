package guitai.headquarters.http;

/** Nothing can be listened to at that address and port. */
public final class AddressTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AddressTaken(String address) {
        super("cannot listen at " + address);
    }
}
