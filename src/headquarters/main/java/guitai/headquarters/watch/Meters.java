package guitai.headquarters.watch;

import guitai.headquarters.store.Database;
import guitai.headquarters.store.FigureStore;
import guitai.headquarters.store.FigureStore.Figures;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

/**
 * What headquarters counts, for Prometheus. Labels are routes, statuses and spans of time: few, and nobody's. What lies in the
 * database is read when somebody asks, so that it is true of all processes together.
 */
public final class Meters implements AutoCloseable {

    private static final Duration[] STEPS = {Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofMillis(500),
        Duration.ofSeconds(2), Duration.ofSeconds(10)};

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Database database;
    private final FigureStore store = new FigureStore();
    private final Clock clock;
    private volatile Figures figures;

    public Meters(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.figures = Figures.NONE;
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        collections.bindTo(registry);
        database.measure(registry);
        gauge("guitai.journal.accepted", "Entries held", Figures::accepted);
        gauge("guitai.journal.applied", "Entries applied or set aside", Figures::applied);
        gauge("guitai.journal.terminals.behind", "Terminals with entries that wait to be applied", Figures::behind);
        gauge("guitai.journal.lag.seconds", "Age of the oldest entry that waits to be applied", told -> told.lag().toMillis() / 1e3);
        gauge("guitai.journal.quarantined", "Entries set aside", Figures::quarantined);
        gauge("guitai.sales.odd.days", "Sales of days that no calendar expects", Figures::oddDays);
        gauge("guitai.feed.chain.position", "Position of the chain's feed", Figures::chainPosition);
        gauge("guitai.feed.stores.position", "Positions of all stores' feeds together", Figures::storePositions);
        figures.lastContact().keySet().forEach(span -> Gauge.builder("guitai.terminals", this, me -> me.figures.lastContact().get(span))
                .tag("heard", span).description("Terminals by the time of their last contact").register(registry));
    }

    private void gauge(String name, String description, ToDoubleFunction<Figures> of) {
        Gauge.builder(name, this, me -> of.applyAsDouble(me.figures)).description(description).register(registry);
    }

    /** A request was answered. */
    public void answered(String method, String route, int status, long nanos) {
        Timer.builder("guitai.http.requests").description("Requests by route and status").tag("method", method).tag("route", route)
                .tag("status", Integer.toString(status)).serviceLevelObjectives(STEPS).register(registry).record(Duration.ofNanos(nanos));
    }

    /** Everything, as Prometheus reads it. */
    public String text() {
        figures = database.snapshot(c -> store.read(c, clock.instant()));
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
