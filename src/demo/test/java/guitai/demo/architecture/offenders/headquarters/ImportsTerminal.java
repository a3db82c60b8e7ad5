package guitai.demo.architecture.offenders.headquarters;

/** Planted: headquarters that sees the terminal. */
public class ImportsTerminal {
    guitai.terminal.Settings settings;
}
