package guitai.domain.signed;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;

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
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(CodeForm.signedBytes(prefix, payload));
            return CodeForm.digits(prefix, payload, signature.sign());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this machine cannot sign", broken);
        }
    }
}
