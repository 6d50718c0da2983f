package org.gridloom.screen;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gridloom.casefile.FollowCase;

/** What a reporter sees and rates without a login, by the code of the case (TZ-8.8, BJ-5.2). Names and photos stay inside. */
@Path("/f/{followCode}")
class FollowScreen {
    private final FollowCase followCase;
    private final DrawCase drawCase;
    private final Frames frames;

    FollowScreen(FollowCase followCase, DrawCase drawCase, Frames frames) {
        this.followCase = followCase;
        this.drawCase = drawCase;
        this.frames = frames;
    }

    @GET
    @Operation(hidden = true)
    public Response view(String followCode) {
        return show(200, followCode, "", "");
    }

    @POST
    @Path("rate")
    @Operation(hidden = true)
    public Response rate(
            String followCode,
            @FormParam("stars") @DefaultValue("0") int stars,
            @FormParam("text") @DefaultValue("") String text) {
        if (stars == 0) {
            return show(422, followCode, frames.words().say("rate.choose"), text);
        }
        followCase.rate(followCode, stars, text);
        return Html.goTo("/f/" + followCode + "?done=rate.done");
    }

    private Response show(int status, String followCode, String problem, String text) {
        Words words = frames.words();
        var page = followCase.read(followCode, view -> {
            var rating = drawCase.rating(view, true, "/f/" + followCode + "/rate", problem, text, words);
            return drawCase.followed(view, rating, words);
        });
        return Html.page(status, Pages.follow(frames.open(words.say("follow.title"), "/f/" + followCode), page));
    }
}
