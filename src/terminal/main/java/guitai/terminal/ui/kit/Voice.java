package guitai.terminal.ui.kit;

/** How a screen speaks: a sentence in the bar under the scan line, a sound at the counter. */
public interface Voice {

    void say(Said sentence);

    void play(Sound sound);

    /** Takes back the sentence in the bar, because what it spoke of is over. */
    void hush();

    /** The three sounds; they differ in pitch and count. */
    enum Sound { ITEM, MEMBER, REFUSED }
}
