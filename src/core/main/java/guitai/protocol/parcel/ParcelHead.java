package guitai.protocol.parcel;

import guitai.domain.staff.TerminalId;
import java.time.Instant;

/**
 * What stands readable at the top of a parcel, for whoever finds the stick.
 *
 * @param store    name of the store, for people
 * @param part     1 to {@code parts} of the files that were written together
 * @param set      tells the files of one writing from those of another: eight hexadecimal digits
 * @param key      number of headquarters' key that the parcel is sealed to
 * @param bytes    length of the sealed part
 * @param sha256   of the sealed part, in hexadecimal
 */
public record ParcelHead(TerminalId terminal, String store, long firstSeq, long lastSeq, int part, int parts, String set, Instant madeAt,
                         int key, long bytes, String sha256) {

    /** {@code S01-02-000124-000456-1of2-3fa9c1d2.parcel}. */
    public String fileName() {
        return "%s-%06d-%06d-%dof%d-%s.parcel".formatted(terminal, firstSeq, lastSeq, part, parts, set);
    }
}
