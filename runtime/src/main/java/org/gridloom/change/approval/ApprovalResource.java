package org.gridloom.change.approval;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloom.change.draft.ChangeViews;
import org.gridloom.change.draft.ShowChanges;
import org.gridloom.shared.Messages;
import org.jspecify.annotations.Nullable;

/** Handing in, reviewing and deciding on change sets over HTTP. */
@Path("/api/changes")
@Tag(name = "changes")
class ApprovalResource {
    private final SubmitChange submitChange;
    private final DecideChange decideChange;
    private final KeepComments keepComments;
    private final KeepConditions keepConditions;
    private final ReviewChange reviewChange;
    private final ShowChanges showChanges;

    ApprovalResource(
            SubmitChange submitChange,
            DecideChange decideChange,
            KeepComments keepComments,
            KeepConditions keepConditions,
            ReviewChange reviewChange,
            ShowChanges showChanges) {
        this.submitChange = submitChange;
        this.decideChange = decideChange;
        this.keepComments = keepComments;
        this.keepConditions = keepConditions;
        this.reviewChange = reviewChange;
        this.showChanges = showChanges;
    }

    record Submission(int version, boolean urgent) {}

    record Withdrawal(int version) {}

    record Remark(
            @Nullable String path,
            @Nullable String pointer,
            @NotNull String text) {}

    record Met(@Nullable String note) {}

    record Decision(
            @NotNull String verdict,
            @Nullable String reason,
            @Nullable String conditions,
            int version) {}

    @POST
    @Path("{id}/submit")
    @Operation(summary = "Hand in; where nobody has to approve it is approved at once")
    public ChangeViews.Shown submit(
            String id, @Valid @NotNull Submission sent, @HeaderParam("Accept-Language") Optional<String> language) {
        submitChange.handle(id, sent.version(), sent.urgent());
        return showChanges.one(id, Messages.locale(language));
    }

    @POST
    @Path("{id}/withdraw")
    @Operation(summary = "Take back what was handed in; it is a draft again")
    public ChangeViews.Shown withdraw(
            String id, @Valid @NotNull Withdrawal sent, @HeaderParam("Accept-Language") Optional<String> language) {
        submitChange.withdraw(id, sent.version());
        return showChanges.one(id, Messages.locale(language));
    }

    @GET
    @Path("{id}/review")
    @Operation(summary = "Everything an approver needs on one page")
    public ReviewChange.Page review(String id, @HeaderParam("Accept-Language") Optional<String> language) {
        return reviewChange.handle(id, Messages.locale(language));
    }

    @POST
    @Path("{id}/comments")
    @Operation(summary = "A remark on one place")
    public ReviewChange.Page comment(
            String id, @Valid @NotNull Remark sent, @HeaderParam("Accept-Language") Optional<String> language) {
        keepComments.add(id, text(sent.path()), text(sent.pointer()), sent.text());
        return reviewChange.handle(id, Messages.locale(language));
    }

    @POST
    @Path("{id}/comments/{comment}/resolve")
    @Operation(summary = "A remark is settled")
    public ReviewChange.Page resolve(
            String id, String comment, @HeaderParam("Accept-Language") Optional<String> language) {
        keepComments.resolve(id, comment);
        return reviewChange.handle(id, Messages.locale(language));
    }

    @POST
    @Path("{id}/conditions/{condition}/met")
    @Operation(summary = "An approver has seen that a condition of the approval is met")
    public ReviewChange.Page meet(
            String id,
            String condition,
            @Valid @NotNull Met sent,
            @HeaderParam("Accept-Language") Optional<String> language) {
        keepConditions.meet(id, condition, text(sent.note()));
        return reviewChange.handle(id, Messages.locale(language));
    }

    @POST
    @Path("{id}/decide")
    @Operation(summary = "Approve, approve with conditions, return or reject; nobody decides on his own")
    public ReviewChange.Page decide(
            String id, @Valid @NotNull Decision sent, @HeaderParam("Accept-Language") Optional<String> language) {
        decideChange.handle(id, sent.version(), sent.verdict(), text(sent.reason()), text(sent.conditions()));
        return reviewChange.handle(id, Messages.locale(language));
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
