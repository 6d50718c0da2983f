package org.gridloom.change.pack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.gridloom.artifact.ConfigFiles;

/** Signing and checking; keys as Base64 of their usual encodings (PKCS 8, X.509). */
public final class Ed25519 {
    private static final String NAME = "Ed25519";

    private Ed25519() {}

    public static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance(NAME).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String text(java.security.Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** What a key is called: the SHA-256 of its text. */
    public static String fingerprint(String publicKey) {
        return ConfigFiles.hashOf(publicKey.strip());
    }

    public static Optional<PublicKey> publicKey(String text) {
        try {
            var bytes = Base64.getDecoder().decode(text.strip());
            return Optional.of(KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(bytes)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public static Optional<PrivateKey> privateKey(String text) {
        try {
            var bytes = Base64.getDecoder().decode(text.strip());
            return Optional.of(KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(bytes)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @param publicKey that belongs to the private one, as text */
    public static Signature sign(Manifest manifest, PrivateKey key, String publicKey) {
        try {
            var signer = java.security.Signature.getInstance(NAME);
            signer.initSign(key);
            signer.update(manifest.text().getBytes(StandardCharsets.UTF_8));
            return new Signature(fingerprint(publicKey), Base64.getEncoder().encodeToString(signer.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static boolean verify(Manifest manifest, Signature signature, PublicKey key) {
        try {
            var checker = java.security.Signature.getInstance(NAME);
            checker.initVerify(key);
            checker.update(manifest.text().getBytes(StandardCharsets.UTF_8));
            return checker.verify(Base64.getDecoder().decode(signature.value()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
