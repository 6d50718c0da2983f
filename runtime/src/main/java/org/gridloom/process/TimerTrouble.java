package org.gridloom.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gridloom.process.migration.Shape;
import org.gridloom.shared.Ids;
import org.gridloom.shared.Problem;
import org.jbpm.workflow.instance.NodeInstanceContainer;
import org.jbpm.workflow.instance.node.StateBasedNodeInstance;
import org.jbpm.workflow.instance.node.TimerNodeInstance;

/** What becomes of a timer whose firing fails: put off a few times, each longer than the one before, then an incident. */
final class TimerTrouble {
    static final int TRIES = 5;
    private static final Duration PUT_OFF = Duration.ofMinutes(1);
    private static final String BOUNDARY = "boundaryEvent";

    private final Surroundings around;
    private final InterpretedEngine engine;

    TimerTrouble(Surroundings around, InterpretedEngine engine) {
        this.around = around;
        this.engine = engine;
    }

    /** Works in the caller's transaction; the one in which it failed is over. */
    void failed(ProcessStore.Timer timer, String cause) {
        String city = timer.node().city();
        Instant now = around.clock().instant();
        int failures = around.store().timerFailed(city, timer.id(), now);
        if (failures == 0) {
            return;
        }
        if (failures < TRIES) {
            around.store().moveTimer(timer.at(now.plus(PUT_OFF.multipliedBy(1L << (failures - 1)))));
            return;
        }
        around.store().timerBroken(city, timer.id(), true, now);
        around.store()
                .find(city, timer.instanceId())
                .ifPresent(row -> around.operations().raise(incident(timer, row, cause, failures)));
    }

    private Incident incident(ProcessStore.Timer timer, InstanceRow row, String cause, int failures) {
        return new Incident(
                Ids.next(),
                row.node(),
                row.bundle(),
                row.process(),
                row.id(),
                row.caseId(),
                row.legId(),
                timer.id(),
                engine.look(row, state -> at(row, state, timer.id())).orElse(""),
                "",
                cause.length() > 200 ? cause.substring(0, 200) : cause,
                failures,
                IncidentState.OPEN,
                around.clock().instant(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The drawn event of a timer. */
    private Optional<String> at(InstanceRow row, NodeInstanceContainer container, String timerId) {
        var definition = engine.definition(row);
        for (var each : container.getNodeInstances()) {
            Optional<String> found = Optional.empty();
            if (each instanceof TimerNodeInstance waiting && timerId.equals(waiting.getTimerId())) {
                found = Optional.of(Standing.drawn(definition, waiting.getNodeDefinitionId()));
            } else if (each instanceof StateBasedNodeInstance host
                    && host.getTimerInstancesReference() != null
                    && host.getTimerInstancesReference().containsKey(timerId)) {
                String id = Standing.drawn(definition, host.getNodeDefinitionId());
                String number = host.getTimerInstancesReference().get(timerId);
                found = Standing.timers(shape(row), id, host.getEventBasedNode()).entrySet().stream()
                        .filter(e -> e.getValue().equals(number))
                        .map(java.util.Map.Entry::getKey)
                        .findFirst()
                        .or(() -> Optional.of(id));
            }
            if (found.isEmpty() && each instanceof NodeInstanceContainer inner) {
                found = at(row, inner, timerId);
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Shape shape(InstanceRow row) {
        String text = around.texts()
                .get()
                .find(row.bundle(), "process", row.process())
                .map(found -> found.text())
                .orElse("");
        try {
            return DrawnShape.read(Xml.parse(text));
        } catch (Exception e) {
            throw new IllegalStateException("a text that was deployed can be read", e);
        }
    }

    /** Due again at once; false when the process no longer waits for it. */
    boolean retry(Incident incident) {
        return around.store()
                .timerBroken(
                        incident.node().city(),
                        incident.itemId(),
                        false,
                        around.clock().instant());
    }

    /**
     * The timer never fires.
     *
     * @throws Problem INCIDENT_CANNOT_SKIP where the process waits for nothing else and would stand for ever
     */
    boolean skip(Incident incident) {
        var row = around.store().find(incident.node().city(), incident.instanceId());
        if (row.isEmpty()) {
            return false;
        }
        var drawn = shape(row.get()).elements().get(incident.step());
        if (drawn == null || !drawn.type().equals(BOUNDARY)) {
            throw new Problem(
                    ProcessProblem.INCIDENT_CANNOT_SKIP,
                    java.util.Map.of("step", drawn == null ? incident.step() : drawn.title()));
        }
        around.store().deleteTimer(incident.node().city(), incident.itemId());
        return true;
    }
}
