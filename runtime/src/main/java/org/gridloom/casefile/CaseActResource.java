package org.gridloom.casefile;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloom.shared.Messages;

/** Acts on a whole case over HTTP: urge, suspend, extend, cancel, merge and the like. */
@Path("/api")
@Tag(name = "cases", description = "事件")
class CaseActResource {
    private final OfferCaseActs offerCaseActs;
    private final DoCaseAct doCaseAct;
    private final FindSimilar findSimilar;
    private final CaseClocks caseClocks;

    CaseActResource(OfferCaseActs offerCaseActs, DoCaseAct doCaseAct, FindSimilar findSimilar, CaseClocks caseClocks) {
        this.caseClocks = caseClocks;
        this.findSimilar = findSimilar;
        this.offerCaseActs = offerCaseActs;
        this.doCaseAct = doCaseAct;
    }

    /** @param values what the act asks for, by field */
    record Act(int version, Optional<Map<String, List<String>>> values) {}

    @GET
    @Path("/cases/{id}/acts")
    @Operation(summary = "What the caller may do with the whole case now, and what each act asks for")
    public OfferCaseActs.Offered acts(String id, @HeaderParam("Accept-Language") @DefaultValue("zh") String language) {
        return offerCaseActs.handle(id, Messages.locale(Optional.of(language)));
    }

    @GET
    @Path("/cases/{id}/similar")
    @Operation(summary = "Open cases that may be the same matter, the nearest first")
    public List<FindSimilar.Similar> similar(String id) {
        return findSimilar.handle(id);
    }

    @GET
    @Path("/cases/{id}/clocks")
    @Operation(summary = "Who held the clocks of the case for how much working time; empty for who may not know")
    public List<CaseClocks.HeldClock> clocks(
            String id, @HeaderParam("Accept-Language") @DefaultValue("zh") String language) {
        return caseClocks.handle(id, Messages.locale(Optional.of(language)));
    }

    @POST
    @Path("/cases/{id}/acts/{word}")
    @Operation(summary = "Do one of the acts the case offers, with what the act asks for")
    public DoCaseAct.Done act(String id, String word, Act sent) {
        return doCaseAct.handle(
                word, new CaseActRequest(id, sent.version(), sent.values().orElse(Map.of())));
    }
}
