package org.gridloom.casefile.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.process.ProcessProblem;
import org.gridloom.process.Suspensions;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;

/** Processes in use at the nodes the caller operates, and how one of them is used. */
@ApplicationScoped
class ListProcesses {
    /** Newest visits that a heat map counts; more would not change its colours. */
    private static final int MOST = 20_000;

    private static final int LONGEST_DAYS = 366;

    private final OperationScope scope;
    private final InstancesSql sql;
    private final Suspensions suspensions;
    private final EffectiveConfigs configs;
    private final Clock clock;

    ListProcesses(
            OperationScope scope, InstancesSql sql, Suspensions suspensions, EffectiveConfigs configs, Clock clock) {
        this.scope = scope;
        this.sql = sql;
        this.suspensions = suspensions;
        this.configs = configs;
        this.clock = clock;
    }

    /** @param started ever; @param running now */
    record Used(String process, long started, long running) {}

    /** @param title by language */
    record Listed(String process, Map<String, String> title, long started, long running, List<StoppedAt> stopped) {}

    /** Where a process starts no more, since when and why. */
    record StoppedAt(String node, java.time.Instant since, String reason) {}

    record HeatMap(String process, Map<String, String> title, String drawing, int days, List<Heat.StepHeat> steps) {}

    @Transactional
    List<Listed> handle(Optional<String> node) {
        var nodes = scope.nodes(node);
        var all = suspensions.below(nodes);
        return sql.processes(nodes).stream()
                .map(used -> new Listed(
                        used.process(),
                        title(used, nodes),
                        used.started(),
                        used.running(),
                        all.stream()
                                .filter(s -> s.process().equals(used.process()))
                                .map(s -> new StoppedAt(s.node().value(), s.since(), s.reason()))
                                .toList()))
                .toList();
    }

    /** As it is called at the first node that has it; a process that is in force nowhere any more goes by its name. */
    private Map<String, String> title(Used used, List<TenantPath> nodes) {
        return nodes.stream()
                .map(configs::at)
                .filter(config -> config.text("process", used.process()).isPresent())
                .findFirst()
                .map(config -> config.title("process", used.process()))
                .orElse(Map.of("zh", used.process(), "en", used.process()));
    }

    /** Over the steps opened in the last days; drawn as the process is now at the node. */
    @Transactional
    HeatMap heat(String process, Optional<String> node, int days) {
        var nodes = scope.nodes(node);
        TenantPath at =
                nodes.stream().findFirst().orElseGet(() -> scope.caller().node());
        String drawing = configs.at(at)
                .text("process", process)
                .orElseThrow(() -> new Problem(ProcessProblem.PROCESS_NOT_FOUND, Map.of("process", process)));
        int span = Math.max(1, Math.min(LONGEST_DAYS, days));
        var since = clock.instant().minus(Duration.ofDays(span));
        return new HeatMap(
                process,
                configs.at(at).title("process", process),
                drawing,
                span,
                Heat.of(
                        sql.visits(process, nodes, since, MOST),
                        sql.clockMoves(process, nodes, since),
                        clock.instant()));
    }

    @Transactional
    void suspend(String process, String node, String reason) {
        TenantPath at = scope.require(node);
        if (configs.at(at).text("process", process).isEmpty()) {
            throw new Problem(ProcessProblem.PROCESS_NOT_FOUND, Map.of("process", process));
        }
        suspensions.suspend(at, process, scope.caller().personId(), reason);
    }

    @Transactional
    void resume(String process, String node, String reason) {
        suspensions.resume(scope.require(node), process, reason);
    }
}
