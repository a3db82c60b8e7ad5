package guitai.demo;

import guitai.terminal.Cameras;
import guitai.terminal.Eye;
import guitai.terminal.Settings;
import guitai.terminal.Terminal;
import guitai.terminal.text.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Opens the demo store: a terminal and its headquarters in one start. Without a display, or with {@code --tour}, plays the tour. */
public final class Main {

    private Main() {
    }

    public static void main(String... arguments) {
        List<String> told = Arrays.asList(arguments);
        Path demo = Path.of(System.getProperty("guitai.assets", "assets"), "demo");
        if (told.contains("--tour")) {
            System.exit(Tour.play(demo));
        }
        if (!Display.present()) {
            System.out.println(Words.in(Locale.getDefault()).of("demo.no.display"));
            System.exit(Tour.play(demo));
        }
        open(demo, Settings.dataFolder("demo"));
        System.exit(0);
    }

    private static void open(Path demo, Path data) {
        try (DemoStore headquarters = DemoStore.start(data.resolve("headquarters"), demo, Clock.systemUTC())) {
            Settings settings = new Settings(data.resolve("terminal"), headquarters::address, Clock.systemUTC(),
                    new Settings.Demo(DemoPins.of(demo), headquarters::invitation));
            Terminal terminal = Terminal.start(settings, new Eye(Cameras.of("", settings.data())), Words.in(Locale.getDefault()).locale());
            headquarters.whenReady(terminal::lineIsThere);
            headquarters.whenReady(() -> DemoCodes.print(headquarters));
            terminal.awaitClosed();
        }
    }
}
