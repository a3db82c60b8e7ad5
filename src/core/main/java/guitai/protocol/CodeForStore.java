package guitai.protocol;

import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import java.util.Optional;

/**
 * Asks headquarters for an {@link EnrolmentCode}.
 *
 * @param place the terminal that the machine is to be; absent for the store's next free id
 */
public record CodeForStore(StoreId store, Optional<TerminalId> place) {
}
