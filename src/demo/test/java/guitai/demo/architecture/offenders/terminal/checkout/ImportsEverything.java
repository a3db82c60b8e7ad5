package guitai.demo.architecture.offenders.terminal.checkout;

/** Planted: a use case that sees screens, database, SQL and camera. */
public class ImportsEverything {
    javafx.scene.Node node;
    org.hibernate.Session session;
    java.sql.Connection connection;
    com.google.zxing.Reader reader;
    guitai.headquarters.HqSettings headquarters;
}
