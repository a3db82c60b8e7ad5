package guitai.headquarters.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority of headquarters' own, in its data folder, for who has none: made once, its server certificate again before it ends. */
public final class OwnAuthority {

    private static final Duration AUTHORITY_LIFE = Duration.ofDays(3650);
    private static final Duration LIFE = Duration.ofDays(397);
    private static final Duration RENEWED_BEFORE = Duration.ofDays(60);
    private static final X500Name AUTHORITY = new X500Name("CN=Guitai authority");
    private static final X500Principal SERVER = new X500Principal("CN=Guitai headquarters");

    private final Path folder;
    private final Clock clock;

    public OwnAuthority(Path dataDir, Clock clock) {
        this.folder = dataDir.resolve("tls");
        this.clock = clock;
    }

    /** Makes authority and certificate, or only the certificate where there is an authority: terminals go on trusting it. */
    public ServerCertificate make(List<String> names) {
        try {
            Files.createDirectories(folder);
            ServerCertificate authority = Files.exists(file("authority")) ? read("authority") : madeAuthority();
            KeyPair pair = newPair();
            X509Certificate server = certificate(pair, authority, names);
            save("server", pair.getPrivate(), List.of(server, authority.root()));
            Files.write(folder.resolve("names"), names);
            return read("server");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (GeneralSecurityException | OperatorCreationException broken) {
            throw new IllegalStateException("this machine cannot make a certificate", broken);
        }
    }

    /** The certificate that was made here, renewed where it ends soon; empty where none was made. */
    public Optional<ServerCertificate> current() {
        if (!Files.exists(file("server"))) {
            return Optional.empty();
        }
        try {
            ServerCertificate now = read("server");
            boolean soon = now.own().getNotAfter().toInstant().isBefore(clock.instant().plus(RENEWED_BEFORE));
            return Optional.of(soon ? make(Files.readAllLines(folder.resolve("names"))) : now);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the certificate in " + folder + " cannot be opened", broken);
        }
    }

    private ServerCertificate madeAuthority() throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPair pair = newPair();
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(AUTHORITY, serial(), from(),
                Date.from(clock.instant().plus(AUTHORITY_LIFE)), AUTHORITY, pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        save("authority", pair.getPrivate(), List.of(signed(builder, pair.getPrivate())));
        return read("authority");
    }

    private X509Certificate certificate(KeyPair pair, ServerCertificate authority, List<String> names)
            throws GeneralSecurityException, OperatorCreationException, CertIOException {
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(authority.root().getSubjectX500Principal(), serial(), from(),
                Date.from(clock.instant().plus(LIFE)), SERVER, pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names.stream()
                .map(one -> new GeneralName(one.matches("[0-9.]+|.*:.*") ? GeneralName.iPAddress : GeneralName.dNSName, one))
                .toArray(GeneralName[]::new)));
        return signed(builder, authority.key());
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey by) throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(by)));
    }

    private Date from() {
        return Date.from(clock.instant().minus(Duration.ofDays(2)));
    }

    private static BigInteger serial() {
        return new BigInteger(120, new SecureRandom());
    }

    private static KeyPair newPair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private ServerCertificate read(String name) throws IOException, GeneralSecurityException {
        return ServerCertificate.pkcs12(file(name), passphrase());
    }

    private Path file(String name) {
        return folder.resolve(name + ".p12");
    }

    private void save(String name, PrivateKey key, List<X509Certificate> chain) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(name, key, passphrase(), chain.toArray(new X509Certificate[0]));
        Path aside = aside(name + ".p12");
        try (var out = Files.newOutputStream(aside)) {
            store.store(out, passphrase());
        }
        Files.move(aside, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private char[] passphrase() throws IOException {
        Path file = folder.resolve("passphrase");
        if (!Files.exists(file)) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            Files.move(Files.writeString(aside("passphrase"), HexFormat.of().formatHex(random)), file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).toCharArray();
    }

    private Path aside(String name) throws IOException {
        Path aside = folder.resolve(name + ".new");
        Files.deleteIfExists(aside);
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] mine = posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        return Files.createFile(aside, mine);
    }
}
