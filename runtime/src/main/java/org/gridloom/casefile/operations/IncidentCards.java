package org.gridloom.casefile.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.casefile.CaseNames;
import org.gridloom.identity.People;
import org.gridloom.process.DrawnNames;
import org.gridloom.process.Incident;
import org.gridloom.process.IncidentState;
import org.gridloom.rule.PinnedTexts;

/** Incidents as people read them: with the case's number, the step's name and who ended them. */
@ApplicationScoped
class IncidentCards {
    private final CaseNames caseNames;
    private final EffectiveConfigs configs;
    private final PinnedTexts texts;
    private final People people;

    IncidentCards(CaseNames caseNames, EffectiveConfigs configs, PinnedTexts texts, People people) {
        this.caseNames = caseNames;
        this.configs = configs;
        this.texts = texts;
        this.people = people;
    }

    /**
     * @param processTitle what people call the process, by language
     * @param title of the category of the case, by language
     * @param legId names the instance in this part of the API
     */
    record IncidentCard(
            String id,
            String node,
            String process,
            Map<String, String> processTitle,
            String number,
            Map<String, String> title,
            String caseId,
            String legId,
            String step,
            String stepName,
            String connector,
            String cause,
            int attempts,
            IncidentState state,
            Instant raisedAt,
            Optional<Instant> endedAt,
            Optional<String> endedBy,
            Optional<String> reason) {}

    List<IncidentCard> of(List<Incident> incidents) {
        var cases =
                caseNames.of(incidents.stream().map(Incident::caseId).distinct().toList());
        var persons = people.names(
                incidents.stream().flatMap(i -> i.endedBy().stream()).distinct().toList());
        var drawn = new HashMap<String, Map<String, String>>();
        return incidents.stream()
                .map(i -> new IncidentCard(
                        i.id(),
                        i.node().value(),
                        i.process(),
                        configs.pinned(i.bundle()).title("process", i.process()),
                        cases.getOrDefault(i.caseId(), CaseNames.CaseName.NOBODYS)
                                .number(),
                        cases.getOrDefault(i.caseId(), CaseNames.CaseName.NOBODYS)
                                .title(),
                        i.caseId(),
                        i.legId(),
                        i.step(),
                        drawn.computeIfAbsent(i.bundle() + "/" + i.process(), key -> names(i))
                                .getOrDefault(i.step(), i.step()),
                        i.connector(),
                        i.cause(),
                        i.attempts(),
                        i.state(),
                        i.raisedAt(),
                        i.endedAt(),
                        i.endedBy().map(id -> persons.getOrDefault(id, "")),
                        i.reason()))
                .toList();
    }

    private Map<String, String> names(Incident incident) {
        return texts.find(incident.bundle(), "process", incident.process())
                .map(pinned -> DrawnNames.of(pinned.text()))
                .orElse(Map.of());
    }
}
