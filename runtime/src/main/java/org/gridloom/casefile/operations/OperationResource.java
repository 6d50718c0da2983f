package org.gridloom.casefile.operations;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloom.outbox.StuckEvent;
import org.gridloom.process.IncidentState;
import org.gridloom.shared.Page;

/** Operations over HTTP: incidents, instances, processes; for administrators of the node or above. */
@Path("/api")
@Tag(name = "operations", description = "运行管理")
class OperationResource {
    private final SettleIncident settleIncident;
    private final SettleStuckEvent settleStuckEvent;
    private final FindInstances findInstances;
    private final ViewInstance viewInstance;
    private final ListProcesses listProcesses;

    OperationResource(
            SettleIncident settleIncident,
            SettleStuckEvent settleStuckEvent,
            FindInstances findInstances,
            ViewInstance viewInstance,
            ListProcesses listProcesses) {
        this.settleIncident = settleIncident;
        this.settleStuckEvent = settleStuckEvent;
        this.findInstances = findInstances;
        this.viewInstance = viewInstance;
        this.listProcesses = listProcesses;
    }

    record Because(String reason) {}

    record Values(String reason, Map<String, Object> values) {}

    record AtNode(String node, String reason) {}

    @GET
    @Path("/incidents")
    @Operation(summary = "Service tasks that were given up, newest first")
    public Page<IncidentCards.IncidentCard> incidents(
            @QueryParam("state") Optional<String> state,
            @QueryParam("process") Optional<String> process,
            @QueryParam("node") Optional<String> node,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        return settleIncident.list(word(state, IncidentState.values()), process, node, offset, limit);
    }

    @POST
    @Path("/incidents/{id}/retry")
    @Operation(summary = "Make the call again, at once")
    public void retry(String id, Because sent) {
        settleIncident.retry(id, text(sent.reason()));
    }

    @POST
    @Path("/incidents/{id}/skip")
    @Operation(summary = "Go on as if the other system had answered with these values")
    public void skip(String id, Values sent) {
        settleIncident.skip(id, values(sent), text(sent.reason()));
    }

    @GET
    @Path("/stuck-events")
    @Operation(summary = "Events that a subscriber could not take, newest first")
    public Page<StuckEvent> stuckEvents(
            @QueryParam("state") Optional<String> state,
            @QueryParam("node") Optional<String> node,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        return settleStuckEvent.list(
                word(state, StuckEvent.State.values()).orElse(StuckEvent.State.STUCK), node, offset, limit);
    }

    @POST
    @Path("/stuck-events/{id}/retry")
    @Operation(summary = "Hand the event over once more, at once")
    public void retryEvent(String id, Because sent) {
        settleStuckEvent.retry(id, text(sent.reason()));
    }

    @POST
    @Path("/stuck-events/{id}/skip")
    @Operation(summary = "Let it go: the subscriber never gets it")
    public void skipEvent(String id, Because sent) {
        settleStuckEvent.skip(id, text(sent.reason()));
    }

    @GET
    @Path("/instances")
    @Operation(summary = "Running and ended instances, newest first")
    public Page<InstanceRow> instances(
            @QueryParam("number") Optional<String> number,
            @QueryParam("process") Optional<String> process,
            @QueryParam("step") Optional<String> step,
            @QueryParam("state") Optional<String> state,
            @QueryParam("node") Optional<String> node,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        return findInstances.handle(new FindInstances.Wish(
                number, List.of(), process, step, word(state, FindInstances.State.values()), node, offset, limit));
    }

    @GET
    @Path("/instances/{id}")
    @Operation(summary = "The picture of one instance: drawing, steps, incidents, variables")
    public ViewInstance.Picture instance(String id) {
        return viewInstance.handle(id);
    }

    @POST
    @Path("/instances/{id}/variables")
    @Operation(summary = "Change declared variables of a running instance")
    public void variables(String id, Values sent) {
        settleIncident.edit(id, values(sent), text(sent.reason()));
    }

    @GET
    @Path("/processes")
    @Operation(summary = "Processes in use, with where they are suspended")
    public List<ListProcesses.Listed> processes(@QueryParam("node") Optional<String> node) {
        return listProcesses.handle(node);
    }

    @GET
    @Path("/processes/{name}/heat")
    @Operation(summary = "How often and how long the steps of a process stood open in the last days")
    public ListProcesses.HeatMap heat(
            String name, @QueryParam("node") Optional<String> node, @QueryParam("days") @DefaultValue("90") int days) {
        return listProcesses.heat(name, node, days);
    }

    @POST
    @Path("/processes/{name}/suspend")
    @Operation(summary = "No new starts at a node and below; what runs goes on")
    public void suspend(String name, AtNode sent) {
        listProcesses.suspend(name, text(sent.node()), SettleIncident.reason(text(sent.reason())));
    }

    @POST
    @Path("/processes/{name}/resume")
    @Operation(summary = "Starts again at the node where it was suspended")
    public void resume(String name, AtNode sent) {
        listProcesses.resume(name, text(sent.node()), SettleIncident.reason(text(sent.reason())));
    }

    /** A word that is none of them asks for all. */
    private static <E extends Enum<E>> Optional<E> word(Optional<String> text, E[] known) {
        return text.flatMap(word -> Arrays.stream(known)
                .filter(e -> e.name().equalsIgnoreCase(word))
                .findFirst());
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    private static Map<String, Object> values(Values sent) {
        return sent.values() == null ? Map.of() : sent.values();
    }
}
