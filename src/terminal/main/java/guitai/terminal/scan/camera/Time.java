package guitai.terminal.scan.camera;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waiting, so that tests of time-outs need not wait. */
interface Time {

    Time REAL = new Time() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void pause(Duration time) throws InterruptedException {
            Thread.sleep(time);
        }

        @Override
        public <T> T await(CompletableFuture<T> answer, Duration limit) throws InterruptedException, ExecutionException, TimeoutException {
            return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        }
    };

    /** Only differences have a meaning. */
    long nanos();

    void pause(Duration time) throws InterruptedException;

    <T> T await(CompletableFuture<T> answer, Duration limit) throws InterruptedException, ExecutionException, TimeoutException;
}
