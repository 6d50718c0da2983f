package org.gridloom.identity.local;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Authorization codes: good once, for a minute, for the one who asked. Kept in memory, as the issuer serves one machine. */
@ApplicationScoped
class Codes {
    private static final int SECONDS = 60;
    private final Map<String, Granted> granted = new ConcurrentHashMap<>();
    private final Clock clock;

    Codes(Clock clock) {
        this.clock = clock;
    }

    String grant(
            String login,
            URI redirect,
            Optional<String> nonce,
            Optional<CodeChallenge> challenge,
            Optional<CodeChallengeMethod> method) {
        granted.values().removeIf(old -> old.until().isBefore(clock.instant()));
        String code = new State(32).getValue();
        granted.put(
                code,
                new Granted(
                        login,
                        redirect,
                        nonce,
                        challenge,
                        method,
                        clock.instant().plusSeconds(SECONDS)));
        return code;
    }

    Optional<Granted> redeem(String code) {
        return Optional.ofNullable(granted.remove(code))
                .filter(found -> found.until().isAfter(clock.instant()));
    }

    record Granted(
            String login,
            URI redirect,
            Optional<String> nonce,
            Optional<CodeChallenge> challenge,
            Optional<CodeChallengeMethod> method,
            Instant until) {}
}
