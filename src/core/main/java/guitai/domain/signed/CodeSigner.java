package guitai.domain.signed;

import java.security.PrivateKey;

/** Makes signed codes with a private Ed25519 key; headquarters' side. */
public final class CodeSigner {

    private final PrivateKey key;

    public CodeSigner(PrivateKey key) {
        this.key = key;
    }

    /** The digits of a code, prefix included: about 190 to 230. */
    public String sign(SignedCode code) {
        byte[] payload = CodeForm.payload(code);
        String prefix = CodeForm.prefix(code.content());
        return CodeForm.digits(prefix, payload, Ed25519.sign(key, CodeForm.signedBytes(prefix, payload)));
    }
}
