package org.gridloom.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gridloom.shared.Problem;

/**
 * Stands before every resource: nobody gets past without a proven login, and units, posts and grants are read anew each time
 * (TZ-8.1, UI-4). Programs get a problem document, people are sent to the login page and come back to where they were.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
class RecogniseCaller implements ContainerRequestFilter {
    private static final List<String> OPEN = List.of("/f/", "/idp/", "/q/");
    private static final List<String> OPEN_PAGES = List.of("/login", "/logout", "/favicon.ico", "/sw.js");

    private final CurrentIdentityAssociation identities;
    private final LoadCaller loadCaller;
    private final CurrentCaller currentCaller;

    RecogniseCaller(CurrentIdentityAssociation identities, LoadCaller loadCaller, CurrentCaller currentCaller) {
        this.identities = identities;
        this.loadCaller = loadCaller;
        this.currentCaller = currentCaller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (OPEN.stream().anyMatch(path::startsWith) || OPEN_PAGES.contains(path)) {
            return;
        }
        SameOrigin.check(request);
        var identity = identity(path);
        if (identity.isAnonymous()) {
            refuse(request, path);
            return;
        }
        var chosen = Optional.ofNullable(request.getCookies().get(NodeCookie.NAME))
                .map(jakarta.ws.rs.core.Cookie::getValue)
                .or(() -> Optional.ofNullable(request.getHeaderString(NodeCookie.NAME)))
                .map(NodeCookie::decode);
        currentCaller.enter(loadCaller.handle(identity.getPrincipal().getName(), chosen));
    }

    private SecurityIdentity identity(String path) {
        try {
            return identities.getDeferredIdentity().await().indefinitely();
        } catch (AuthenticationFailedException e) {
            if (path.startsWith("/api/")) {
                throw new Problem(IdentityProblem.TOKEN_REFUSED);
            }
            throw e;
        }
    }

    private static void refuse(ContainerRequestContext request, String path) {
        if (path.startsWith("/api/")
                || !request.getAcceptableMediaTypes().stream().anyMatch(RecogniseCaller::isHtml)) {
            throw new Problem(IdentityProblem.NOT_LOGGED_IN);
        }
        String back = "GET".equals(request.getMethod())
                ? request.getUriInfo().getRequestUri().getRawPath()
                : "/";
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        String to = URLEncoder.encode(query == null ? back : back + "?" + query, StandardCharsets.UTF_8);
        request.abortWith(Response.seeOther(URI.create("/login?to=" + to))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build());
    }

    private static boolean isHtml(MediaType type) {
        return type.isCompatible(MediaType.TEXT_HTML_TYPE) && !type.isWildcardType();
    }
}
