package org.gridloom.change.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloom.change.proof.StartProofs;
import org.gridloom.change.upgrade.CampaignSql.Made;
import org.gridloom.change.upgrade.ThreeWay.Choice;
import org.gridloom.change.upgrade.ThreeWay.Decision;
import org.gridloom.shared.Messages;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;
import org.jspecify.annotations.Nullable;

/** Campaigns over HTTP. */
@Path("/api/campaigns")
@Tag(name = "campaigns", description = "上级新版本的下发")
class CampaignResource {
    private final RunCampaign runCampaign;
    private final StartProofs startProofs;
    private final ShowCampaign showCampaign;

    CampaignResource(RunCampaign runCampaign, StartProofs startProofs, ShowCampaign showCampaign) {
        this.runCampaign = runCampaign;
        this.startProofs = startProofs;
        this.showCampaign = showCampaign;
    }

    record Begin(
            @NotNull String change,
            @Nullable String title,
            @Nullable String reason) {}

    record Chosen(
            @NotNull String path,
            @NotNull String pointer,
            @NotNull String choice,
            @Nullable JsonNode value) {}

    record Choices(@Valid @NotNull List<Chosen> choices) {}

    @GET
    @Operation(summary = "Campaigns that concern the caller's nodes, the latest first")
    public CampaignViews.Listing all() {
        return showCampaign.all();
    }

    @POST
    @Operation(summary = "Begin a campaign for the new version a change set holds")
    public Response begin(@Valid @NotNull Begin wanted, @HeaderParam("Accept-Language") Optional<String> language) {
        var campaign = runCampaign.begin(
                wanted.change(),
                Optional.ofNullable(wanted.title()).orElse(""),
                Optional.ofNullable(wanted.reason()).orElse(""));
        return Response.status(Response.Status.CREATED)
                .entity(showCampaign.one(campaign.id(), Messages.locale(language)))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Every unit: merged, needs a hand, refused or unchanged, with its conflicts")
    public CampaignViews.Shown get(String id, @HeaderParam("Accept-Language") Optional<String> language) {
        return showCampaign.one(id, Messages.locale(language));
    }

    @POST
    @Path("{id}/units/{node: .+}/choices")
    @Operation(summary = "Decide conflicts of one unit: mine, theirs, or a value by hand")
    public void choose(String id, String node, @Valid @NotNull Choices wanted) {
        String path = node.replace("%2F", "/");
        if (!path.matches("[a-z0-9-]{1,40}(/[a-z0-9-]{1,40}){0,2}")) {
            throw new Problem(CampaignProblem.CAMPAIGN_NOT_FOUND, Map.of("campaign", id));
        }
        runCampaign.choose(
                id,
                TenantPath.of(path),
                wanted.choices().stream().map(CampaignResource::made).toList());
    }

    @POST
    @Path("{id}/apply")
    @Operation(summary = "Hand the results on: to change sets where somebody approves, else into the campaign's own")
    public CampaignViews.Shown apply(String id, @HeaderParam("Accept-Language") Optional<String> language) {
        runCampaign.apply(id).forEach(startProofs::tests);
        return showCampaign.one(id, Messages.locale(language));
    }

    private static Made made(Chosen chosen) {
        var hand = Optional.ofNullable(chosen.value()).orElse(MissingNode.getInstance());
        var choice = switch (chosen.choice()) {
            case "mine" -> Choice.MINE;
            case "theirs" -> Choice.THEIRS;
            case "hand" -> Choice.BY_HAND;
            default ->
                throw new Problem(
                        CampaignProblem.CAMPAIGN_CHOICE_WRONG,
                        Map.of("path", chosen.path(), "pointer", chosen.pointer()));
        };
        return new Made(chosen.path(), chosen.pointer(), new Decision(choice, hand));
    }
}
