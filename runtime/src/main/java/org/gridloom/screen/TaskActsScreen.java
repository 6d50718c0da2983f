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

/** What can be done with a work item beside completing it (TZ-8.7); every post leads on to a screen that says it was done. */
@Path("/m/tasks/{id}/acts/{word}")
class TaskActsScreen {
    private final DoTaskAct doTaskAct;

    TaskActsScreen(DoTaskAct doTaskAct) {
        this.doTaskAct = doTaskAct;
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

    /** -1, which matches none, when it cannot be read. */
    private static int version(@org.jspecify.annotations.Nullable List<String> sent) {
        try {
            return sent == null || sent.isEmpty() ? -1 : Integer.parseInt(sent.get(0));
        } catch (NumberFormatException unreadable) {
            return -1;
        }
    }
}
