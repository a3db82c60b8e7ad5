package guitai.headquarters.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/** The certificate that headquarters shows, with its chain and its key. */
public final class ServerCertificate {

    public static final String TLS = "TLSv1.3";

    private final PrivateKey key;
    private final List<X509Certificate> chain;

    ServerCertificate(PrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = List.copyOf(chain);
    }

    /** What stands against using a file as a certificate. */
    public static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(Path file) {
            super(file.getFileName() + " is not a certificate with its private key that can be opened");
        }
    }

    /**
     * The operator's own: PEM with the chain and the key in one file, or PKCS#12.
     *
     * @throws Unusable when it is neither
     */
    public static ServerCertificate read(Path file, char[] passphrase) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String start = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
            return start.contains("-----BEGIN") || start.startsWith("Bag") ? pem(new StringReader(new String(bytes, StandardCharsets.ISO_8859_1)), file)
                    : pkcs12(file, passphrase);
        } catch (IOException | GeneralSecurityException broken) {
            throw new Unusable(file);
        }
    }

    static ServerCertificate pkcs12(Path file, char[] passphrase) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(file.toFile(), passphrase);
        for (String name : Collections.list(store.aliases())) {
            if (store.getKey(name, passphrase) instanceof PrivateKey key && store.getCertificateChain(name) != null) {
                List<X509Certificate> chain = new ArrayList<>();
                for (Certificate one : store.getCertificateChain(name)) {
                    chain.add((X509Certificate) one);
                }
                return new ServerCertificate(key, chain);
            }
        }
        throw new Unusable(file);
    }

    private static ServerCertificate pem(Reader text, Path file) throws IOException, GeneralSecurityException {
        List<X509Certificate> chain = new ArrayList<>();
        Optional<PrivateKey> key = Optional.empty();
        try (PEMParser parser = new PEMParser(text)) {
            for (Object part = parser.readObject(); part != null; part = parser.readObject()) {
                if (part instanceof X509CertificateHolder certificate) {
                    chain.add(new JcaX509CertificateConverter().getCertificate(certificate));
                } else {
                    Optional<PrivateKey> found = key(part);
                    key = found.isPresent() ? found : key;
                }
            }
        }
        if (key.isEmpty() || chain.isEmpty()) {
            throw new Unusable(file);
        }
        return new ServerCertificate(key.get(), chain);
    }

    private static Optional<PrivateKey> key(Object part) throws PEMException {
        JcaPEMKeyConverter converter = new JcaPEMKeyConverter();
        return switch (part) {
            case PrivateKeyInfo plain -> Optional.of(converter.getPrivateKey(plain));
            case PEMKeyPair pair -> Optional.of(converter.getKeyPair(pair).getPrivate());
            default -> Optional.empty();
        };
    }

    /** For the web server. */
    public SSLContext context() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("headquarters", key, new char[0], chain.toArray(new X509Certificate[0]));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, new char[0]);
            SSLContext context = SSLContext.getInstance(TLS);
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException("the certificate cannot be used", broken);
        }
    }

    /** The fingerprint of a certificate in a file. */
    public static String fingerprint(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return fingerprint((X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in));
        } catch (IOException | GeneralSecurityException broken) {
            throw new Unusable(file);
        }
    }

    private static String fingerprint(X509Certificate certificate) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    }

    /** What a terminal sees at the end of the chain, and pins: SHA-256 in hexadecimal. */
    public String authority() {
        try {
            return fingerprint(chain.getLast());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The first name that the certificate is for. */
    public Optional<String> name() {
        try {
            return Optional.ofNullable(own().getSubjectAlternativeNames()).stream().flatMap(Collection::stream)
                    .map(entry -> entry.get(1)).filter(String.class::isInstance).map(String.class::cast).findFirst();
        } catch (CertificateParsingException unreadable) {
            return Optional.empty();
        }
    }

    public X509Certificate own() {
        return chain.getFirst();
    }

    PrivateKey key() {
        return key;
    }

    X509Certificate root() {
        return chain.getLast();
    }
}
