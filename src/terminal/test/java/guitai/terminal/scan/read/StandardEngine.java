package guitai.terminal.scan.read;

import guitai.domain.identity.Symbology;
import guitai.terminal.scan.Frame;
import guitai.terminal.scan.Preview;
import guitai.terminal.scan.Reading;
import guitai.terminal.scan.RepeatFilter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Our reader as the counter uses it: the same frame again and again for as long as the ladder lasts, taken by the usual rule. */
final class StandardEngine implements Engine {

    private final Optional<ZxingCpp> installed;
    private final int frames = Integer.getInteger("frames", 28);

    /** @param installed where our reader is measured with the optional engine in it */
    StandardEngine(Optional<ZxingCpp> installed) {
        this.installed = installed;
    }

    @Override
    public String name() {
        return installed.isPresent() ? "ours+zxing-cpp" : "ours";
    }

    @Override
    public Look look(Plane plane, Set<Symbology> wanted) {
        StandardReader reader = new StandardReader(installed);
        RepeatFilter filter = new RepeatFilter();
        Frame frame = new Frame(plane.width(), plane.height(), plane.data(), new Preview(1, 1, new int[1]));
        long start = Look.cpu();
        for (int i = 0; i < frames; i++) {
            List<Reading> taken = filter.accept(reader.read(frame, wanted), i * 33_000_000L);
            if (!taken.isEmpty()) {
                return new Look(taken, i + 1, Look.cpu() - start);
            }
        }
        return new Look(List.of(), frames, Look.cpu() - start);
    }
}
