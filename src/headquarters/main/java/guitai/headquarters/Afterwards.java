package guitai.headquarters;

import guitai.domain.staff.TerminalId;
import guitai.headquarters.intake.Applier;
import guitai.headquarters.seal.Sealer;
import java.util.List;
import java.util.function.Consumer;

/** Once entries of a terminal are applied: parcels that waited for them are taken, then closed days are sealed. */
record Afterwards(Sealer sealer, Consumer<TerminalId> parcels) implements Applier.Aftermath {

    @Override
    public List<TerminalId> due() {
        return sealer.due();
    }

    @Override
    public void after(TerminalId terminal) {
        parcels.accept(terminal);
        sealer.seal(terminal);
    }
}
