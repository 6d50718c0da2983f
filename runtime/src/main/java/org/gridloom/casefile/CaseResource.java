package org.gridloom.casefile;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloom.form.Form;
import org.gridloom.shared.Page;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Cases over HTTP: report, look, rate. */
@Path("/api")
@Tag(name = "cases", description = "事件")
class CaseResource {
    private final ListCaseTypes listCaseTypes;
    private final ReportCase reportCase;
    private final ListCases listCases;
    private final ViewCase viewCase;
    private final RateCase rateCase;

    CaseResource(
            ListCaseTypes listCaseTypes,
            ReportCase reportCase,
            ListCases listCases,
            ViewCase viewCase,
            RateCase rateCase) {
        this.listCaseTypes = listCaseTypes;
        this.reportCase = reportCase;
        this.listCases = listCases;
        this.viewCase = viewCase;
        this.rateCase = rateCase;
    }

    record Report(String caseType, Map<String, Object> answers, Optional<Where> position, Optional<String> placeId) {}

    record Where(double longitude, double latitude, Optional<String> address) {}

    record Rating(int stars, Optional<String> text) {}

    @GET
    @Path("/case-types")
    @Operation(summary = "What the caller can report")
    public List<ListCaseTypes.Offered> caseTypes() {
        return listCaseTypes.handle();
    }

    @GET
    @Path("/case-types/{name}/form")
    @Operation(summary = "The form of one category")
    public Form caseTypeForm(String name) {
        return listCaseTypes.form(name);
    }

    @POST
    @Path("/cases")
    @ResponseStatus(201)
    @Operation(summary = "Report a matter; the same Idempotency-Key gives the same case")
    public ReportCase.Reported report(Report sent, @HeaderParam("Idempotency-Key") @DefaultValue("") String key) {
        return reportCase.handle(new ReportCase.Command(
                sent.caseType(),
                sent.answers(),
                sent.position()
                        .map(where -> new Position(
                                where.longitude(),
                                where.latitude(),
                                where.address().orElse(""))),
                sent.placeId(),
                key));
    }

    @GET
    @Path("/cases")
    @Operation(summary = "The cases the caller may see, newest first")
    public Page<CaseCard> list(
            @QueryParam("state") Optional<String> state,
            @QueryParam("mine") boolean mine,
            @QueryParam("q") @DefaultValue("") String search,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        return listCases.handle(new ListCases.Query(
                state.map(word -> CaseState.valueOf(word.toUpperCase(Locale.ROOT))), mine, search, offset, limit));
    }

    @GET
    @Path("/cases/{id}")
    @Operation(summary = "One case with its course")
    public ViewCase.View view(String id) {
        return viewCase.handle(id);
    }

    @POST
    @Path("/cases/{id}/rate")
    @Operation(summary = "Rate the handling of a closed case")
    public void rate(String id, Rating sent) {
        rateCase.handle(new RateCase.Command(id, sent.stars(), sent.text().orElse("")));
    }
}
