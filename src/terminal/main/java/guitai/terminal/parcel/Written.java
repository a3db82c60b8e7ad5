package guitai.terminal.parcel;

import java.nio.file.Path;
import java.util.List;

/** What came of the wish to write a parcel. */
public sealed interface Written {

    /** @param files in order; all of them are on the stick */
    record Done(List<Path> files, long firstSeq, long lastSeq) implements Written {
        public Done {
            files = List.copyOf(files);
        }
    }

    /** Headquarters holds everything. */
    record NothingWaits() implements Written {
    }

    /** Headquarters' key never came: this terminal has to meet it once. */
    record NoKey() implements Written {
    }

    /** The folder is gone, full or write-protected; what was written of this parcel is taken away again. */
    record NotWritten(Path folder) implements Written {
    }
}
