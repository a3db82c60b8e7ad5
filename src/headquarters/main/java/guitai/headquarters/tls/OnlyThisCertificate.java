package guitai.headquarters.tls;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** Trusts the very certificate that headquarters left in its data folder when it started, whatever name it is for: loopback has none. */
public final class OnlyThisCertificate extends X509ExtendedTrustManager {

    private final X509Certificate known;

    private OnlyThisCertificate(X509Certificate known) {
        this.known = known;
    }

    public static Path fileIn(Path dataDir) {
        return dataDir.resolve("shown.cer");
    }

    public static SSLContext in(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            X509Certificate known = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            SSLContext context = SSLContext.getInstance(ServerCertificate.TLS);
            context.init(null, new TrustManager[] {new OnlyThisCertificate(known)}, null);
            return context;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the certificate in " + file + " cannot be used", broken);
        }
    }

    /** Leaves word which certificate is shown, or that none is. */
    public static void leave(Path dataDir, Optional<ServerCertificate> certificate) throws IOException {
        if (certificate.isEmpty()) {
            Files.deleteIfExists(fileIn(dataDir));
            return;
        }
        try {
            Files.write(fileIn(dataDir), certificate.get().own().getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void check(X509Certificate[] chain) throws CertificateException {
        if (!known.equals(chain[0])) {
            throw new CertificateException("not headquarters' certificate");
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, Socket line) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine line) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, Socket line) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine line) throws CertificateException {
        check(chain);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[] {known};
    }
}
