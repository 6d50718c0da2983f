package org.gridloom.change.publish;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.Permissions;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;
import org.gridloom.tenant.TenantProblem;
import org.jspecify.annotations.Nullable;

/** What came into force over HTTP: the history, emergencies that wait for their review, and the way back. */
@Path("/api/publications")
@Tag(name = "publications", description = "配置发布")
class PublicationResource {
    private static final int PAGE = 50;
    private final RollBack rollBack;
    private final ShowPublications showPublications;
    private final CurrentCaller currentCaller;

    PublicationResource(RollBack rollBack, ShowPublications showPublications, CurrentCaller currentCaller) {
        this.rollBack = rollBack;
        this.showPublications = showPublications;
        this.currentCaller = currentCaller;
    }

    /** @param casesSince {@code keep} or {@code move} */
    record Back(@NotNull String reason, @Nullable String casesSince) {}

    record Ordered(List<String> migrations) {}

    record Emergencies(List<ShowPublications.Row> emergencies) {}

    @GET
    @Operation(summary = "What came into force at a node and below, newest first")
    public ShowPublications.Listing list(
            @QueryParam("node") Optional<String> node, @QueryParam("page") @DefaultValue("0") int page) {
        return showPublications.list(node(node), Math.max(0, page) * PAGE, PAGE);
    }

    @GET
    @Path("emergencies")
    @Operation(summary = "Emergencies in force that nobody has reviewed yet")
    public Emergencies emergencies(@QueryParam("node") Optional<String> node) {
        return new Emergencies(showPublications.unreviewed(node(node)));
    }

    @POST
    @Path("{id}/roll-back")
    @Operation(summary = "Take a publication back; cases begun since keep what they began with, or move")
    public Ordered back(String id, @Valid @NotNull Back back) {
        return new Ordered(rollBack.handle(id, back.reason(), "move".equals(back.casesSince())));
    }

    private TenantPath node(Optional<String> node) {
        var caller = currentCaller.require(Permissions.CONFIG_READ);
        if (node.isEmpty() || node.get().isBlank()) {
            return caller.node();
        }
        return node.filter(n -> n.matches("[a-z0-9-]{1,40}(/[a-z0-9-]{1,40}){0,2}"))
                .map(TenantPath::of)
                .filter(caller::covers)
                .orElseThrow(() -> new Problem(TenantProblem.OUTSIDE_YOUR_SCOPE, Map.of()));
    }
}
