package guitai.headquarters;

import guitai.headquarters.directory.ImportReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private LocalHq headquarters;

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
        } catch (LocalHq.Refused | LocalHq.Nobody no) {
            return Main.complain(spec, "import.refused", no.getMessage());
        } catch (IOException unreadable) {
            return Main.complain(spec, "import.unreadable", what);
        }
    }

    private ImportReport ask(String path, byte[] body) throws LocalHq.Refused, LocalHq.Nobody, InterruptedException {
        return headquarters.ask(path, "application/octet-stream", body, ImportReport.class);
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
        report.bad().forEach(bad -> say("import.row", bad.file(), bad.line(), bad.column(), Main.text("import.bad." + bad.why())));
        say("import.state." + report.state(), report.badRows());
    }

    private void say(String key, Object... arguments) {
        Main.tell(spec, key, arguments);
    }
}
