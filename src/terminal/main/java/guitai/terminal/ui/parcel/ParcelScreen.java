package guitai.terminal.ui.parcel;

import guitai.terminal.parcel.Answered;
import guitai.terminal.parcel.Waiting;
import guitai.terminal.parcel.Written;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the page shows.
 *
 * @param waiting  what would go into a parcel; empty while it is counted
 * @param sticks   media that are plugged in
 * @param packed   last entry that is packed, while a parcel is being written
 * @param written  what came of the last parcel
 * @param answered what came of the last answer
 */
record ParcelScreen(Optional<Waiting> waiting, List<Path> sticks, Optional<Long> packed, Optional<Written> written, Optional<Answered> answered) {

    static final ParcelScreen FIRST = new ParcelScreen(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    boolean busy() {
        return packed.isPresent();
    }

    ParcelScreen found(Waiting now, List<Path> plugged) {
        return new ParcelScreen(Optional.of(now), plugged, packed, written, answered);
    }

    ParcelScreen packing(long through) {
        return new ParcelScreen(waiting, sticks, Optional.of(through), Optional.empty(), Optional.empty());
    }

    ParcelScreen done(Written what) {
        return new ParcelScreen(waiting, sticks, Optional.empty(), Optional.of(what), Optional.empty());
    }

    ParcelScreen told(Answered what) {
        return new ParcelScreen(waiting, sticks, Optional.empty(), Optional.empty(), Optional.of(what));
    }

    ParcelScreen idle() {
        return new ParcelScreen(waiting, sticks, Optional.empty(), written, answered);
    }
}
