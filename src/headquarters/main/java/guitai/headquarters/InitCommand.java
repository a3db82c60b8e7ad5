package guitai.headquarters;

import guitai.headquarters.tls.OwnAuthority;
import guitai.headquarters.tls.ServerCertificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a certificate authority of headquarters' own and a certificate for its names, for who has none. */
@Command(name = "init", resourceBundle = Main.TEXTS)
final class InitCommand implements Callable<Integer> {

    @Option(names = "--name", descriptionKey = "init.name", paramLabel = "HOST|IP")
    private List<String> names = new ArrayList<>();

    @Option(names = "--data", descriptionKey = "data", paramLabel = "DIR")
    private Path data = DataFolder.ofThisUser();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<String> all = names.isEmpty() ? ofThisMachine() : new ArrayList<>(names);
        if (!all.contains(HqSettings.LOOPBACK)) {
            all.add(HqSettings.LOOPBACK);
        }
        Files.createDirectories(data);
        try {
            ServerCertificate made = new OwnAuthority(data.toAbsolutePath(), Clock.systemUTC()).make(all);
            Main.tell(spec, "init.done", String.join(", ", all), made.own().getNotAfter().toInstant());
            return CommandLine.ExitCode.OK;
        } catch (IllegalStateException | UncheckedIOException broken) {
            return Main.complain(spec, "init.refused", broken.getMessage());
        }
    }

    private static List<String> ofThisMachine() throws IOException {
        List<String> all = new ArrayList<>();
        NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address.getAddress().length == 4 && !address.isLoopbackAddress()).map(InetAddress::getHostAddress).forEach(all::add);
        all.add(InetAddress.getLocalHost().getHostName());
        all.add("localhost");
        return all;
    }
}
