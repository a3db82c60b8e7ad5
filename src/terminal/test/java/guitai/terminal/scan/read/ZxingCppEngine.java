package guitai.terminal.scan.read;

import guitai.domain.identity.Symbology;
import java.util.Set;

/** zxing-cpp with the settings that it has by itself, or without its extra attempts, for the kinds that {@link ZxingEngine} reads too. */
final class ZxingCppEngine implements Engine {

    private final ZxingCpp reader;
    private final boolean hard;

    ZxingCppEngine(ZxingCpp reader, boolean hard) {
        this.reader = reader;
        this.hard = hard;
    }

    @Override
    public String name() {
        return hard ? "zxing-cpp" : "zxing-cpp-quick";
    }

    @Override
    public Look look(Plane plane, Set<Symbology> wanted) {
        return Look.once(() -> hard ? reader.readHard(plane, ZxingEngine.KINDS) : reader.read(plane, ZxingEngine.KINDS));
    }
}
