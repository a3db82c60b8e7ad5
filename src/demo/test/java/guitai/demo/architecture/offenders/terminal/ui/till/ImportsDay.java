package guitai.demo.architecture.offenders.terminal.ui.till;

/** Planted: a screen feature that imports another. */
public class ImportsDay {
    guitai.demo.architecture.offenders.terminal.ui.day.Day day;
    guitai.demo.architecture.offenders.terminal.checkout.MakesThreads cycle;
}
