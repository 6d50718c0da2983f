package org.gridloom.screen;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloom.change.draft.ChangeSets;
import org.jspecify.annotations.Nullable;

/** A form of a change set as people will see it, before it is published. */
@Path("/api/changes")
@Tag(name = "changes")
class PreviewResource {
    private final ChangeSets changes;
    private final PreviewForm previewForm;

    PreviewResource(ChangeSets changes, PreviewForm previewForm) {
        this.changes = changes;
        this.previewForm = previewForm;
    }

    /**
     * The texts come along, for what is looked at need not be saved yet.
     *
     * @param typed answers as a browser would post them, by control
     */
    record Texts(
            @NotNull String name,
            @NotNull String schema,
            @NotNull String ui,
            @Nullable Map<String, List<String>> typed,
            boolean sample,
            boolean judge) {}

    @POST
    @Path("{id}/form-preview")
    @Operation(summary = "A form drawn by the renderer of the task screens, its answers judged as they will be")
    public PreviewForm.Drawn preview(
            String id, @Valid @NotNull Texts texts, @HeaderParam("Accept-Language") Optional<String> language) {
        changes.require(id);
        return previewForm.handle(
                new PreviewForm.Wanted(
                        texts.name(),
                        texts.schema(),
                        texts.ui(),
                        Optional.ofNullable(texts.typed()).orElse(Map.of()),
                        texts.sample(),
                        texts.judge()),
                Words.of(language.orElse("zh")));
    }
}
