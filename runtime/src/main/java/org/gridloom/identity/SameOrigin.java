package org.gridloom.identity;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.Set;
import org.gridloom.shared.Problem;
import org.jspecify.annotations.Nullable;

/** A browser sends its session cookie even when another site made it act; so changes by cookie must prove their origin. */
final class SameOrigin {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final String SESSION = "q_session";

    private SameOrigin() {}

    /** Refuses with {@link IdentityProblem#CROSS_SITE}. A bearer token is never sent by a browser on its own. */
    static void check(ContainerRequestContext request) {
        boolean bySession = request.getCookies().keySet().stream().anyMatch(name -> name.startsWith(SESSION));
        if (SAFE.contains(request.getMethod()) || !bySession) {
            return;
        }
        if (!proven(
                request.getHeaderString("Sec-Fetch-Site"),
                request.getHeaderString("Origin"),
                request.getUriInfo().getRequestUri().getAuthority())) {
            throw new Problem(IdentityProblem.CROSS_SITE);
        }
    }

    static boolean proven(@Nullable String fetchSite, @Nullable String origin, @Nullable String host) {
        if (fetchSite != null) {
            return fetchSite.equals("same-origin");
        }
        if (origin == null || host == null) {
            return false;
        }
        try {
            return host.equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
