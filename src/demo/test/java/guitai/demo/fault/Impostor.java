package guitai.demo.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A TLS server on loopback whose certificate nobody of ours has signed; it greets whoever believes it. One for all tests of this run. */
final class Impostor {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static ServerSocket ear;

    private Impostor() {
    }

    static synchronized int port() {
        try {
            if (ear == null) {
                ear = context().getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Thread.ofVirtual().name("impostor").start(Impostor::listen);
            }
            return ear.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The JDK has no way to make a certificate but its own tool. */
    private static SSLContext context() throws IOException, GeneralSecurityException {
        Path store = Files.createTempDirectory("guitai-impostor").resolve("somebody.p12");
        try {
            new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "somebody",
                    "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=127.0.0.1", "-ext", "san=ip:127.0.0.1", "-validity", "2",
                    "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", new String(PASSWORD)).start().waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        } finally {
            Files.deleteIfExists(store);
            Files.deleteIfExists(store.getParent());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static void listen() {
        while (true) {
            try {
                Socket asker = ear.accept();
                Thread.ofVirtual().start(() -> LoginPage.answer(asker));
            } catch (IOException closing) {
                return;
            }
        }
    }
}
