package guitai.domain.identity;

/** Where a code came from. */
public enum Source {
    /** Read by the program from live camera frames. */
    CAMERA,
    /** Read by the program from a picture file. */
    PICTURE,
    /** Sent by a hand scanner or magnetic reader that types like a keyboard. */
    SCANNER,
    /** Typed by a person. */
    TYPED
}
