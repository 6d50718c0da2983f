package org.gridloom.change.diff;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloom.shared.Messages;

/** The diff of a change set over HTTP. */
@Path("/api/changes")
@Tag(name = "changes")
class DiffResource {
    private final ShowDiff showDiff;

    DiffResource(ShowDiff showDiff) {
        this.showDiff = showDiff;
    }

    @GET
    @Path("{id}/diff")
    @Operation(summary = "What a change set changes, in words; drawings, tables and forms beside")
    public ShowDiff.Diff get(
            String id,
            @QueryParam("language") Optional<String> wanted,
            @HeaderParam("Accept-Language") Optional<String> header) {
        return showDiff.handle(
                id, Messages.locale(wanted.filter(w -> !w.isBlank()).or(() -> header)));
    }
}
