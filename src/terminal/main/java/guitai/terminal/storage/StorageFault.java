package guitai.terminal.storage;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * The terminal's data cannot be used. Screens show the sentence {@link #key()} with {@link #arguments()}; neither these
 * nor the message hold any content of the data.
 */
public final class StorageFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient List<Object> arguments;

    /** What is wrong; each has its sentence. */
    public enum Kind {
        /** Another terminal works on the same folder. */
        LOCKED_BY_ANOTHER,
        /** Arguments: folder. */
        READ_ONLY_FOLDER,
        DISK_FULL,
        /** Arguments: readable journal entries, entries that headquarters holds, path of the copy. */
        DAMAGED,
        /** Arguments: version of the data, newest version that this program knows. */
        TOO_NEW,
        /** The key of the personal columns is gone or another one. Arguments: its path. */
        KEY_LOST,
        /** The journal's hash chain does not hold; selling goes on. Arguments: the first entry that does not fit. */
        CHAIN_BROKEN,
        OTHER
    }

    public StorageFault(Kind kind, List<Object> arguments, Throwable cause) {
        super(kind.name(), cause);
        this.kind = kind;
        this.arguments = List.copyOf(arguments);
    }

    public StorageFault(Kind kind, Object... arguments) {
        this(kind, List.of(arguments), null);
    }

    /** What SQLite's own error code means; the driver's text is kept as the cause. */
    static StorageFault of(SQLException broken) {
        Kind kind = switch (broken.getErrorCode() & 0xff) {
            case 8, 14 -> Kind.READ_ONLY_FOLDER;
            case 11, 26 -> Kind.DAMAGED;
            case 13 -> Kind.DISK_FULL;
            default -> Kind.OTHER;
        };
        return new StorageFault(kind, List.of(), broken);
    }

    public Kind kind() {
        return kind;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** The sentence's key, such as {@code fault.storage.disk_full}. */
    public String key() {
        return "fault.storage." + kind.name().toLowerCase(Locale.ROOT);
    }
}
