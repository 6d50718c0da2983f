package org.gridloom.screen;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gridloom.task.ActRequest;
import org.gridloom.task.DoTaskAct;
import org.gridloom.task.ViewTask;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/** What can be done with a work item beside completing it (TZ-8.7); every post leads on to a screen that says it was done. */
@Path("/m/tasks/{id}/acts/{word}")
class TaskActsScreen {
    private final DoTaskAct doTaskAct;
    private final ViewTask viewTask;
    private final ReadAnswers readAnswers;
    private final Frames frames;

    TaskActsScreen(DoTaskAct doTaskAct, ViewTask viewTask, ReadAnswers readAnswers, Frames frames) {
        this.doTaskAct = doTaskAct;
        this.viewTask = viewTask;
        this.readAnswers = readAnswers;
        this.frames = frames;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response act(String id, String word, MultivaluedMap<String, String> sent) {
        var values = new HashMap<String, List<String>>(sent);
        var version = values.remove("version");
        var done = doTaskAct.handle(word, new ActRequest(id, version(version), values));
        return Html.goTo((done.yours() ? "/m/tasks/" + id : "/m/tasks") + "?done=act." + word + ".done");
    }

    /** Acts that take the form of the step along: what was typed is kept, files are stored. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response actWithForm(String id, String word, MultipartFormDataInput input) {
        var sent = PostedForm.of(input);
        var values = new HashMap<>(viewTask.handle(id)
                .form()
                .map(form -> readAnswers.of(form, sent, frames.words()).posted())
                .orElse(sent)
                .texts());
        values.remove("version");
        values.values().removeIf(texts -> texts.stream().allMatch(String::isBlank));
        var done = doTaskAct.handle(word, new ActRequest(id, sent.version(), values));
        return Html.goTo((done.yours() ? "/m/tasks/" + id : "/m/tasks") + "?done=act." + word + ".done");
    }

    /** -1, which matches none, when it cannot be read. */
    private static int version(@Nullable List<String> sent) {
        try {
            return sent == null || sent.isEmpty() ? -1 : Integer.parseInt(sent.get(0));
        } catch (NumberFormatException unreadable) {
            return -1;
        }
    }
}
