package guitai.headquarters.console;

import guitai.domain.money.Money;
import guitai.headquarters.store.SalesView.Sum;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Two cumulative lines over the hours of a trading day, as coordinates of a drawing, and the same figures as rows. */
public record SalesChart(List<Row> rows, List<Hour> across, List<Level> up, String today, String before, String area, double nowX, double nowY) {

    private static final double LEFT = 84;
    private static final double RIGHT = 884;
    private static final double TOP = 14;
    private static final double BOTTOM = 236;
    private static final int HOURS = 24;
    /** A trading day begins at four in the morning. */
    private static final int DAY_BEGINS = 4;
    /** Shown even when nothing was sold: from eight to ten in the evening. */
    private static final int FIRST = 4;
    private static final int LAST = 17;
    private static final int LINES = 4;

    /** @param ahead the hour is still to come */
    public record Row(String hour, Sum today, Sum todayTotal, Sum before, Sum beforeTotal, boolean ahead) {
    }

    /** An hour's name below the chart. */
    public record Hour(int x, String name) {
    }

    /** A line across the chart and the amount that it stands for. */
    public record Level(int y, Money amount) {
    }

    static SalesChart of(Map<Integer, Sum> today, Map<Integer, Sum> before, LocalTime now) {
        int nowHour = place(now.getHour());
        int first = FIRST;
        int last = LAST;
        for (int hour = 0; hour < HOURS; hour++) {
            if (today.containsKey(hour) || before.containsKey(hour)) {
                first = Math.min(first, place(hour));
                last = Math.max(last, place(hour));
            }
        }
        List<Row> rows = rows(today, before, first, last, nowHour);
        return drawn(rows, Math.clamp(nowHour - first + now.getMinute() / 60.0, 0, last - first + 1.0));
    }

    private static List<Row> rows(Map<Integer, Sum> today, Map<Integer, Sum> before, int first, int last, int nowHour) {
        List<Row> rows = new ArrayList<>();
        Sum todayTotal = Sum.NONE;
        Sum beforeTotal = Sum.NONE;
        for (int place = first; place <= last; place++) {
            int hour = (place + DAY_BEGINS) % HOURS;
            Sum now = today.getOrDefault(hour, Sum.NONE);
            Sum then = before.getOrDefault(hour, Sum.NONE);
            todayTotal = todayTotal.plus(now);
            beforeTotal = beforeTotal.plus(then);
            rows.add(new Row("%02d:00".formatted(hour), now, todayTotal, then, beforeTotal, place > nowHour));
        }
        return rows;
    }

    private static SalesChart drawn(List<Row> rows, double now) {
        long top = nice(Math.max(rows.getLast().todayTotal().gross().fen(), rows.getLast().beforeTotal().gross().fen()));
        double wide = (RIGHT - LEFT) / rows.size();
        List<String> todayLine = new ArrayList<>(List.of(point(LEFT, BOTTOM)));
        List<String> beforeLine = new ArrayList<>(List.of(point(LEFT, BOTTOM)));
        double nowX = LEFT + now * wide;
        double nowY = BOTTOM;
        for (int i = 0; i < rows.size(); i++) {
            double x = LEFT + (i + 1) * wide;
            beforeLine.add(point(x, y(rows.get(i).beforeTotal(), top)));
            if (!rows.get(i).ahead()) {
                nowY = y(rows.get(i).todayTotal(), top);
                todayLine.add(point(Math.min(x, nowX), nowY));
            }
        }
        String line = String.join(" ", todayLine);
        return new SalesChart(rows, across(rows, wide), up(top), line, String.join(" ", beforeLine),
                line + " " + point(nowX, BOTTOM), nowX, nowY);
    }

    private static List<Hour> across(List<Row> rows, double wide) {
        List<Hour> marks = new ArrayList<>();
        for (int i = 0; i < rows.size(); i += 2) {
            marks.add(new Hour((int) Math.round(LEFT + i * wide), rows.get(i).hour()));
        }
        return marks;
    }

    private static List<Level> up(long top) {
        List<Level> marks = new ArrayList<>();
        for (int i = 0; i <= LINES; i++) {
            marks.add(new Level((int) Math.round(BOTTOM - (BOTTOM - TOP) * i / LINES), Money.fen(top / LINES * i)));
        }
        return marks;
    }

    /** The next number above that is divided well in four: 4, 8, 20 or 40 of something. */
    private static long nice(long most) {
        for (long unit = 10_000; ; unit *= 10) {
            for (long step : new long[] {4, 8, 20}) {
                if (unit * step >= most) {
                    return unit * step;
                }
            }
        }
    }

    private static int place(int hour) {
        return (hour + HOURS - DAY_BEGINS) % HOURS;
    }

    private static double y(Sum total, long top) {
        return BOTTOM - (BOTTOM - TOP) * total.gross().fen() / top;
    }

    private static String point(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
    }
}
