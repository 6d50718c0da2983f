package org.gridloom.change;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridloom.casefile.TimelineEntry;
import org.gridloom.casefile.ViewCase;
import org.gridloom.outbox.EventLog;
import org.gridloom.shared.Finding;
import org.gridloom.task.TaskHistory;
import org.gridloom.task.TaskState;

/** Holds what came of a scenario against what it expects, all expectations at once. */
@ApplicationScoped
class JudgeScenario {
    private final ViewCase viewCase;
    private final TaskHistory history;
    private final EventLog eventLog;

    JudgeScenario(ViewCase viewCase, TaskHistory history, EventLog eventLog) {
        this.viewCase = viewCase;
        this.history = history;
        this.eventLog = eventLog;
    }

    @Transactional
    List<Finding> handle(List<Scenario.Expectation> expectations, String caseId) {
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < expectations.size(); i++) {
            var expectation = expectations.get(i);
            String pointer = "/then/" + i;
            switch (expectation.about()) {
                case "case" -> judgeCase(expectation.details(), viewCase.handle(caseId), pointer, findings);
                case "event" -> judgeEvent(expectation.details(), caseId, pointer, findings);
                case "deadline" -> judgeDeadline(expectation.details(), caseId, pointer, findings);
                default -> judgeLegs(expectation.details(), viewCase.handle(caseId), pointer, findings);
            }
        }
        return findings;
    }

    private static void judgeCase(JsonNode expected, ViewCase.View view, String pointer, List<Finding> findings) {
        var actual = Map.of(
                "state", view.card().state().name().toLowerCase(Locale.ROOT),
                "late", String.valueOf(view.card().late()),
                "urgency", view.card().urgency(),
                "outcome", view.outcome().orElse(""),
                "stars", view.card().stars().map(String::valueOf).orElse(""),
                "suspended", String.valueOf(view.card().suspended()),
                "merged", String.valueOf(view.card().merged()),
                "standing", String.valueOf(view.card().mergedInto().isEmpty()));
        expected.properties().forEach(entry -> {
            String is = actual.getOrDefault(entry.getKey(), "?");
            if (!is.equals(entry.getValue().asText())) {
                findings.add(differs(pointer, entry.getKey(), entry.getValue().asText(), is));
            }
        });
    }

    private void judgeEvent(JsonNode expected, String caseId, String pointer, List<Finding> findings) {
        String type = expected.path("event").asText();
        long times = 0;
        String after = "";
        while (true) {
            var batch = eventLog.after(after, 500);
            times += batch.stream()
                    .filter(event -> event.type().equals(type))
                    .filter(event -> event.data().contains(caseId))
                    .filter(event -> !expected.has("rule")
                            || event.data().contains('"' + expected.path("rule").asText() + '"'))
                    .count();
            if (batch.isEmpty()) {
                break;
            }
            after = batch.get(batch.size() - 1).id();
        }
        if (times != expected.path("times").asLong(1)) {
            findings.add(differs(pointer, type, expected.path("times").asText("1"), String.valueOf(times)));
        }
    }

    private void judgeDeadline(JsonNode expected, String caseId, String pointer, List<Finding> findings) {
        String due =
                OffsetDateTime.parse(expected.path("due").asText()).toInstant().toString();
        String is = history.steps(caseId).stream()
                .filter(step -> step.step().equals(expected.path("step").asText()))
                .filter(step -> step.state() == TaskState.OPEN)
                .findFirst()
                .flatMap(TaskHistory.Step::dueAt)
                .map(Object::toString)
                .orElse("-");
        if (!is.equals(due)) {
            findings.add(differs(pointer, "due", due, is));
        }
    }

    private static void judgeLegs(JsonNode expected, ViewCase.View view, String pointer, List<Finding> findings) {
        long legs = view.timeline().stream()
                .filter(entry -> entry.kind() == TimelineEntry.Kind.HANDED_OVER)
                .count();
        if (legs != expected.path("count").asLong()) {
            findings.add(differs(pointer, "legs", expected.path("count").asText(), String.valueOf(legs)));
        }
    }

    private static Finding differs(String pointer, String what, String expected, String actual) {
        return Finding.error(
                pointer, "SCENARIO_EXPECTATION_FAILED", Map.of("what", what, "expected", expected, "actual", actual));
    }
}
