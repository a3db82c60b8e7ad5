package guitai.protocol;

import guitai.domain.staff.TerminalId;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;

/**
 * The short-lived token that a terminal signs for each request (RFC 7523, EdDSA): who asks, when, for which method and address,
 * and the digest of the body. It is good once.
 */
public final class RequestToken {

    /** How long a token is good. */
    public static final Duration LIFE = Duration.ofSeconds(60);

    private static final String AUDIENCE = "guitai-headquarters";
    private static final String METHOD = "htm";
    private static final String TARGET = "htu";
    private static final String DIGEST = "digest";
    private static final AlgorithmConstraints ONLY_EDDSA =
            new AlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.EDDSA);

    private final String compact;
    private final Claims claims;

    private RequestToken(String compact, Claims claims) {
        this.compact = compact;
        this.claims = claims;
    }

    /**
     * What a token says.
     *
     * @param key    fingerprint of the key that it names
     * @param target path and query as they are sent
     * @param digest {@link #digest} of the body
     * @param id     never used twice
     */
    public record Claims(TerminalId terminal, String key, String method, String target, String digest, Instant issued, Instant ends,
                         String id) {
    }

    /** The text of a token. */
    public static String sign(Claims claims, PrivateKey key) {
        JwtClaims said = new JwtClaims();
        said.setIssuer(claims.terminal().value());
        said.setSubject(claims.terminal().value());
        said.setAudience(AUDIENCE);
        said.setIssuedAt(NumericDate.fromSeconds(claims.issued().getEpochSecond()));
        said.setExpirationTime(NumericDate.fromSeconds(claims.ends().getEpochSecond()));
        said.setJwtId(claims.id());
        said.setClaim(METHOD, claims.method());
        said.setClaim(TARGET, claims.target());
        said.setClaim(DIGEST, claims.digest());
        JsonWebSignature token = new JsonWebSignature();
        token.setPayload(said.toJson());
        token.setKeyIdHeaderValue(claims.key());
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        token.setKey(key);
        try {
            return token.getCompactSerialization();
        } catch (JoseException broken) {
            throw new IllegalStateException("this machine cannot sign a request", broken);
        }
    }

    /** What a text claims, nothing of it believed yet; empty where it is no such token. */
    public static Optional<RequestToken> read(String text) {
        try {
            JsonWebSignature token = parsed(text);
            JwtClaims said = JwtClaims.parse(token.getUnverifiedPayload());
            if (!said.getIssuer().equals(said.getSubject()) || !said.getAudience().contains(AUDIENCE)) {
                return Optional.empty();
            }
            return Optional.of(new RequestToken(text, new Claims(new TerminalId(said.getSubject()), text(token.getKeyIdHeaderValue()),
                    text(said.getStringClaimValue(METHOD)), text(said.getStringClaimValue(TARGET)), text(said.getStringClaimValue(DIGEST)),
                    time(said.getIssuedAt()), time(said.getExpirationTime()), text(said.getJwtId()))));
        } catch (JoseException | InvalidJwtException | MalformedClaimException | IllegalArgumentException | NullPointerException notOne) {
            return Optional.empty();
        }
    }

    public Claims claims() {
        return claims;
    }

    public boolean signedBy(PublicKey key) {
        try {
            JsonWebSignature token = parsed(compact);
            token.setKey(key);
            return token.verifySignature();
        } catch (JoseException notSo) {
            return false;
        }
    }

    /** Base64url SHA-256. */
    public static String digest(byte[] body) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JsonWebSignature parsed(String text) throws JoseException {
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmConstraints(ONLY_EDDSA);
        token.setCompactSerialization(text);
        return token;
    }

    /** The columns that keep these are not without bounds. */
    private static String text(String value) {
        if (value.isEmpty() || value.length() > 500) {
            throw new IllegalArgumentException("claim");
        }
        return value;
    }

    private static Instant time(NumericDate seconds) {
        return Instant.ofEpochSecond(seconds.getValue());
    }
}
