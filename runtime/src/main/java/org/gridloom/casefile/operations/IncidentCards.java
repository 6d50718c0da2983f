package org.gridloom.casefile.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.identity.People;
import org.gridloom.process.DrawnNames;
import org.gridloom.process.Incident;
import org.gridloom.process.IncidentState;
import org.gridloom.rule.PinnedTexts;

/** Incidents as people read them: with the case's number, the step's name and who ended them. */
@ApplicationScoped
class IncidentCards {
    private final InstancesSql sql;
    private final PinnedTexts texts;
    private final People people;

    IncidentCards(InstancesSql sql, PinnedTexts texts, People people) {
        this.sql = sql;
        this.texts = texts;
        this.people = people;
    }

    /** @param legId names the instance in this part of the API */
    record IncidentCard(
            String id,
            String node,
            String process,
            String number,
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
        var numbers =
                sql.numbers(incidents.stream().map(Incident::caseId).distinct().toList());
        var persons = people.names(
                incidents.stream().flatMap(i -> i.endedBy().stream()).distinct().toList());
        var drawn = new HashMap<String, Map<String, String>>();
        return incidents.stream()
                .map(i -> new IncidentCard(
                        i.id(),
                        i.node().value(),
                        i.process(),
                        numbers.getOrDefault(i.caseId(), ""),
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
