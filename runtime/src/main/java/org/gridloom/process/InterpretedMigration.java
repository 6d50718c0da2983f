package org.gridloom.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gridloom.process.MoveVersion.Version;
import org.gridloom.process.migration.Choices;
import org.gridloom.process.migration.Plan;
import org.gridloom.process.migration.Shape;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;

/** {@link ProcessMigration} on the Kogito interpreter. */
final class InterpretedMigration implements ProcessMigration {
    /** Elements a token passes at once. */
    private static final Set<String> NEVER_STOOD_ON = Set.of(
            "startEvent",
            "endEvent",
            "exclusiveGateway",
            "scriptTask",
            "businessRuleTask",
            "manualTask",
            "task",
            "boundaryEvent",
            "intermediateThrowEvent",
            "eventBasedGateway",
            "dataObject",
            "dataObjectReference");

    private final Surroundings around;
    private final InterpretedEngine engine;

    InterpretedMigration(Surroundings around, InterpretedEngine engine) {
        this.around = around;
        this.engine = engine;
    }

    @Override
    public List<OpenInstance> open(TenantPath node, String process, String after, int most) {
        return around.store().openOf(node, process, after, most).stream()
                .map(row -> new OpenInstance(row.id(), row.node(), row.bundle(), row.caseId(), row.legId()))
                .toList();
    }

    @Override
    public String version(String bundle, String process) {
        return around.texts()
                .get()
                .find(bundle, "process", process)
                .map(text -> text.hash())
                .orElse("");
    }

    @Override
    public List<Running> running(TenantPath node) {
        return around.store().running(node);
    }

    @Override
    public List<Place> places(String bundle, String process) {
        return shape(bundle, process).elements().values().stream()
                .filter(e -> !NEVER_STOOD_ON.contains(e.type()) || e.event().startsWith("timer "))
                .map(e -> new Place(
                        e.id(),
                        e.title(),
                        e.type(),
                        !e.limit().isEmpty(),
                        e.event().startsWith("timer ")))
                .toList();
    }

    @Override
    public Plan plan(String instanceId, String bundle, Choices choices) {
        return with(instanceId, row -> mover(row, bundle, choices).plan());
    }

    @Override
    public MovedInstance move(String instanceId, String bundle, Choices choices) {
        return with(instanceId, row -> mover(row, bundle, choices).move());
    }

    @Override
    public MovedInstance moveBack(String instanceId, String undo) {
        var before = Undo.parse(undo);
        var movedOn = new Problem(ProcessProblem.MOVED_ON, Map.of("instance", instanceId));
        var found = around.store()
                .take(around.city().get(), instanceId)
                .filter(row -> row.version() == before.version())
                .orElseThrow(() -> movedOn);
        return engine.run(() -> {
            var row = found.under(before.bundle())
                    .with(found.version() + 1, before.state(), found.kept(), before.waiting());
            Instances.rewrite(around, found, row);
            var store = around.store();
            store.timersOf(row.node().city(), row.id())
                    .forEach(timer -> store.deleteTimer(row.node().city(), timer.id()));
            before.clocks().forEach(clock -> store.insertTimer(clock.of(row)));
            return MoveVersion.back(row, found.bundle(), version(row, before.bundle()));
        });
    }

    private <T> T with(String instanceId, Function<InstanceRow, T> work) {
        var row = engine.row(instanceId);
        return engine.run(() -> work.apply(row));
    }

    private MoveVersion mover(InstanceRow row, String bundle, Choices choices) {
        return new MoveVersion(around, row, version(row, row.bundle()), version(row, bundle), choices);
    }

    private Version version(InstanceRow row, String bundle) {
        var deployment = engine.deployments.of(bundle, row.process());
        return new Version(bundle, deployment, shape(bundle, row.process()));
    }

    private Shape shape(String bundle, String process) {
        String text = around.texts()
                .get()
                .find(bundle, "process", process)
                .map(found -> found.text())
                .orElse("");
        try {
            return DrawnShape.read(Xml.parse(text));
        } catch (Exception e) {
            throw new IllegalStateException("a text that was deployed can be read", e);
        }
    }
}
