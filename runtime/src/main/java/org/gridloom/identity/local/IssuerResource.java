package org.gridloom.identity.local;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The issuer's pages: a login form in our look, and what OpenID Connect asks for around it. Answers this machine only. */
@Path("/idp")
class IssuerResource {
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final IssuerSettings settings;
    private final IssuerKey key;
    private final Authorize authorize;
    private final HttpServerRequest request;
    private final Template page;

    IssuerResource(
            IssuerSettings settings,
            IssuerKey key,
            Authorize authorize,
            @Context HttpServerRequest request,
            @Location("idp/login") Template page) {
        this.settings = settings;
        this.key = key;
        this.authorize = authorize;
        this.request = request;
        this.page = page;
    }

    @GET
    @Path(".well-known/openid-configuration")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Map<String, Object> discovery() {
        requireHere();
        String at = settings.address();
        return Map.of(
                "issuer",
                at,
                "authorization_endpoint",
                at + "/authorize",
                "token_endpoint",
                at + "/token",
                "jwks_uri",
                at + "/jwks",
                "end_session_endpoint",
                at + "/logout",
                "response_types_supported",
                List.of("code"),
                "grant_types_supported",
                List.of("authorization_code", "password"),
                "subject_types_supported",
                List.of("public"),
                "code_challenge_methods_supported",
                List.of("S256"),
                "id_token_signing_alg_values_supported",
                List.of("RS256"));
    }

    @GET
    @Path("jwks")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Map<String, Object> keys() {
        requireHere();
        return key.publicKeys();
    }

    @GET
    @Path("authorize")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response form(@Context UriInfo uri) {
        requireHere();
        String query = String.valueOf(uri.getRequestUri().getRawQuery());
        authorize.check(query);
        return html(200, query, "", false);
    }

    @POST
    @Path("authorize")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response login(
            @FormParam("request") @DefaultValue("") String query,
            @FormParam("username") @DefaultValue("") String login,
            @FormParam("password") @DefaultValue("") String password) {
        requireHere();
        authorize.check(query);
        return authorize
                .login(query, login.strip(), password)
                .map(back -> Response.seeOther(back).build())
                .orElseGet(() -> html(401, query, login, true));
    }

    @GET
    @Path("logout")
    @Operation(hidden = true)
    public Response logout(@QueryParam("post_logout_redirect_uri") @DefaultValue("/") String to) {
        requireHere();
        var back = URI.create(to);
        return Response.seeOther(Authorize.isHere(back) ? back : URI.create("/"))
                .build();
    }

    private Response html(int status, String query, String login, boolean refused) {
        return Response.status(status)
                .entity(page.data("request", query, "login", login, "refused", refused)
                        .render())
                .type("text/html;charset=UTF-8")
                .header("Content-Security-Policy", POLICY)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "same-origin")
                .build();
    }

    private void requireHere() {
        if (!settings.enabled() || !Loopback.is(request)) {
            throw new NotFoundException();
        }
    }
}
