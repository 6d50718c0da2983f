package org.gridloom.portal;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where a browser logs in and out (TZ-8.1); the issuer asks for the password, we never see it. */
@Path("/")
class LoginResource {
    private final CurrentIdentityAssociation identities;

    LoginResource(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    @GET
    @Path("login")
    @Authenticated
    @Operation(hidden = true)
    public Response login(@QueryParam("to") @DefaultValue("/") String to) {
        return Response.seeOther(URI.create(isLocal(to) ? to : "/"))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** With a session, looking at who it is makes the issuer's client end it and leave by way of the issuer. */
    @GET
    @Path("logout")
    @Operation(hidden = true)
    public Response logout() {
        identities.getDeferredIdentity().await().indefinitely();
        return Response.seeOther(URI.create("/")).build();
    }

    /** Only a path of ours: a link to the login page must not lead on to another site. */
    static boolean isLocal(String to) {
        return to.startsWith("/")
                && !to.startsWith("//")
                && !to.contains("\\")
                && to.chars().noneMatch(c -> c < ' ');
    }
}
