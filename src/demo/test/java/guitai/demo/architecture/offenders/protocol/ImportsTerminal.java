package guitai.demo.architecture.offenders.protocol;

/** Planted: a message that knows one side. */
public class ImportsTerminal {
    guitai.terminal.Settings settings;
}
