package guitai.headquarters;

import guitai.headquarters.tls.FrontDoor;
import guitai.headquarters.tls.OnlyThisCertificate;
import guitai.headquarters.tls.OwnAuthority;
import guitai.headquarters.tls.ServerCertificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** Headquarters' way in: TLS with the operator's certificate or our own, and without TLS only from this machine or from a proxy that has it. */
record Entrance(HqSettings settings, Optional<ServerCertificate> certificate) {

    /** Neither TLS nor loopback. */
    static final class Unsafe extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * @throws Unsafe where terminals' requests would cross a network in the clear
     * @throws ServerCertificate.Unusable when the operator's file is no certificate
     */
    static Entrance of(HqSettings settings) {
        Optional<ServerCertificate> certificate = settings.door().certificate()
                .map(file -> ServerCertificate.read(file, settings.door().passphrase()))
                .or(() -> new OwnAuthority(settings.dataDir(), settings.clock()).current());
        boolean loopback = settings.host().equals("localhost") || settings.host().startsWith("127.") || settings.host().equals("::1");
        if (certificate.isEmpty() && !loopback && !settings.running().limits().behindProxy()) {
            throw new Unsafe();
        }
        try {
            OnlyThisCertificate.leave(settings.dataDir(), certificate);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Entrance(settings, certificate);
    }

    Optional<SSLContext> tls() {
        return certificate.map(ServerCertificate::context);
    }

    FrontDoor at(int port) {
        String host = certificate.filter(_ -> settings.host().equals("0.0.0.0")).flatMap(ServerCertificate::name).orElse(settings.host());
        URI here = URI.create((certificate.isPresent() ? "https://" : "http://") + host + ":" + port);
        return new FrontDoor(settings.door().address().orElse(here), certificate,
                settings.door().authority().map(ServerCertificate::fingerprint).or(() -> certificate.map(ServerCertificate::authority)).orElse(""));
    }
}
