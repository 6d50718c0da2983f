package org.gridloom.task;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
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
    private final CompleteTask completeTask;
    private final DoTaskAct doTaskAct;

    TaskResource(ListTasks listTasks, ViewTask viewTask, CompleteTask completeTask, DoTaskAct doTaskAct) {
        this.listTasks = listTasks;
        this.viewTask = viewTask;
        this.completeTask = completeTask;
        this.doTaskAct = doTaskAct;
    }

    record Version(int version) {}

    /** @param straightBack true to go straight back to where a return came from */
    record Answers(int version, Optional<Map<String, Object>> answers, Optional<Boolean> straightBack) {}

    record Reason(int version, Optional<String> reason) {}

    record Transfer(int version, String toPersonId, Optional<String> reason) {}

    record Comment(int version, Optional<String> text) {}

    /** @param values what the act asks for, by field */
    record ActBody(int version, Optional<Map<String, List<String>>> values) {}

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
    @Path("/{id}/complete")
    @Operation(summary = "Do the step")
    public void complete(String id, Answers sent) {
        completeTask.handle(new CompleteTask.Command(
                id,
                sent.version(),
                sent.answers().orElse(Map.of()),
                sent.straightBack().orElse(false)));
    }

    @POST
    @Path("/{id}/acts/{word}")
    @Operation(summary = "Do one of the acts the item offers, with what the act asks for")
    public DoTaskAct.Done act(String id, String word, ActBody sent) {
        return doTaskAct.handle(
                word, new ActRequest(id, sent.version(), sent.values().orElse(Map.of())));
    }

    @POST
    @Path("/{id}/claim")
    @Operation(summary = "Take it from the pool")
    public Version claim(String id, Version sent) {
        return act(TaskAction.CLAIM, id, sent.version(), Map.of());
    }

    @POST
    @Path("/{id}/release")
    @Operation(summary = "Put it back into the pool")
    public Version release(String id, Version sent) {
        return act(TaskAction.RELEASE, id, sent.version(), Map.of());
    }

    @POST
    @Path("/{id}/return")
    @Operation(summary = "Send it back to the step before, with a reason")
    public void sendBack(String id, Reason sent) {
        act(
                TaskAction.RETURN,
                id,
                sent.version(),
                Map.of("reason", sent.reason().orElse("")));
    }

    @POST
    @Path("/{id}/transfer")
    @Operation(summary = "Give it to a colleague for good, with a reason")
    public void transfer(String id, Transfer sent) {
        var texts = Map.of("to", sent.toPersonId(), "reason", sent.reason().orElse(""));
        act(TaskAction.TRANSFER, id, sent.version(), texts);
    }

    @POST
    @Path("/{id}/comment")
    @Operation(summary = "Leave a remark in the case's time line")
    public void comment(String id, Comment sent) {
        act(TaskAction.COMMENT, id, sent.version(), Map.of("text", sent.text().orElse("")));
    }

    private Version act(TaskAction action, String id, int version, Map<String, String> texts) {
        return new Version(doTaskAct
                .handle(action.word(), ActRequest.of(id, version, texts))
                .version());
    }

    private static ListTasks.Tab tab(String word) {
        try {
            return ListTasks.Tab.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Problem(TaskProblem.TASK_TAB_UNKNOWN, Map.of("tab", word));
        }
    }
}
