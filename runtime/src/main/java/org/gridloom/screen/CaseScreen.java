package org.gridloom.screen;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gridloom.casefile.CaseActRequest;
import org.gridloom.casefile.CaseClocks;
import org.gridloom.casefile.DoCaseAct;
import org.gridloom.casefile.OfferCaseActs;
import org.gridloom.casefile.RateCase;
import org.gridloom.casefile.ViewCase;
import org.gridloom.shared.Problem;
import org.jspecify.annotations.Nullable;

/** One case: what was reported, where it is now, and every step so far (TZ-8.6, NJ-3.2.2). */
@Path("/m/cases/{id}")
class CaseScreen {
    private final ViewCase viewCase;
    private final RateCase rateCase;
    private final OfferCaseActs offerCaseActs;
    private final DoCaseAct doCaseAct;
    private final CaseClocks caseClocks;
    private final Faults faults;
    private final DrawCase drawCase;
    private final Frames frames;
    private final UriInfo uri;

    CaseScreen(
            ViewCase viewCase,
            RateCase rateCase,
            OfferCaseActs offerCaseActs,
            DoCaseAct doCaseAct,
            CaseClocks caseClocks,
            Faults faults,
            DrawCase drawCase,
            Frames frames,
            @Context UriInfo uri) {
        this.offerCaseActs = offerCaseActs;
        this.doCaseAct = doCaseAct;
        this.caseClocks = caseClocks;
        this.faults = faults;
        this.viewCase = viewCase;
        this.rateCase = rateCase;
        this.drawCase = drawCase;
        this.frames = frames;
        this.uri = uri;
    }

    @GET
    @Operation(hidden = true)
    public Response view(String id) {
        return show(200, id, "", "", "");
    }

    @POST
    @Path("rate")
    @Operation(hidden = true)
    public Response rate(
            String id,
            @FormParam("stars") @DefaultValue("0") int stars,
            @FormParam("text") @DefaultValue("") String text) {
        if (stars == 0) {
            return show(422, id, frames.words().say("rate.choose"), text, "");
        }
        rateCase.handle(new RateCase.Command(id, stars, text));
        return Html.goTo("/m/cases/" + id + "?done=rate.done");
    }

    @POST
    @Path("acts/{word}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response act(String id, String word, MultivaluedMap<String, String> sent) {
        var values = new HashMap<String, List<String>>(sent);
        var version = values.remove("version");
        try {
            doCaseAct.handle(word, new CaseActRequest(id, version(version), values));
        } catch (Problem refusal) {
            int status = refusal.code().httpStatus();
            if (status == 409 || status == 422) {
                return show(status, id, "", "", faults.text(refusal, frames.words()));
            }
            throw refusal;
        }
        return Html.goTo("/m/cases/" + id + "?done=act." + word + ".done");
    }

    /** -1, which matches none, when it cannot be read. */
    private static int version(@Nullable List<String> sent) {
        try {
            return sent == null || sent.isEmpty() ? -1 : Integer.parseInt(sent.get(0));
        } catch (NumberFormatException unreadable) {
            return -1;
        }
    }

    private Response show(int status, String id, String problem, String text, String refused) {
        Words words = frames.words();
        var view = viewCase.handle(id);
        var rating = drawCase.rating(view, view.reportedByCaller(), "/m/cases/" + id + "/rate", problem, text, words);
        String follow = view.followCode().map(code -> followHref(uri, code)).orElse("");
        var offered = offerCaseActs.handle(id, words.locale());
        var sheet = new CasePages.Sheet(
                offered.version(), new DrawActs(words).sheetOf("/m/cases/" + id, offered.acts()), refused);
        var clocks = new DrawClocks(words).of(caseClocks.handle(id, words.locale()));
        var page = drawCase.page(view, follow, rating, clocks, sheet, words);
        String title = page.row().category() + " · " + page.row().number();
        return Html.page(status, Pages.casefile(frames.of(title, "cases", "/m/cases", "/m/cases/" + id), page));
    }

    /** The whole address, because it is passed on to people who are not logged in. */
    static String followHref(UriInfo uri, String code) {
        return uri.getBaseUriBuilder().path("f").path(code).build().toString();
    }
}
