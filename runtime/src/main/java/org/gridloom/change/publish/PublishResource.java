package org.gridloom.change.publish;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
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

/** Publishing over HTTP: now or later, first at some places, in an emergency, and back. */
@Path("/api")
@Tag(name = "publications", description = "配置发布")
class PublishResource {
    private static final int PAGE = 50;
    private final PublishChange publishChange;
    private final RollBack rollBack;
    private final ShowPublications showPublications;
    private final CurrentCaller currentCaller;

    PublishResource(
            PublishChange publishChange,
            RollBack rollBack,
            ShowPublications showPublications,
            CurrentCaller currentCaller) {
        this.publishChange = publishChange;
        this.rollBack = rollBack;
        this.showPublications = showPublications;
        this.currentCaller = currentCaller;
    }

    record Wanted(@Nullable Instant at, @Nullable List<String> canary) {}

    record Reason(@NotNull String reason) {}

    /** @param casesSince {@code keep} or {@code move} */
    record Back(@NotNull String reason, @Nullable String casesSince) {}

    record Begun(String id) {}

    record Ordered(List<String> migrations) {}

    record Emergencies(List<ShowPublications.Row> emergencies) {}

    @POST
    @Path("changes/{id}/publish")
    @Operation(summary = "Put an approved change set in force: now, at a time, or first at some places")
    public Begun publish(String id, @Valid @NotNull Wanted wanted) {
        return new Begun(publishChange.handle(
                id,
                Optional.ofNullable(wanted.at()),
                Optional.ofNullable(wanted.canary()).orElse(List.of())));
    }

    @POST
    @Path("changes/{id}/emergency")
    @Operation(summary = "Put a change set in force without approval; it is reviewed afterwards")
    public Begun emergency(String id, @Valid @NotNull Reason reason) {
        return new Begun(publishChange.emergency(id, reason.reason()));
    }

    @GET
    @Path("publications")
    @Operation(summary = "What came into force at a node and below, newest first")
    public ShowPublications.Listing list(
            @QueryParam("node") Optional<String> node, @QueryParam("page") @DefaultValue("0") int page) {
        return showPublications.list(node(node), Math.max(0, page) * PAGE, PAGE);
    }

    @GET
    @Path("publications/emergencies")
    @Operation(summary = "Emergencies in force that nobody has reviewed yet")
    public Emergencies emergencies(@QueryParam("node") Optional<String> node) {
        return new Emergencies(showPublications.unreviewed(node(node)));
    }

    @POST
    @Path("publications/{id}/roll-back")
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
