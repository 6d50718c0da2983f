package org.gridloom.screen;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gridloom.form.FormProblem;
import org.gridloom.shared.Problem;
import org.gridloom.task.CompleteTask;
import org.gridloom.task.TaskProblem;
import org.gridloom.task.ViewTask;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** One work item: what was reported, the generated form of its step, and the main action (UI-7). */
@Path("/m/tasks/{id}")
class TaskScreen {
    private static final int REFUSED = 422;
    private static final int CHANGED = 409;

    private final ViewTask viewTask;
    private final CompleteTask completeTask;
    private final ReadAnswers readAnswers;
    private final DrawTask drawTask;
    private final Faults faults;
    private final Frames frames;
    private final LookAtForm lookAtForm;

    TaskScreen(
            ViewTask viewTask,
            CompleteTask completeTask,
            ReadAnswers readAnswers,
            DrawTask drawTask,
            Faults faults,
            Frames frames,
            LookAtForm lookAtForm) {
        this.lookAtForm = lookAtForm;
        this.viewTask = viewTask;
        this.completeTask = completeTask;
        this.readAnswers = readAnswers;
        this.drawTask = drawTask;
        this.faults = faults;
        this.frames = frames;
    }

    @GET
    @Operation(hidden = true)
    public Response task(String id) {
        return show(200, id, PostedForm.EMPTY, Map.of(), "");
    }

    @POST
    @Path("complete")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response complete(String id, MultipartFormDataInput input) {
        Words words = frames.words();
        var sent = PostedForm.of(input);
        boolean straightBack = !sent.text("straight").isEmpty();
        var form = viewTask.handle(id).form();
        if (form.isEmpty()) {
            return over(completeTask.handle(new CompleteTask.Command(id, sent.version(), Map.of(), straightBack)));
        }
        var read = readAnswers.of(form.get(), sent, words);
        if (!read.faults().isEmpty()) {
            return show(REFUSED, id, read.posted(), read.faults(), "");
        }
        try {
            return over(
                    completeTask.handle(new CompleteTask.Command(id, sent.version(), read.answers(), straightBack)));
        } catch (Problem refusal) {
            if (refusal.code() == FormProblem.FORM_REJECTED) {
                var sorted = faults.of(refusal, form.get(), words);
                return show(REFUSED, id, read.posted(), sorted.byField(), sorted.general());
            }
            if (refusal.code() == TaskProblem.TASK_CHANGED_MEANWHILE) {
                String text = words.say("stale.title") + words.say("sentence.end") + words.say("stale.text");
                return show(CHANGED, id, read.posted(), Map.of(), text);
            }
            if (refusal.code().httpStatus() == REFUSED) {
                return show(REFUSED, id, read.posted(), Map.of(), faults.text(refusal, words));
            }
            throw refusal;
        }
    }

    @POST
    @Path("look")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public LookAtForm.Seen look(String id, MultipartFormDataInput input) {
        return viewTask.handle(id)
                .form()
                .map(form -> lookAtForm.handle(form, PostedForm.of(input).texts()))
                .orElse(LookAtForm.Seen.NOTHING);
    }

    private static Response over(CompleteTask.Done done) {
        return Html.goTo("/m/tasks?done=" + (done == CompleteTask.Done.LATE ? "task.late" : "task.done"));
    }

    /** Draws the item as it is now, with what was typed. */
    private Response show(int status, String id, PostedForm posted, Map<String, String> wrong, String problem) {
        Words words = frames.words();
        var task = drawTask.task(viewTask.handle(id), posted, wrong, problem, words);
        String title = task.row().step() + " · " + task.row().category();
        return Html.page(status, Pages.task(frames.of(title, "tasks", "/m/tasks", "/m/tasks/" + id), task));
    }
}
