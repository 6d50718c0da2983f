package org.gridloom.change.draft;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloom.artifact.FindingShown;
import org.gridloom.shared.Messages;

/** The files of a change set over HTTP. */
@Path("/api/changes")
@Tag(name = "changes")
class FileResource {
    private final EditDraft editDraft;
    private final ShowFile showFile;
    private final JudgeDraft judgeDraft;
    private final ShowEffective showEffective;

    FileResource(EditDraft editDraft, ShowFile showFile, JudgeDraft judgeDraft, ShowEffective showEffective) {
        this.showEffective = showEffective;
        this.editDraft = editDraft;
        this.judgeDraft = judgeDraft;
        this.showFile = showFile;
    }

    /** @param ontoPresent whether the text was brought up to what is in force now */
    record Text(@NotNull String path, @NotNull String text, int version, boolean ontoPresent) {}

    record At(@NotNull String path, int version) {}

    /** @param version of the file and of the change set, which is the same after a save */
    record Saved(int version, List<FindingShown> findings, List<ChangeViews.OtherEdit> others) {}

    @GET
    @Path("{id}/file")
    @Operation(summary = "One file: as edited, as in force, and the schema of its kind")
    public ChangeViews.FileShown get(
            String id,
            @QueryParam("path") @DefaultValue("") String path,
            @HeaderParam("Accept-Language") Optional<String> language) {
        return showFile.file(id, path, Messages.locale(language));
    }

    @PUT
    @Path("{id}/file")
    @Operation(summary = "Save a file; 409 with both texts when it was saved by somebody else meanwhile")
    public Saved put(String id, @Valid @NotNull Text text, @HeaderParam("Accept-Language") Optional<String> language) {
        var change = editDraft.save(id, text.path(), text.text(), text.version(), text.ontoPresent());
        return saved(change, text.path(), language);
    }

    @DELETE
    @Path("{id}/file")
    @Operation(summary = "The file shall no longer be there")
    public Saved remove(
            String id,
            @QueryParam("path") @DefaultValue("") String path,
            @QueryParam("version") int version,
            @HeaderParam("Accept-Language") Optional<String> language) {
        return saved(editDraft.remove(id, path, version), path, language);
    }

    @POST
    @Path("{id}/file/reset")
    @Operation(summary = "Take the edit back: the file is as it is in force")
    public Saved reset(String id, @Valid @NotNull At at, @HeaderParam("Accept-Language") Optional<String> language) {
        return saved(editDraft.reset(id, at.path(), at.version()), at.path(), language);
    }

    @GET
    @Path("{id}/effective")
    @Operation(summary = "One artifact as the change set would make it: value, origins, locks and bounds")
    public ShowEffective.Shown effective(
            String id,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("name") @DefaultValue("") String name,
            @QueryParam("node") Optional<String> node,
            @HeaderParam("Accept-Language") Optional<String> language) {
        return showEffective.handle(id, kind, name, node, Messages.locale(language));
    }

    private Saved saved(ChangeSet change, String path, Optional<String> language) {
        return new Saved(
                change.version(),
                judgeDraft.findings(change.id(), Messages.locale(language)),
                showFile.others(change.id(), path));
    }
}
