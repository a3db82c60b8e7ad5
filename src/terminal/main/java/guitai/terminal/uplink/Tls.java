package guitai.terminal.uplink;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** TLS 1.3 with one pinned certificate authority and no other. */
final class Tls {

    static final String VERSION = "TLSv1.3";
    private static final int DEFAULT_PORT = 443;

    private Tls() {
    }

    /** Believes only certificates of this authority. */
    static SSLContext trusting(String pem) {
        try {
            Certificate authority = CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("headquarters", authority);
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trusted);
            return context(factory.getTrustManagers());
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException("the pinned certificate authority cannot be used", broken);
        }
    }

    /** The authority that stands behind an address, not believed yet: the last certificate of the chain that is shown. */
    static X509Certificate seenAt(URI address, Duration patience) throws IOException {
        try (Socket line = new Socket()) {
            int port = address.getPort() < 0 ? DEFAULT_PORT : address.getPort();
            int millis = Math.toIntExact(patience.toMillis());
            line.connect(new InetSocketAddress(address.getHost(), port), millis);
            line.setSoTimeout(millis);
            SSLSocket looking = (SSLSocket) context(new TrustManager[] {new Onlooker()}).getSocketFactory()
                    .createSocket(line, address.getHost(), port, true);
            looking.setEnabledProtocols(new String[] {VERSION});
            looking.startHandshake();
            Certificate[] chain = looking.getSession().getPeerCertificates();
            return (X509Certificate) chain[chain.length - 1];
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this machine cannot speak TLS", broken);
        }
    }

    static String pem(X509Certificate certificate) {
        return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(encoded(certificate)) + "\n-----END CERTIFICATE-----\n";
    }

    /** SHA-256 in hexadecimal. */
    static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded(certificate)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static SSLContext context(TrustManager[] managers) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance(VERSION);
        context.init(null, managers, null);
        return context;
    }

    /** Looks at certificates without believing them; what it saw is proved by the enrolment code afterwards. Nothing is sent over its line. */
    private static final class Onlooker extends X509ExtendedTrustManager {

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {
            // Only looked at.
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind, Socket line) {
            // Only looked at.
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine line) {
            // Only looked at.
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {
            throw new IllegalStateException("nobody calls here");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind, Socket line) {
            throw new IllegalStateException("nobody calls here");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine line) {
            throw new IllegalStateException("nobody calls here");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
