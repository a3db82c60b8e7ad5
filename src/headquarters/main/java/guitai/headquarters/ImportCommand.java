package guitai.headquarters;

import guitai.headquarters.directory.ImportReport;
import guitai.protocol.Json;
import guitai.protocol.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings tables to the headquarters that runs on this machine: a dry run that lists every bad row, and with --apply the writing. */
@Command(name = "import", resourceBundle = Main.TEXTS)
final class ImportCommand implements Callable<Integer> {

    @Parameters(index = "0", descriptionKey = "import.what", paramLabel = "FILE|DIR")
    private Path what;

    @Option(names = "--apply", descriptionKey = "import.apply")
    private boolean apply;

    @Option(names = "--complete", descriptionKey = "import.complete")
    private boolean complete;

    @Option(names = "--data", descriptionKey = "data", paramLabel = "DIR")
    private Path data = DataFolder.ofThisUser();

    @Option(names = "--port", descriptionKey = "issue.port", paramLabel = "PORT", defaultValue = "" + HqSettings.DEFAULT_PORT)
    private int port;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try {
            String query = "?complete=" + complete + "&name=" + URLEncoder.encode(what.getFileName().toString(), StandardCharsets.UTF_8);
            ImportReport checked = ask("/v1/imports" + query, content());
            boolean writes = apply && checked.state() == ImportReport.State.CHECKED;
            ImportReport report = writes ? ask("/v1/imports/" + checked.id() + "/apply", new byte[0]) : checked;
            print(report);
            return report.badRows() == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        } catch (Refused refused) {
            return complain("import.refused", refused.getMessage());
        } catch (IOException nobody) {
            return complain("import.nobody", port);
        }
    }

    /** Headquarters said no. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String title) {
            super(title);
        }
    }

    private ImportReport ask(String path, byte[] body) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = LocalLine.post(data, port, path, "application/octet-stream", body);
        if (answer.statusCode() != 200) {
            throw new Refused(Json.MAPPER.readValue(answer.body(), Problem.class).title());
        }
        return Json.MAPPER.readValue(answer.body(), ImportReport.class);
    }

    private byte[] content() throws IOException {
        if (!Files.isDirectory(what)) {
            return Files.readAllBytes(what);
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed); Stream<Path> files = Files.list(what)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, zip);
            }
        }
        return packed.toByteArray();
    }

    private void print(ImportReport report) {
        report.tallies().forEach((subject, tally) -> say("import.tally", subject, tally.added(), tally.changed(), tally.same(), tally.gone()));
        report.moves().forEach(move -> say("import.move", move.members(), move.from(), move.to()));
        report.bad().forEach(bad -> say("import.row", bad.file(), bad.line(), bad.column(), text("import.bad." + bad.why())));
        say("import.state." + report.state(), report.badRows());
    }

    private int complain(String key, Object... arguments) {
        spec.commandLine().getErr().println(text(key).formatted(arguments));
        spec.commandLine().getErr().flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    private void say(String key, Object... arguments) {
        spec.commandLine().getOut().println(text(key).formatted(arguments));
        spec.commandLine().getOut().flush();
    }

    private static String text(String key) {
        return ResourceBundle.getBundle(Main.TEXTS).getString("headquarters." + key);
    }
}
