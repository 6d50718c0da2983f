package org.gridloom.task;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloom.shared.Page;
import org.gridloom.shared.Problem;

/** Work items over HTTP: everything the task screens do. */
@Path("/api/tasks")
@Tag(name = "tasks", description = "待办")
class TaskResource {
    private final ListTasks listTasks;
    private final ViewTask viewTask;
    private final ClaimTask claimTask;
    private final ReleaseTask releaseTask;
    private final CompleteTask completeTask;
    private final ReturnTask returnTask;
    private final TransferTask transferTask;
    private final CommentTask commentTask;

    TaskResource(
            ListTasks listTasks,
            ViewTask viewTask,
            ClaimTask claimTask,
            ReleaseTask releaseTask,
            CompleteTask completeTask,
            ReturnTask returnTask,
            TransferTask transferTask,
            CommentTask commentTask) {
        this.listTasks = listTasks;
        this.viewTask = viewTask;
        this.claimTask = claimTask;
        this.releaseTask = releaseTask;
        this.completeTask = completeTask;
        this.returnTask = returnTask;
        this.transferTask = transferTask;
        this.commentTask = commentTask;
    }

    record Version(int version) {}

    record Answers(int version, Optional<Map<String, Object>> answers) {}

    record Reason(int version, Optional<String> reason) {}

    record Transfer(int version, String toPersonId, Optional<String> reason) {}

    record Comment(int version, Optional<String> text) {}

    @GET
    @Operation(summary = "The caller's inbox, a page of one tab")
    public Page<TaskCard> list(
            @QueryParam("tab") @DefaultValue("todo") String tab,
            @QueryParam("q") @DefaultValue("") String search,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        return listTasks.handle(new ListTasks.Query(tab(tab), search, offset, limit));
    }

    @GET
    @Path("/counts")
    @Operation(summary = "How many work items stand under each tab")
    public Map<ListTasks.Tab, Long> counts() {
        return listTasks.counts();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One work item with its form and what the caller may do")
    public ViewTask.View view(String id) {
        return viewTask.handle(id);
    }

    @POST
    @Path("/{id}/claim")
    @Operation(summary = "Take it from the pool")
    public Version claim(String id, Version sent) {
        return new Version(claimTask.handle(new ClaimTask.Command(id, sent.version())));
    }

    @POST
    @Path("/{id}/release")
    @Operation(summary = "Put it back into the pool")
    public Version release(String id, Version sent) {
        return new Version(releaseTask.handle(new ReleaseTask.Command(id, sent.version())));
    }

    @POST
    @Path("/{id}/complete")
    @Operation(summary = "Do the step")
    public void complete(String id, Answers sent) {
        completeTask.handle(
                new CompleteTask.Command(id, sent.version(), sent.answers().orElse(Map.of())));
    }

    @POST
    @Path("/{id}/return")
    @Operation(summary = "Send it back to the step before, with a reason")
    public void sendBack(String id, Reason sent) {
        returnTask.handle(
                new ReturnTask.Command(id, sent.version(), sent.reason().orElse("")));
    }

    @POST
    @Path("/{id}/transfer")
    @Operation(summary = "Give it to a colleague for good, with a reason")
    public void transfer(String id, Transfer sent) {
        transferTask.handle(new TransferTask.Command(
                id, sent.version(), sent.toPersonId(), sent.reason().orElse("")));
    }

    @POST
    @Path("/{id}/comment")
    @Operation(summary = "Leave a remark in the case's time line")
    public void comment(String id, Comment sent) {
        commentTask.handle(
                new CommentTask.Command(id, sent.version(), sent.text().orElse("")));
    }

    private static ListTasks.Tab tab(String word) {
        try {
            return ListTasks.Tab.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Problem(TaskProblem.TASK_TAB_UNKNOWN, Map.of("tab", word));
        }
    }
}
