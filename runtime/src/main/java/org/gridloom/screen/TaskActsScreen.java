package org.gridloom.screen;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gridloom.task.ClaimTask;
import org.gridloom.task.CommentTask;
import org.gridloom.task.ReleaseTask;
import org.gridloom.task.ReturnTask;
import org.gridloom.task.TransferTask;

/** What can be done with a work item beside completing it (TZ-8.7); every post leads on to a screen that says it was done. */
@Path("/m/tasks/{id}")
class TaskActsScreen {
    private static final String INBOX = "/m/tasks";

    private final ClaimTask claimTask;
    private final ReleaseTask releaseTask;
    private final ReturnTask returnTask;
    private final TransferTask transferTask;
    private final CommentTask commentTask;

    TaskActsScreen(
            ClaimTask claimTask,
            ReleaseTask releaseTask,
            ReturnTask returnTask,
            TransferTask transferTask,
            CommentTask commentTask) {
        this.claimTask = claimTask;
        this.releaseTask = releaseTask;
        this.returnTask = returnTask;
        this.transferTask = transferTask;
        this.commentTask = commentTask;
    }

    @POST
    @Path("claim")
    @Operation(hidden = true)
    public Response claim(String id, @FormParam("version") @DefaultValue("-1") int version) {
        claimTask.handle(new ClaimTask.Command(id, version));
        return Html.goTo("/m/tasks/" + id + "?done=act.claim.done");
    }

    @POST
    @Path("release")
    @Operation(hidden = true)
    public Response release(String id, @FormParam("version") @DefaultValue("-1") int version) {
        releaseTask.handle(new ReleaseTask.Command(id, version));
        return Html.goTo(INBOX + "?done=act.release.done");
    }

    @POST
    @Path("return")
    @Operation(hidden = true)
    public Response sendBack(
            String id,
            @FormParam("version") @DefaultValue("-1") int version,
            @FormParam("reason") @DefaultValue("") String reason) {
        returnTask.handle(new ReturnTask.Command(id, version, reason));
        return Html.goTo(INBOX + "?done=act.return.done");
    }

    @POST
    @Path("transfer")
    @Operation(hidden = true)
    public Response transfer(
            String id,
            @FormParam("version") @DefaultValue("-1") int version,
            @FormParam("to") @DefaultValue("") String toPersonId,
            @FormParam("reason") @DefaultValue("") String reason) {
        transferTask.handle(new TransferTask.Command(id, version, toPersonId, reason));
        return Html.goTo(INBOX + "?done=act.transfer.done");
    }

    @POST
    @Path("comment")
    @Operation(hidden = true)
    public Response comment(
            String id,
            @FormParam("version") @DefaultValue("-1") int version,
            @FormParam("reason") @DefaultValue("") String text) {
        commentTask.handle(new CommentTask.Command(id, version, text));
        return Html.goTo("/m/tasks/" + id + "?done=act.comment.done");
    }
}
