package guitai.terminal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import guitai.terminal.storage.StorageFault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    private final List<Throwable> faults = new ArrayList<>();
    private final List<String> waits = new ArrayList<>();
    private final Background background = new Background(Runnable::run, faults::add, key -> {
        waits.add("+" + key);
        return () -> waits.add("-" + key);
    });

    @Test
    void aResultArrivesAndTheWaitingIsOver() {
        List<String> shown = new ArrayList<>();
        background.worksOn(Runnable::run);
        background.ask("a.wait", () -> "done", shown::add);
        assertEquals(List.of("done"), shown);
        assertEquals(List.of("+a.wait", "-a.wait"), waits);
        assertEquals(List.of(), faults);
    }

    @Test
    void aFaultOfAUseCaseIsReportedOnceAndNothingIsShown() {
        List<Object> shown = new ArrayList<>();
        background.worksOn(Runnable::run);
        background.ask("a.wait", () -> {
            throw new StorageFault(StorageFault.Kind.DISK_FULL);
        }, shown::add);
        assertEquals(List.of(), shown);
        assertEquals(1, faults.size());
        assertEquals("-a.wait", waits.getLast());
    }

    @Test
    void ofManyKeystrokesThatWaitOnlyTheLastIsLookedUp() {
        List<Runnable> queue = new ArrayList<>();
        List<String> ran = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        background.worksOn(queue::add);
        for (String typed : List.of("l", "lu", "luy")) {
            background.askNewest("a.wait", () -> {
                ran.add(typed);
                return typed;
            }, shown::add);
        }
        background.askNewest("b.wait", () -> "other", shown::add);
        queue.forEach(Runnable::run);
        assertEquals(List.of("luy"), ran);
        assertEquals(List.of("luy", "other"), shown);
        assertEquals(4, waits.stream().filter(wait -> wait.startsWith("-")).count(), "nothing is waited for any more");
    }

    @Test
    void aFaultOfTheScreenItselfIsReportedToo() {
        background.worksOn(Runnable::run);
        background.ask("a.wait", () -> "done", result -> {
            throw new IllegalStateException("drawing");
        });
        assertEquals(1, faults.size());
    }

    @Test
    void theSameFaultHasTheSameShortCodeAndAnotherFaultAnother() {
        assertEquals(FaultCode.of(new IllegalStateException("x")), FaultCode.of(new IllegalStateException("y")));
        assertNotEquals(FaultCode.of(new IllegalStateException("x")), FaultCode.of(new IllegalArgumentException("x")));
        assertEquals("fault.storage.disk_full", Fault.of(new StorageFault(StorageFault.Kind.DISK_FULL)).key());
    }
}
