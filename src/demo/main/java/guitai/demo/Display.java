package guitai.demo;

/** Whether windows can be shown on this machine. */
final class Display {

    private Display() {
    }

    /** On Linux the toolkit needs an X server, which its variable names; other systems always have a display. */
    static boolean present() {
        String screen = System.getenv("DISPLAY");
        return !System.getProperty("os.name").startsWith("Linux") || screen != null && !screen.isBlank();
    }
}
