package org.gridloom.testing;

import com.nimbusds.jose.jwk.RSAKey;
import io.smallrye.jwt.build.Jwt;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.ConfigProvider;

/** Bearer tokens for tests, signed with the in-app issuer's own key and without asking it. */
public final class Tokens {
    private Tokens() {}

    /** A good token for a login of the running test application. */
    public static String of(String login) {
        return sign(login, home(), issuer(), now().plus(Duration.ofHours(1)));
    }

    /** A token that was good until a while ago. */
    public static String expired(String login) {
        return sign(login, home(), issuer(), now().minus(Duration.ofHours(1)));
    }

    /** A good token for a server in another process, by its home folder and address such as {@code http://127.0.0.1:8080}. */
    public static String of(String login, Path home, String address) {
        return sign(login, home, address + "/idp", now().plus(Duration.ofHours(12)));
    }

    private static String sign(String login, Path home, String issuer, Instant until) {
        try {
            var key = RSAKey.parse(Files.readString(home.resolve("issuer-key.json")));
            return Jwt.claims()
                    .issuer(issuer)
                    .subject(login)
                    .preferredUserName(login)
                    .audience("gridloom")
                    .issuedAt(until.minus(Duration.ofHours(12)))
                    .expiresAt(until)
                    .jws()
                    .keyId(key.getKeyID())
                    .sign(key.toPrivateKey());
        } catch (Exception e) {
            throw new IllegalStateException("no token without the issuer's key in " + home, e);
        }
    }

    private static Path home() {
        return Path.of(ConfigProvider.getConfig().getValue("gridloom.home", String.class));
    }

    private static String issuer() {
        return ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }
}
