package org.gridloom.change.draft;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloom.artifact.FileEdit;
import org.gridloom.artifact.FindingShown;
import org.gridloom.artifact.SourceFolders;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.Permissions;
import org.gridloom.shared.Messages;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;
import org.gridloom.tenant.TenantProblem;
import org.jspecify.annotations.Nullable;

/** Change sets over HTTP: begin, name, list, undo, redo, take over a zip, throw away. */
@Path("/api/changes")
@Tag(name = "changes", description = "配置变更")
class ChangeResource {
    private static final int PAGE = 50;
    private final KeepChange keepChange;
    private final EditDraft editDraft;
    private final ShowChanges showChanges;
    private final JudgeDraft judgeDraft;
    private final CurrentCaller currentCaller;

    ChangeResource(
            KeepChange keepChange,
            EditDraft editDraft,
            ShowChanges showChanges,
            JudgeDraft judgeDraft,
            CurrentCaller currentCaller) {
        this.keepChange = keepChange;
        this.editDraft = editDraft;
        this.showChanges = showChanges;
        this.judgeDraft = judgeDraft;
        this.currentCaller = currentCaller;
    }

    record Begin(
            @NotNull String node,
            @NotNull String title,
            @Nullable String reason) {}

    record Named(@NotNull String title, @Nullable String reason, int version) {}

    record AtVersion(int version) {}

    record Found(List<FindingShown> findings) {}

    @GET
    @Operation(summary = "Change sets at a node and below, the last touched first")
    public ChangeViews.Listing list(
            @QueryParam("node") Optional<String> node,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("text") @DefaultValue("") String text,
            @QueryParam("waiting") @DefaultValue("") String waiting,
            @QueryParam("page") @DefaultValue("0") int page) {
        var states = Arrays.stream(state.split(",", -1))
                .flatMap(word -> ChangeState.of(word.strip()).stream())
                .toList();
        if (waiting.equals("me")) {
            return showChanges.waiting(node(node), text);
        }
        if (waiting.equals("conditions")) {
            return showChanges.conditioned(node(node), text);
        }
        return showChanges.list(node(node), states, text, Math.max(0, page) * PAGE, PAGE);
    }

    @POST
    @Operation(summary = "Begin an empty change set at a node")
    public Response begin(@Valid @NotNull Begin wanted, @HeaderParam("Accept-Language") Optional<String> language) {
        var change = keepChange.begin(
                wanted.node(),
                wanted.title(),
                Optional.ofNullable(wanted.reason()).orElse(""));
        return Response.status(Response.Status.CREATED)
                .entity(shown(change.id(), language))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A change set and what it edits")
    public ChangeViews.Shown get(String id, @HeaderParam("Accept-Language") Optional<String> language) {
        return shown(id, language);
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Another title and reason")
    public ChangeViews.Shown rename(
            String id, @Valid @NotNull Named wanted, @HeaderParam("Accept-Language") Optional<String> language) {
        keepChange.rename(
                id, wanted.title(), Optional.ofNullable(wanted.reason()).orElse(""), wanted.version());
        return shown(id, language);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Throw a draft away")
    public void delete(String id, @QueryParam("version") int version) {
        keepChange.delete(id, version);
    }

    @POST
    @Path("{id}/undo")
    @Operation(summary = "Take back the last act on the files")
    public ChangeViews.Shown undo(
            String id, @Valid @NotNull AtVersion at, @HeaderParam("Accept-Language") Optional<String> language) {
        editDraft.undo(id, at.version());
        return shown(id, language);
    }

    @POST
    @Path("{id}/redo")
    @Operation(summary = "Do again what was taken back last")
    public ChangeViews.Shown redo(
            String id, @Valid @NotNull AtVersion at, @HeaderParam("Accept-Language") Optional<String> language) {
        editDraft.redo(id, at.version());
        return shown(id, language);
    }

    @POST
    @Path("{id}/import")
    @Consumes("application/zip")
    @Operation(summary = "Take over the files of a zip as one act; files that are not in it stay")
    public ChangeViews.Shown takeOver(
            String id, InputStream zip, @HeaderParam("Accept-Language") Optional<String> language) {
        var edits = SourceFolders.unzip(zip).stream()
                .map(file -> new FileEdit(file.path(), Optional.of(file.text())))
                .toList();
        editDraft.takeOver(id, edits);
        return shown(id, language);
    }

    @GET
    @Path("{id}/findings")
    @Operation(summary = "Everything wrong with the configuration as it would be")
    public Found findings(String id, @HeaderParam("Accept-Language") Optional<String> language) {
        return new Found(judgeDraft.findings(id, Messages.locale(language)));
    }

    private ChangeViews.Shown shown(String id, Optional<String> language) {
        return showChanges.one(id, Messages.locale(language));
    }

    /** The node asked for, or the widest of the caller's. */
    private TenantPath node(Optional<String> node) {
        var caller = currentCaller.require(Permissions.CONFIG_READ);
        if (node.isEmpty() || node.get().isBlank()) {
            return caller.node();
        }
        return node.filter(n -> n.matches("[a-z0-9-]{1,40}(/[a-z0-9-]{1,40}){0,2}"))
                .map(TenantPath::of)
                .filter(caller::covers)
                .orElseThrow(() -> new Problem(TenantProblem.OUTSIDE_YOUR_SCOPE));
    }
}
