package org.gridloom.screen;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.LoadCaller;
import org.gridloom.identity.NodeCookie;
import org.gridloom.identity.Permissions;

/** The way in: everybody lands on the own work; language and node are chosen here. */
@Path("/")
class HomeScreen {
    static final String LANGUAGE = "gridloom-lang";
    private static final int A_YEAR = 365 * 24 * 3600;

    private final CurrentCaller currentCaller;
    private final LoadCaller loadCaller;

    HomeScreen(CurrentCaller currentCaller, LoadCaller loadCaller) {
        this.currentCaller = currentCaller;
        this.loadCaller = loadCaller;
    }

    @GET
    @Operation(hidden = true)
    public Response home() {
        var caller = currentCaller.require();
        String to = caller.may(Permissions.TASK_WORK)
                ? "/m/tasks"
                : Frames.configures(caller) ? "/designer/" : "/m/cases?mine=true";
        return Html.goTo(to);
    }

    @GET
    @Path("m/language")
    @Operation(hidden = true)
    public Response language(
            @QueryParam("to") @DefaultValue("zh") String to, @QueryParam("back") @DefaultValue("/") String back) {
        return Response.seeOther(URI.create(Html.local(back)))
                .cookie(new NewCookie.Builder(LANGUAGE)
                        .value(Words.of(to).code())
                        .path("/")
                        .maxAge(A_YEAR)
                        .sameSite(NewCookie.SameSite.LAX)
                        .build())
                .build();
    }

    @POST
    @Path("m/node")
    @Operation(hidden = true)
    public Response node(
            @FormParam("node") @DefaultValue("") String node, @FormParam("back") @DefaultValue("/") String back) {
        var caller = loadCaller.switchTo(currentCaller.require(), node);
        return Response.seeOther(URI.create(Html.local(back)))
                .cookie(NodeCookie.of(caller.node()))
                .build();
    }
}
