package guitai.domain.signed;

import guitai.domain.day.DaySeal;
import guitai.domain.day.DayTotals;
import guitai.domain.money.Money;
import guitai.domain.sale.TenderKind;
import guitai.domain.signed.SignedCode.Content;
import guitai.domain.staff.TerminalId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A day's seal in the few bytes of a code: headquarters' figures, and the beginning of the whole seal's SHA-256.
 *
 * <pre>
 * 17  terminal (ASCII, padded with zeros)
 * 4   business date, days since 1970
 * 1   version
 * 1   1 where both sides agreed, else 0
 * 5   first entry    5   last entry
 * 8   beginning of the chain's hash at the last entry
 * 4   number of sales
 * 6   turnover, 6 cash, 6 value-added tax in fen, 6 points earned; signed
 * 16  beginning of the SHA-256 of the frozen seal
 * </pre>
 */
final class SealedFigures {

    static final int LENGTH = 85;
    private static final int ID = 17;
    private static final int HEAD = 8;
    private static final int DIGEST = 16;

    private SealedFigures() { }

    static Content.Day of(DaySeal seal, String digest) {
        DayTotals totals = seal.applied();
        String head = totals.headHash().isEmpty() ? "00".repeat(HEAD) : totals.headHash().substring(0, 2 * HEAD);
        return new Content.Day(seal.terminal(), totals.businessDate(), seal.version(), seal.matched(), totals.firstSeq(), totals.lastSeq(), head,
                totals.sales(), totals.gross(), totals.tender(TenderKind.CASH), totals.taxTotal(), totals.pointsEarned(), digest.substring(0, 2 * DIGEST));
    }

    static void write(Content.Day day, ByteBuffer out) {
        out.put(Arrays.copyOf(day.terminal().value().getBytes(StandardCharsets.US_ASCII), ID)).putInt((int) day.businessDate().toEpochDay())
                .put((byte) day.version()).put((byte) (day.matched() ? 1 : 0));
        number(out, day.firstSeq(), 5);
        number(out, day.lastSeq(), 5);
        out.put(HexFormat.of().parseHex(day.head()));
        number(out, day.sales(), 4);
        for (long figure : new long[] {day.gross().fen(), day.cash().fen(), day.tax().fen(), day.points()}) {
            number(out, figure, 6);
        }
        out.put(HexFormat.of().parseHex(day.digest()));
    }

    /** @throws IllegalArgumentException for bytes that are no such figures */
    static Content.Day read(ByteBuffer in) {
        TerminalId terminal = new TerminalId(new String(bytes(in, ID), StandardCharsets.US_ASCII).replaceAll("\0+$", ""));
        LocalDate date = LocalDate.ofEpochDay(in.getInt());
        int version = Byte.toUnsignedInt(in.get());
        byte matched = in.get();
        if (matched < 0 || matched > 1) {
            throw new IllegalArgumentException("flag");
        }
        return new Content.Day(terminal, date, version, matched == 1, number(in, 5), number(in, 5), HexFormat.of().formatHex(bytes(in, HEAD)),
                number(in, 4), Money.fen(number(in, 6)), Money.fen(number(in, 6)), Money.fen(number(in, 6)), number(in, 6),
                HexFormat.of().formatHex(bytes(in, DIGEST)));
    }

    private static byte[] bytes(ByteBuffer in, int many) {
        byte[] some = new byte[many];
        in.get(some);
        return some;
    }

    private static void number(ByteBuffer out, long value, int bytes) {
        for (int i = bytes - 1; i >= 0; i--) {
            out.put((byte) (value >> 8 * i));
        }
    }

    private static long number(ByteBuffer in, int bytes) {
        long value = in.get();
        for (int i = 1; i < bytes; i++) {
            value = value << 8 | Byte.toUnsignedLong(in.get());
        }
        return value;
    }
}
