package org.gridloom.screen;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gridloom.casefile.RateCase;
import org.gridloom.casefile.ViewCase;

/** One case: what was reported, where it is now, and every step so far (TZ-8.6, NJ-3.2.2). */
@Path("/m/cases/{id}")
class CaseScreen {
    private final ViewCase viewCase;
    private final RateCase rateCase;
    private final DrawCase drawCase;
    private final Frames frames;
    private final UriInfo uri;

    CaseScreen(ViewCase viewCase, RateCase rateCase, DrawCase drawCase, Frames frames, @Context UriInfo uri) {
        this.viewCase = viewCase;
        this.rateCase = rateCase;
        this.drawCase = drawCase;
        this.frames = frames;
        this.uri = uri;
    }

    @GET
    @Operation(hidden = true)
    public Response view(String id) {
        return show(200, id, "", "");
    }

    @POST
    @Path("rate")
    @Operation(hidden = true)
    public Response rate(
            String id,
            @FormParam("stars") @DefaultValue("0") int stars,
            @FormParam("text") @DefaultValue("") String text) {
        if (stars == 0) {
            return show(422, id, frames.words().say("rate.choose"), text);
        }
        rateCase.handle(new RateCase.Command(id, stars, text));
        return Html.goTo("/m/cases/" + id + "?done=rate.done");
    }

    private Response show(int status, String id, String problem, String text) {
        Words words = frames.words();
        var view = viewCase.handle(id);
        var rating = drawCase.rating(view, view.reportedByCaller(), "/m/cases/" + id + "/rate", problem, text, words);
        String follow = view.followCode().map(code -> followHref(uri, code)).orElse("");
        var page = drawCase.page(view, follow, rating, words);
        String title = page.row().category() + " · " + page.row().number();
        return Html.page(status, Pages.casefile(frames.of(title, "cases", "/m/cases", "/m/cases/" + id), page));
    }

    /** The whole address, because it is passed on to people who are not logged in. */
    static String followHref(UriInfo uri, String code) {
        return uri.getBaseUriBuilder().path("f").path(code).build().toString();
    }
}
