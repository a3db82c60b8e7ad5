package guitai.terminal.identify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import guitai.bench.BenchLog;
import guitai.domain.identity.CodeRouter;
import guitai.domain.identity.Identity;
import guitai.domain.identity.ScanState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ten thousand codes of all classes through all states. */
class CodeCorpusTest {

    private static final int CODES = 10_000;
    private static final long SEED = 20261125;

    private final CodeRouter router = new CodeRouter(CodeCorpus.SHAPES);

    @Test
    void noCodeOfTheCorpusTakesAWrongWay() {
        assertEquals(List.of(), wrong(CodeCorpus.of(CODES, SEED)));
    }

    /** Only the kind and the state are told: a made-up code may still look like somebody's. */
    private List<String> wrong(List<CodeCorpus.Sample> corpus) {
        List<String> wrong = new ArrayList<>();
        corpus.forEach(sample -> sample.expected().forEach((state, expected) -> {
            Identity found = router.route(sample.code(), state);
            if (found.getClass() != expected) {
                wrong.add(sample.kind() + " in " + state + ": " + found.getClass().getSimpleName());
            }
        }));
        return wrong.stream().distinct().toList();
    }

    @Test
    @Tag("bench")
    void howLongAWayTakes() {
        List<CodeCorpus.Sample> corpus = CodeCorpus.of(CODES, SEED + 1);
        long[] nanos = new long[CODES * ScanState.values().length];
        for (int round = 0; round < 3; round++) {
            int at = 0;
            for (CodeCorpus.Sample sample : corpus) {
                for (ScanState state : ScanState.values()) {
                    long start = System.nanoTime();
                    router.route(sample.code(), state);
                    nanos[at++] = System.nanoTime() - start;
                }
            }
        }
        Arrays.sort(nanos);
        BenchLog.atMost("router.wrong routes, 10000 codes in 5 states", wrong(corpus).size(), "kinds", 0);
        BenchLog.atMost("router.one code p50", nanos[nanos.length / 2] / 1e3, "us", 100);
        BenchLog.atMost("router.one code p99", nanos[nanos.length * 99 / 100] / 1e3, "us", 1_000);
    }
}
