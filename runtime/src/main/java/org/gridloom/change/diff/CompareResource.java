package org.gridloom.change.diff;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloom.shared.Messages;

/** The comparison of two bundles over HTTP. */
@Path("/api/config")
@Tag(name = "config")
class CompareResource {
    private final CompareBundles compareBundles;

    CompareResource(CompareBundles compareBundles) {
        this.compareBundles = compareBundles;
    }

    @GET
    @Path("bundles/compare")
    @Operation(summary = "What differs between two bundles that were in force at a node, in words")
    public CompareBundles.Compared compare(
            @QueryParam("node") @DefaultValue("") String node,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to,
            @HeaderParam("Accept-Language") Optional<String> language) {
        return compareBundles.handle(node, from, to, Messages.locale(language));
    }
}
