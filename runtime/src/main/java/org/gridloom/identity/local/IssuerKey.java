package org.gridloom.identity.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.text.ParseException;
import java.util.Map;
import org.gridloom.shared.Ids;
import org.jspecify.annotations.Nullable;

/** The issuer's signing key, made at the first start and kept in the home folder, so that sessions outlive a restart. */
@ApplicationScoped
class IssuerKey {
    private final Path file;
    private @Nullable RSAKey key;

    IssuerKey(IssuerSettings settings) {
        this.file = settings.home().resolve("issuer-key.json");
    }

    String id() {
        return key().getKeyID();
    }

    PrivateKey privateKey() {
        try {
            return key().toPrivateKey();
        } catch (JOSEException e) {
            throw new IllegalStateException("the issuer's key cannot sign", e);
        }
    }

    Map<String, Object> publicKeys() {
        return new JWKSet(key().toPublicJWK()).toJSONObject();
    }

    synchronized RSAKey key() {
        if (key == null) {
            try {
                if (!Files.exists(file)) {
                    var made = new RSAKeyGenerator(2048)
                            .keyID(Ids.next())
                            .keyUse(KeyUse.SIGNATURE)
                            .generate();
                    PrivateFile.write(file, made.toJSONString());
                }
                key = RSAKey.parse(Files.readString(file));
            } catch (IOException | ParseException | JOSEException e) {
                throw new IllegalStateException("the issuer's key cannot be read from " + file, e);
            }
        }
        return key;
    }
}
