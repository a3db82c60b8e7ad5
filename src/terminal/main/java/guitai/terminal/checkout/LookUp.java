package guitai.terminal.checkout;

import guitai.protocol.LookupAnswer;
import guitai.protocol.LookupRequest;
import guitai.terminal.uplink.HqAnswer;

/** Headquarters, as a counter asks it about one person while that person waits. */
public interface LookUp {

    /** Answers within two seconds, if only by saying that there is no line. Never call it on the shop-data thread. */
    HqAnswer<LookupAnswer> ask(LookupRequest request);
}
