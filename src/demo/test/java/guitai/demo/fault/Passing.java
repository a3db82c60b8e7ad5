package guitai.demo.fault;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.atomic.AtomicInteger;

/** What a child's woven code calls at each {@link Place}: at the step that it was told, the process kills itself with SIGKILL. */
public final class Passing {

    private static final String[] TOLD = System.getProperty(Step.PROPERTY, "").split(":");
    private static final Step STEP = TOLD.length == 2 ? Step.valueOf(TOLD[0]) : null;
    private static final AtomicInteger LEFT = new AtomicInteger(TOLD.length == 2 ? Integer.parseInt(TOLD[1]) : 0);
    private static final ThreadLocal<Integer> COME = ThreadLocal.withInitial(() -> 0);

    private Passing() {
    }

    public static void at(String place) {
        if (STEP == null) {
            return;
        }
        int come = COME.get();
        if (!STEP.way().get(come).text().equals(place)) {
            return;
        }
        boolean there = come + 1 == STEP.way().size();
        COME.set(there ? 0 : come + 1);
        if (there && LEFT.decrementAndGet() == 0) {
            die();
        }
    }

    /** Not a line of Java runs after it: no shutdown hook, no finally, no flush. */
    private static void die() {
        try {
            Linker linker = Linker.nativeLinker();
            linker.downcallHandle(linker.defaultLookup().findOrThrow("kill"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT))
                    .invoke((int) ProcessHandle.current().pid(), 9);
        } catch (Throwable noSignals) {
            Runtime.getRuntime().halt(137);
        }
    }
}
