package org.gridloom.identity.local;

import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.gridloom.shared.Ids;

/** Signs what the issuer says: only who, never what somebody may do. */
@ApplicationScoped
class SignToken {
    /** A working day: whoever logs in in the morning is not thrown out of a half-filled form. */
    static final Duration LIFE = Duration.ofHours(12);

    private final IssuerSettings settings;
    private final IssuerKey key;

    SignToken(IssuerSettings settings, IssuerKey key) {
        this.settings = settings;
        this.key = key;
    }

    String idToken(String login, Optional<String> nonce) {
        return sign(login, "ID", nonce);
    }

    String accessToken(String login) {
        return sign(login, "Bearer", Optional.empty());
    }

    private String sign(String login, String type, Optional<String> nonce) {
        // Tokens are checked against the machine's clock, so the library stamps them by it, whatever clock the tests
        // set.
        var claims = Jwt.claims()
                .issuer(settings.address())
                .subject(login)
                .preferredUserName(login)
                .audience(settings.clientId())
                .expiresIn(LIFE)
                .claim("jti", Ids.next())
                .claim("typ", type);
        nonce.ifPresent(value -> claims.claim("nonce", value));
        return claims.jws().keyId(key.id()).sign(key.privateKey());
    }
}
