package guitai.headquarters.bench;

import guitai.headquarters.testing.CpuTime;
import guitai.headquarters.testing.TestDatabase;

/** What work cost: seconds by the clock, and the processor's seconds in this process and in the database server. */
record Cost(double seconds, double jvm, double server) {

    static Cost of(Runnable work) {
        long pid = TestDatabase.pid();
        double jvm = CpuTime.ofThisProcess();
        double server = CpuTime.ofServer(pid);
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Cost(seconds, CpuTime.ofThisProcess() - jvm, CpuTime.ofServer(pid) - server);
    }

    double cpu() {
        return jvm + server;
    }
}
