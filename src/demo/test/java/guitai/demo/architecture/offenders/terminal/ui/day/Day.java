package guitai.demo.architecture.offenders.terminal.ui.day;

/** Planted: a screen feature. */
public class Day {
}
