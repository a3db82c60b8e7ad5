package guitai.terminal.scan.camera;

import guitai.terminal.scan.CameraUnavailable.Reason;
import guitai.terminal.scan.CameraUnavailable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One place between a driver's own thread and the thread that asks for frames: what was not fetched is replaced. The driver
 * may also leave word that it has failed.
 */
final class Newest<T> {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private T value;
    private CameraUnavailable failure;

    void put(T newer) {
        lock.lock();
        try {
            value = newer;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Leaves the first failure to be thrown by {@link #take}. */
    void fail(CameraUnavailable why) {
        lock.lock();
        try {
            failure = failure == null ? why : failure;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** @throws CameraUnavailable for what the driver said, or with {@code late} where nothing came in time */
    T take(long seconds, Reason late) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long nanos = TimeUnit.SECONDS.toNanos(seconds);
            while (value == null) {
                if (failure != null) {
                    throw failure;
                }
                if (nanos <= 0) {
                    throw new CameraUnavailable(late);
                }
                nanos = changed.awaitNanos(nanos);
            }
            T taken = value;
            value = null;
            return taken;
        } finally {
            lock.unlock();
        }
    }
}
