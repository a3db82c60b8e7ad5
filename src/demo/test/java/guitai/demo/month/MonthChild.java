package guitai.demo.month;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A few short months in a process of its own. Arguments: server, folder and keys of the {@link World}, a name, how many months. */
final class MonthChild {

    static final String PASSED = "passed";
    static final String CAUGHT = "caught ";
    private static final int DAYS = 12;

    private MonthChild() {
    }

    public static void main(String[] arguments) {
        World world = new World(arguments[0], Path.of(arguments[1]), Path.of(arguments[2]));
        for (int seed = 1; seed <= Integer.parseInt(arguments[4]); seed++) {
            try (Month month = new Month(world, arguments[3] + "_" + seed, seed, DAYS)) {
                month.passes();
            } catch (AssertionError caught) {
                say(CAUGHT + "in month " + seed + " by \"" + caught.getMessage().lines().findFirst().orElse("") + "\"");
                return;
            }
        }
        say(PASSED);
    }

    private static void say(String line) {
        System.out.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }
}
