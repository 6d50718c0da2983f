package org.gridloom.artifact;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloom.shared.Messages;

/** The artifacts in force at a node, for the designer. */
@Path("/api/config/artifacts")
@Tag(name = "config")
class ArtifactResource {
    private final ShowArtifacts showArtifacts;
    private final ReadableNode readableNode;

    ArtifactResource(ShowArtifacts showArtifacts, ReadableNode readableNode) {
        this.showArtifacts = showArtifacts;
        this.readableNode = readableNode;
    }

    @GET
    @Operation(summary = "Artifacts in force at a node, with the number of their findings")
    public ShowArtifacts.Listing artifacts(@QueryParam("node") Optional<String> node) {
        return showArtifacts.list(readableNode.require(node));
    }

    @GET
    @Path("{kind}/{name}")
    @Operation(summary = "One artifact: every layer's text, the effective value, and which file set each value")
    public ShowArtifacts.Shown artifact(
            @PathParam("kind") String kind,
            @PathParam("name") String name,
            @QueryParam("node") Optional<String> node,
            @HeaderParam("Accept-Language") Optional<String> language) {
        return showArtifacts.one(readableNode.require(node), new ArtifactKey(kind, name), Messages.locale(language));
    }
}
