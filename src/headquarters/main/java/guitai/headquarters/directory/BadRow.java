package guitai.headquarters.directory;

/** A row of a file cannot be taken; says where and why, never what stood there (it may be personal). */
public final class BadRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final long line;
    private final String column;

    BadRow(String file, long line, String column, String reason) {
        super(file + " line " + line + ", column " + column + ": " + reason);
        this.file = file;
        this.line = line;
        this.column = column;
    }

    public String file() {
        return file;
    }

    /** Line in the file; the header is line 1. */
    public long line() {
        return line;
    }

    public String column() {
        return column;
    }
}
