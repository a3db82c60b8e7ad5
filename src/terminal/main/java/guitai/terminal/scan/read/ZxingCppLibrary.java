package guitai.terminal.scan.read;

import static guitai.terminal.scan.read.ForeignLibrary.BOOL;
import static guitai.terminal.scan.read.ForeignLibrary.INT;
import static guitai.terminal.scan.read.ForeignLibrary.POINTER;

import guitai.terminal.scan.read.ForeignLibrary.Call;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/** The part of zxing-cpp's C interface that reads, version 3: earlier ones take the formats in another way. */
final class ZxingCppLibrary {

    private static final String VERSION = "3.";
    private static final String UPC_E = "UPCE";
    private static final int LUMINANCE = 0x01000000;
    private static final int PLAIN_TEXT = 0;
    private static final int GS1 = 3;
    private static final int INVALID = 0xffff;

    private final Call free;
    private final Call formatOf;
    private final Call newOptions;
    private final Call deleteOptions;
    private final Call setFormats;
    private final Call setTextMode;
    private final Call setMinLines;
    private final List<Call> setEfforts;
    private final Call newView;
    private final Call deleteView;
    private final Call read;
    private final Call deleteFound;
    private final Call size;
    private final Call at;
    private final Call valid;
    private final Call format;
    private final Call symbology;
    private final Call content;
    private final Call text;
    private final Call identifier;
    private final Call extra;
    private final int upcE;

    /**
     * A code as the library answers it.
     *
     * @param format    number of its kind, as {@link #format} tells
     * @param symbology number of the family of kinds
     * @param gs1       the AIM identifier of a code declared as GS1, else empty
     */
    record Found(int format, int symbology, String gs1, String text) { }

    /**
     * Binds the functions.
     *
     * @throws java.util.NoSuchElementException where one is missing
     * @throws IllegalStateException            for another version than 3
     */
    ZxingCppLibrary(ForeignLibrary library) {
        free = library.procedure("ZXing_free", POINTER);
        String version = string((MemorySegment) library.function("ZXing_Version", POINTER).with());
        if (!version.startsWith(VERSION)) {
            throw new IllegalStateException("version " + version);
        }
        formatOf = library.function("ZXing_BarcodeFormatFromString", INT, POINTER);
        newOptions = library.function("ZXing_ReaderOptions_new", POINTER);
        deleteOptions = library.procedure("ZXing_ReaderOptions_delete", POINTER);
        setFormats = library.procedure("ZXing_ReaderOptions_setFormats", POINTER, POINTER, INT);
        setTextMode = library.procedure("ZXing_ReaderOptions_setTextMode", POINTER, INT);
        setMinLines = library.procedure("ZXing_ReaderOptions_setMinLineCount", POINTER, INT);
        setEfforts = List.of("Harder", "Rotate", "Invert", "Downscale").stream()
                .map(effort -> library.procedure("ZXing_ReaderOptions_setTry" + effort, POINTER, BOOL)).toList();
        newView = library.function("ZXing_ImageView_new_checked", POINTER, POINTER, INT, INT, INT, INT, INT, INT);
        deleteView = library.procedure("ZXing_ImageView_delete", POINTER);
        read = library.function("ZXing_ReadBarcodes", POINTER, POINTER, POINTER);
        deleteFound = library.procedure("ZXing_Barcodes_delete", POINTER);
        size = library.function("ZXing_Barcodes_size", INT, POINTER);
        at = library.function("ZXing_Barcodes_at", POINTER, POINTER, INT);
        valid = library.function("ZXing_Barcode_isValid", BOOL, POINTER);
        format = library.function("ZXing_Barcode_format", INT, POINTER);
        symbology = library.function("ZXing_Barcode_symbology", INT, POINTER);
        content = library.function("ZXing_Barcode_contentType", INT, POINTER);
        text = library.function("ZXing_Barcode_text", POINTER, POINTER);
        identifier = library.function("ZXing_Barcode_symbologyIdentifier", POINTER, POINTER);
        extra = library.function("ZXing_Barcode_extra", POINTER, POINTER, POINTER);
        upcE = format(UPC_E);
    }

    /** The library's number of a kind of code. @return 0 where this library does not know it */
    int format(String name) {
        try (Arena arena = Arena.ofConfined()) {
            int number = (int) formatOf.with(arena.allocateFrom(name));
            return number == INVALID ? 0 : number;
        }
    }

    /**
     * What to look for and how hard; freed when nobody holds it any more.
     *
     * @param hard  also turned, inverted and smaller
     * @param lines so many lines across bars must agree
     */
    MemorySegment options(int[] formats, boolean hard, int lines) {
        MemorySegment options = ((MemorySegment) newOptions.with()).reinterpret(1, Arena.ofAuto(), deleteOptions::with);
        try (Arena arena = Arena.ofConfined()) {
            setFormats.with(options, arena.allocateFrom(INT, formats), formats.length);
        }
        setEfforts.forEach(effort -> effort.with(options, hard));
        setTextMode.with(options, PLAIN_TEXT);
        setMinLines.with(options, lines);
        return options;
    }

    /**
     * All codes of a picture.
     *
     * @param luminance rows from the top, one byte a pixel
     * @throws IllegalStateException where the library fails
     */
    List<Found> read(MemorySegment luminance, int width, int height, MemorySegment options) {
        MemorySegment view = present(newView.with(luminance, width * height, width, height, LUMINANCE, width, 1));
        try {
            MemorySegment barcodes = present(read.with(view, options));
            try {
                List<Found> found = new ArrayList<>();
                for (int i = 0; i < (int) size.with(barcodes); i++) {
                    MemorySegment barcode = (MemorySegment) at.with(barcodes, i);
                    if ((boolean) valid.with(barcode)) {
                        found.add(found(barcode));
                    }
                }
                return found;
            } finally {
                deleteFound.with(barcodes);
            }
        } finally {
            deleteView.with(view);
        }
    }

    private Found found(MemorySegment barcode) {
        int kind = (int) format.with(barcode);
        String aim = (int) content.with(barcode) == GS1 ? owned(identifier.with(barcode)) : "";
        return new Found(kind, (int) symbology.with(barcode), aim, kind == upcE ? printed(barcode) : owned(text.with(barcode)));
    }

    /** The eight digits of a UPC-E as every other reader answers them: its text is the article number that they stand for. */
    private String printed(MemorySegment barcode) {
        try (Arena arena = Arena.ofConfined()) {
            return owned(extra.with(barcode, arena.allocateFrom(UPC_E)));
        }
    }

    private String owned(Object pointer) {
        MemorySegment chars = present(pointer);
        try {
            return string(chars);
        } finally {
            free.with(chars);
        }
    }

    private static MemorySegment present(Object pointer) {
        if (MemorySegment.NULL.equals(pointer)) {
            throw new IllegalStateException("the library gave nothing");
        }
        return (MemorySegment) pointer;
    }

    private static String string(MemorySegment chars) {
        return chars.reinterpret(Long.MAX_VALUE).getString(0);
    }
}
