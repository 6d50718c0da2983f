package org.gridloom.casefile.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.identity.People;
import org.gridloom.process.Incidents;
import org.gridloom.process.ProcessProblem;
import org.gridloom.rule.PinnedTexts;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;

/** The picture of one instance: its own version of the drawing, the steps people had, and what holds it up. */
@ApplicationScoped
class ViewInstance {
    private final OperationScope scope;
    private final InstancesSql sql;
    private final Incidents incidents;
    private final PinnedTexts texts;
    private final IncidentCards cards;
    private final People people;
    private final EffectiveConfigs configs;

    ViewInstance(
            OperationScope scope,
            InstancesSql sql,
            Incidents incidents,
            PinnedTexts texts,
            IncidentCards cards,
            People people,
            EffectiveConfigs configs) {
        this.cards = cards;
        this.scope = scope;
        this.sql = sql;
        this.incidents = incidents;
        this.texts = texts;
        this.people = people;
        this.configs = configs;
    }

    /** A time a step stood open, with the name of who took or ended it. */
    record Step(
            String step,
            String name,
            String state,
            Instant openedAt,
            Optional<Instant> takenAt,
            Optional<Instant> endedAt,
            Optional<String> person,
            Optional<String> result) {}

    /** @param drawing BPMN as it was when the leg began */
    record Picture(
            InstanceRow instance,
            String drawing,
            List<Step> steps,
            List<IncidentCards.IncidentCard> incidents,
            Map<String, Object> variables) {}

    @Transactional
    Picture handle(String legId) {
        InstanceRow row = require(legId);
        String drawing = texts.find(row.bundle(), "process", row.process())
                .map(PinnedTexts.Pinned::text)
                .orElseThrow(() -> new Problem(ProcessProblem.PROCESS_NOT_FOUND, Map.of("process", row.process())));
        var visits = sql.visits(row.caseId(), row.id());
        var names = people.names(
                visits.stream().flatMap(v -> v.personId().stream()).distinct().toList());
        var steps = visits.stream()
                .map(v -> new Step(
                        v.step(),
                        v.name(),
                        v.state(),
                        v.openedAt(),
                        v.takenAt(),
                        v.endedAt(),
                        v.personId().map(id -> names.getOrDefault(id, "")),
                        v.result()))
                .toList();
        var held = row.instanceId()
                .map(id -> incidents
                        .find(new Incidents.Query(
                                List.of(TenantPath.of(row.node())),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(id),
                                0,
                                50))
                        .rows())
                .orElse(List.of());
        return new Picture(
                row.with(
                        sql.openSteps(List.of(row.caseId())).getOrDefault(row.id(), List.of()),
                        configs.pinned(row.bundle())),
                drawing,
                steps,
                cards.of(held),
                row.instanceId().map(incidents::variables).orElse(Map.of()));
    }

    /** As if it were not there when the caller does not operate its node. */
    InstanceRow require(String legId) {
        scope.caller();
        return sql.find(legId)
                .filter(row -> scope.covers(TenantPath.of(row.node())))
                .orElseThrow(() -> new Problem(ProcessProblem.INSTANCE_NOT_FOUND, Map.of("instance", legId)));
    }
}
