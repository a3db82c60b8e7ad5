package guitai.terminal.storage;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.community.dialect.SQLiteDialect;
import org.hibernate.engine.jdbc.connections.internal.UserSuppliedConnectionProviderImpl;

/** Hibernate as a row mapper: it is told what the database is and never asks or changes it. */
final class Mapping {

    private static final Map<String, Object> SETTINGS = Map.of(
            "hibernate.dialect", SQLiteDialect.class.getName(),
            "hibernate.boot.allow_jdbc_metadata_access", false,
            "jakarta.persistence.database-product-name", "SQLite",
            "jakarta.persistence.database-major-version", 3,
            "jakarta.persistence.database-minor-version", 54,
            "hibernate.hbm2ddl.auto", "none",
            "hibernate.jdbc.batch_size", 50,
            "hibernate.connection.provider_class", NoConnections.class.getName());

    /** Kept, or the level is forgotten with the logger; a start-up page about a database it was told not to look at is noise. */
    private static final Logger NOISE = Logger.getLogger("org.hibernate");

    /** A failed statement is thrown; whoever catches it logs it, once. */
    private static final Logger TWICE = Logger.getLogger("org.hibernate.orm.jdbc.error");

    /** It holds no connection and never changes, and building it is most of the time of an opening: one a process is enough. */
    private static final Map<List<Class<?>>, SessionFactory> BUILT = new ConcurrentHashMap<>();

    private Mapping() {
    }

    static SessionFactory of(List<Class<?>> rows) {
        return BUILT.computeIfAbsent(List.copyOf(rows), Mapping::build);
    }

    private static SessionFactory build(List<Class<?>> rows) {
        NOISE.setLevel(Level.WARNING);
        TWICE.setLevel(Level.OFF);
        var registry = new StandardServiceRegistryBuilder().applySettings(SETTINGS).build();
        MetadataSources sources = new MetadataSources(registry);
        rows.forEach(sources::addAnnotatedClass);
        return sources.buildMetadata().buildSessionFactory();
    }

    /** Every session is handed the one connection. */
    public static final class NoConnections extends UserSuppliedConnectionProviderImpl {
        private static final long serialVersionUID = 1L;
    }
}
