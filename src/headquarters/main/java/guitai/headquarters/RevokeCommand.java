package guitai.headquarters;

import guitai.domain.staff.TerminalId;
import guitai.protocol.Json;
import guitai.protocol.Paths;
import guitai.protocol.Revocation;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Withdraws a terminal: stolen, or taken out of use. It keeps selling and its journal; a new enrolment brings both back. */
@Command(name = "revoke", resourceBundle = Main.TEXTS)
final class RevokeCommand implements Callable<Integer> {

    @Parameters(index = "0", descriptionKey = "revoke.terminal", paramLabel = "ID")
    private String terminal;

    @Mixin
    private LocalHq headquarters;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try {
            byte[] asked = Json.MAPPER.writeValueAsBytes(new Revocation(new TerminalId(terminal)));
            headquarters.ask(Paths.REVOCATIONS, Paths.JSON_TYPE, asked, Object.class);
            Main.tell(spec, "revoke.done", terminal);
            return CommandLine.ExitCode.OK;
        } catch (IllegalArgumentException | LocalHq.Refused | LocalHq.Nobody no) {
            return Main.complain(spec, "revoke.refused", no.getMessage());
        }
    }
}
