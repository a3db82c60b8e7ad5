package guitai.demo.month;

import guitai.demo.story.TestKeys;
import guitai.domain.staff.TerminalId;
import guitai.protocol.BatchForm;
import guitai.protocol.BatchReceipt;
import guitai.protocol.ChangePage;
import guitai.protocol.Compression;
import guitai.protocol.DayAnswer;
import guitai.protocol.FeedName;
import guitai.protocol.JournalBatch;
import guitai.protocol.SnapshotManifest;
import guitai.terminal.uplink.HqAnswer;
import guitai.terminal.uplink.HqAnswer.Oddity;
import guitai.terminal.uplink.HqAnswer.Silence;
import guitai.terminal.uplink.HqLine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** The line between a terminal of the {@link Month} and headquarters: messages get lost, doubled, late, cut, and cost the power. */
final class MonthLine implements HqLine {

    private final TerminalId terminal;
    private final MonthHq hq;
    private final Agenda agenda;
    private final RandomGenerator random;
    private final BooleanSupplier connected;
    private boolean whole;
    private final Set<FeedName> atTheEnd = EnumSet.noneOf(FeedName.class);

    private enum Fate { WELL, LOST, ANSWER_LOST, TWICE, LATE, CUT, SOMEBODY_ELSE, POWER_CUT_BEFORE, POWER_CUT_AFTER }

    MonthLine(TerminalId terminal, MonthHq hq, Agenda agenda, RandomGenerator random, BooleanSupplier connected) {
        this.terminal = terminal;
        this.hq = hq;
        this.agenda = agenda;
        this.random = random;
        this.connected = connected;
    }

    /** From now on nothing goes wrong here. */
    void isWhole() {
        whole = true;
    }

    /** True when the last that came down of each feed was the last page there was; false from the question on. */
    boolean cameToTheEnd() {
        boolean was = atTheEnd.size() == FeedName.values().length;
        atTheEnd.clear();
        return was;
    }

    @Override
    public HqAnswer<BatchReceipt> send(JournalBatch batch) {
        byte[] wire = Compression.compress(BatchForm.write(TestKeys.of(terminal).sign(batch)));
        if (!connected.getAsBoolean()) {
            return new HqAnswer.Unreachable<>(Silence.NO_CONNECTION);
        }
        return switch (fate()) {
            case WELL -> hq.takes(wire);
            case LOST -> new HqAnswer.Unreachable<>(Silence.TOO_SLOW);
            case ANSWER_LOST -> {
                hq.takes(wire);
                yield new HqAnswer.Unreachable<>(Silence.CUT_OFF);
            }
            case TWICE -> {
                hq.takes(wire);
                yield hq.takes(wire);
            }
            case LATE -> {
                agenda.in(Duration.ofMinutes(random.nextInt(1, 4_000)), () -> hq.takes(wire));
                yield new HqAnswer.Unreachable<>(Silence.TOO_SLOW);
            }
            case CUT -> {
                hq.takes(Arrays.copyOf(wire, random.nextInt(wire.length)));
                yield new HqAnswer.Unreachable<>(Silence.CUT_OFF);
            }
            case SOMEBODY_ELSE -> new HqAnswer.NotHeadquarters<>(Oddity.MEDIA_TYPE);
            case POWER_CUT_BEFORE -> throw new PowerCut();
            case POWER_CUT_AFTER -> {
                hq.takes(wire);
                throw new PowerCut();
            }
        };
    }

    @Override
    public HqAnswer<ChangePage> changes(FeedName feed, String cursor, int most) {
        HqAnswer<ChangePage> answer = fetched(() -> hq.page(terminal, feed, cursor, whole ? most : Math.min(most, random.nextInt(2, 60))));
        atTheEnd.remove(feed);
        if (answer instanceof HqAnswer.Told<ChangePage>(ChangePage page) && !page.more()) {
            atTheEnd.add(feed);
        }
        return answer;
    }

    @Override
    public HqAnswer<SnapshotManifest> snapshot() {
        return fetched(() -> hq.snapshot(terminal));
    }

    @Override
    public HqAnswer<byte[]> segment(String snapshot, int number) {
        HqAnswer<byte[]> answer = fetched(() -> hq.segment(terminal, snapshot, number));
        boolean spoilt = !whole && random.nextInt(20) == 0;
        return spoilt && answer instanceof HqAnswer.Told<byte[]>(byte[] body) ? new HqAnswer.Told<>(Arrays.copyOf(body, body.length - 1)) : answer;
    }

    private <T> HqAnswer<T> fetched(Supplier<HqAnswer<T>> question) {
        if (!connected.getAsBoolean()) {
            return new HqAnswer.Unreachable<>(Silence.NO_CONNECTION);
        }
        return switch (fate()) {
            case WELL, TWICE -> question.get();
            case LOST, ANSWER_LOST, LATE, CUT -> new HqAnswer.Unreachable<>(Silence.CUT_OFF);
            case SOMEBODY_ELSE -> new HqAnswer.NotHeadquarters<>(Oddity.MEDIA_TYPE);
            case POWER_CUT_BEFORE, POWER_CUT_AFTER -> throw new PowerCut();
        };
    }

    @Override
    public HqAnswer<DayAnswer> day(LocalDate businessDate, long throughSeq) {
        return new HqAnswer.Told<>(hq.day(terminal, businessDate, throughSeq));
    }

    /** Four of five messages arrive as they should. */
    private Fate fate() {
        int dice = whole ? 0 : random.nextInt(100);
        if (dice < 80) {
            return Fate.WELL;
        }
        return dice < 98 ? Fate.values()[1 + dice % 6] : Fate.values()[7 + dice % 2];
    }

    @Override
    public void setPaused(boolean on) {
        // Nobody pulls the plug of a line that goes by itself.
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
