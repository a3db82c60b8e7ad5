package guitai.demo.month;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;

/**
 * A JDBC driver before the real one, through which headquarters dies at a commit: just before it, so that nothing of the transaction
 * stays, or just after it, so that all of it stays and nobody was told.
 */
public final class Mortal implements Driver {

    private static final String PREFIX = "jdbc:mortal:";
    private static final Map<String, Life> LIVES = new ConcurrentHashMap<>();

    static {
        try {
            DriverManager.registerDriver(new Mortal());
        } catch (SQLException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    /** How long it lives on. */
    public static final class Life {
        private int commitsLeft;
        private boolean before;
        private boolean ended;

        /** Ends at the so-manieth commit from now. */
        public synchronized void endsAt(int commit, boolean beforeIt) {
            commitsLeft = commit;
            before = beforeIt;
        }

        /** Whether it has ended; it begins anew with the question. */
        public synchronized boolean hasEnded() {
            boolean was = ended;
            ended = false;
            return was;
        }

        private synchronized boolean endsNow() {
            if (commitsLeft > 0 && --commitsLeft == 0) {
                ended = true;
            }
            return ended;
        }
    }

    /** The address of the same database through this driver. */
    public static String url(String name, String real) {
        return PREFIX + name + ":" + real.substring("jdbc:".length());
    }

    public static Life life(String name) {
        return LIVES.computeIfAbsent(name, _ -> new Life());
    }

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        int colon = url.indexOf(':', PREFIX.length());
        Life life = life(url.substring(PREFIX.length(), colon));
        Connection real = DriverManager.getConnection("jdbc:" + url.substring(colon + 1), info);
        return (Connection) Proxy.newProxyInstance(Mortal.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
            try {
                return method.getName().equals("commit") && !real.isReadOnly() ? commit(real, life) : method.invoke(real, arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        });
    }

    private static Object commit(Connection real, Life life) throws SQLException {
        if (!life.endsNow()) {
            real.commit();
            return null;
        }
        if (!life.before) {
            real.commit();
        }
        throw new SQLException("headquarters is dead", "08006");
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(PREFIX);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }
}
