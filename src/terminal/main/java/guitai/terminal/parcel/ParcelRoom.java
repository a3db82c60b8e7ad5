package guitai.terminal.parcel;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the page for parcels works with.
 *
 * @param parcels and {@code answers} on the shop-data thread, {@code writer} away from it
 * @param sticks  folders of the media that are plugged in now; may look at the disk
 */
public record ParcelRoom(Parcels parcels, ParcelWriter writer, AnswerReader answers, Supplier<List<Path>> sticks) {
}
