package org.gridloom.screen;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gridloom.casefile.CaseProblem;
import org.gridloom.casefile.ListCaseTypes;
import org.gridloom.casefile.ReportCase;
import org.gridloom.casefile.ViewCase;
import org.gridloom.form.FormProblem;
import org.gridloom.shared.Ids;
import org.gridloom.shared.Problem;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Reporting a matter (TZ-8.6, BJ-5.7): choose the category, fill in its form, get the number. */
@Path("/m/report")
class ReportScreen {
    /** The name the platform reserves for the answer that says where something is. */
    static final String LOCATION = "location";

    private static final int REFUSED = 422;

    private final ListCaseTypes listCaseTypes;
    private final ReportCase reportCase;
    private final ViewCase viewCase;
    private final ReadAnswers readAnswers;
    private final DrawReport drawReport;
    private final FillPosition fillPosition;
    private final Faults faults;
    private final Frames frames;
    private final LookAtForm lookAtForm;
    private final UriInfo uri;

    ReportScreen(
            ListCaseTypes listCaseTypes,
            ReportCase reportCase,
            ViewCase viewCase,
            ReadAnswers readAnswers,
            DrawReport drawReport,
            FillPosition fillPosition,
            Faults faults,
            Frames frames,
            LookAtForm lookAtForm,
            @Context UriInfo uri) {
        this.listCaseTypes = listCaseTypes;
        this.reportCase = reportCase;
        this.viewCase = viewCase;
        this.readAnswers = readAnswers;
        this.drawReport = drawReport;
        this.fillPosition = fillPosition;
        this.faults = faults;
        this.frames = frames;
        this.lookAtForm = lookAtForm;
        this.uri = uri;
    }

    @GET
    @Operation(hidden = true)
    public Response kinds() {
        Words words = frames.words();
        return Html.page(Pages.kinds(frames.of(words.say("report.title"), "report", ""), drawReport.kinds(words)));
    }

    @GET
    @Path("{caseType}")
    @Operation(hidden = true)
    public Response form(String caseType) {
        return show(200, caseType, PostedForm.EMPTY, Map.of(), "");
    }

    @POST
    @Path("{caseType}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response send(String caseType, MultipartFormDataInput input) {
        Words words = frames.words();
        var form = listCaseTypes.form(caseType);
        var read = readAnswers.of(form, fillPosition.in(form, PostedForm.of(input)), words);
        if (!read.faults().isEmpty()) {
            return show(REFUSED, caseType, read.posted(), read.faults(), "");
        }
        try {
            var reported = reportCase.handle(new ReportCase.Command(
                    caseType,
                    read.answers(),
                    FillPosition.position(read.posted()),
                    Optional.of(read.posted().text("placeId")).filter(id -> !id.isEmpty()),
                    read.posted().text("key")));
            return Html.goTo("/m/report/sent/" + reported.caseId());
        } catch (Problem refusal) {
            if (refusal.code() == FormProblem.FORM_REJECTED) {
                var sorted = faults.of(refusal, form, words);
                return show(REFUSED, caseType, read.posted(), sorted.byField(), sorted.general());
            }
            if (refusal.code() == CaseProblem.CASE_PLACE_UNKNOWN) {
                var where = Map.of(LOCATION, faults.text(refusal, words));
                return show(REFUSED, caseType, read.posted(), where, "");
            }
            if (refusal.code().httpStatus() == REFUSED) {
                return show(REFUSED, caseType, read.posted(), Map.of(), faults.text(refusal, words));
            }
            throw refusal;
        }
    }

    @POST
    @Path("{caseType}/look")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public LookAtForm.Seen look(String caseType, MultipartFormDataInput input) {
        return lookAtForm.handle(
                listCaseTypes.form(caseType), PostedForm.of(input).texts());
    }

    @GET
    @Path("sent/{id}")
    @Operation(hidden = true)
    public Response sent(String id) {
        Words words = frames.words();
        var view = viewCase.handle(id);
        String follow =
                view.followCode().map(code -> CaseScreen.followHref(uri, code)).orElse("");
        var sent = new CasePages.Sent(
                view.card().number(),
                "/m/cases/" + id,
                follow,
                drawReport.category(view.card().caseType(), words));
        return Html.page(Pages.sent(frames.of(words.say("sent.title"), "report", "/m/report"), sent));
    }

    private Response show(int status, String caseType, PostedForm posted, Map<String, String> wrong, String problem) {
        Words words = frames.words();
        var form = drawReport.form(caseType, listCaseTypes.form(caseType), posted, wrong, problem, words);
        String key = posted.text("key").isEmpty() ? Ids.next() : posted.text("key");
        var frame = frames.of(drawReport.category(caseType, words), "report", "/m/report", "/m/report/" + caseType);
        return Html.page(status, Pages.report(frame, form, key, words.say("report.form.intro")));
    }
}
