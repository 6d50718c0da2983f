package org.gridloom.change.publish;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Publishing over HTTP: now or later, first at some places, or in an emergency. */
@Path("/api/changes")
@Tag(name = "changes")
class PublishResource {
    private final PublishChange publishChange;

    PublishResource(PublishChange publishChange) {
        this.publishChange = publishChange;
    }

    record Wanted(@Nullable Instant at, @Nullable List<String> canary) {}

    record Reason(@NotNull String reason) {}

    record Begun(String id) {}

    @POST
    @Path("{id}/publish")
    @Operation(summary = "Put an approved change set in force: now, at a time, or first at some places")
    public Begun publish(String id, @Valid @NotNull Wanted wanted) {
        return new Begun(publishChange.handle(
                id,
                Optional.ofNullable(wanted.at()),
                Optional.ofNullable(wanted.canary()).orElse(List.of())));
    }

    @POST
    @Path("{id}/emergency")
    @Operation(summary = "Put a change set in force without approval; it is reviewed afterwards")
    public Begun emergency(String id, @Valid @NotNull Reason reason) {
        return new Begun(publishChange.emergency(id, reason.reason()));
    }
}
