package guitai.headquarters.directory;

import java.util.Locale;

/** A row of a table cannot be taken; says where and why, never what stood there (it may be personal). */
public final class BadRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final long line;
    private final String column;
    private final Why why;

    /** Why; the sentence stands under {@code headquarters.import.bad.} and the name. */
    public enum Why {
        NOT_TEXT, NOT_A_TABLE, NOT_A_WORKBOOK, TOO_LARGE, UNKNOWN_TABLE, TABLE_TWICE, FIELDS, COLUMN_MISSING, EMPTY, VALUE, NUMBER_CELL, FLAG,
        REPEATED, UNKNOWN, PRICES, PIN_MISSING, SHAPE_UNREADABLE, SHAPE_TOO_RICH, SHAPE_BAD_LAYOUT, SHAPE_TAKES_DAILY_CODES,
        SHAPE_TAKES_GUARDED_CODES, SHAPE_REPEATED, NOT_ASKED, FORBIDDEN
    }

    BadRow(String file, long line, String column, Why why) {
        super(file + " line " + line + ", column " + column + ": " + why.name().toLowerCase(Locale.ROOT).replace('_', ' '), null, false, false);
        this.file = file;
        this.line = line;
        this.column = column;
        this.why = why;
    }

    /** The file, and after a slash its sheet where it is a workbook. */
    public String file() {
        return file;
    }

    /** Line in the table; the header is line 1. */
    public long line() {
        return line;
    }

    public String column() {
        return column;
    }

    public Why why() {
        return why;
    }
}
