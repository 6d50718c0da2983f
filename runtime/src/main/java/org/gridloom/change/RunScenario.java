package org.gridloom.change;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gridloom.casefile.CaseActRequest;
import org.gridloom.casefile.DoCaseAct;
import org.gridloom.casefile.Position;
import org.gridloom.casefile.RateCase;
import org.gridloom.casefile.ReportCase;
import org.gridloom.casefile.ViewCase;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.LoadCaller;
import org.gridloom.identity.People;
import org.gridloom.identity.PersonCard;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Problem;
import org.gridloom.task.ActRequest;
import org.gridloom.task.CompleteTask;
import org.gridloom.task.DoTaskAct;
import org.gridloom.task.ListTasks;
import org.gridloom.task.TaskCard;

/**
 * Plays a {@link Scenario} through the same use cases the screens and the API call, each act as its person, with a clock
 * that the caller moves. Nothing sleeps: after every act the background work due by then is done.
 */
@ApplicationScoped
public class RunScenario {
    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private static final Set<String> NOT_ASKED = Set.of("as", "step", "answers", "case", "refused");

    private final LoadCaller loadCaller;
    private final CurrentCaller currentCaller;
    private final ReportCase reportCase;
    private final ListTasks listTasks;
    private final CompleteTask completeTask;
    private final DoTaskAct doTaskAct;
    private final DoCaseAct doCaseAct;
    private final ViewCase viewCase;
    private final RateCase rateCase;
    private final People people;
    private final DueWork dueWork;
    private final JudgeScenario judge;
    private final ObjectMapper json;

    RunScenario(
            LoadCaller loadCaller,
            CurrentCaller currentCaller,
            ReportCase reportCase,
            ListTasks listTasks,
            CompleteTask completeTask,
            DoTaskAct doTaskAct,
            DoCaseAct doCaseAct,
            ViewCase viewCase,
            RateCase rateCase,
            People people,
            DueWork dueWork,
            JudgeScenario judge,
            ObjectMapper json) {
        this.loadCaller = loadCaller;
        this.currentCaller = currentCaller;
        this.reportCase = reportCase;
        this.listTasks = listTasks;
        this.completeTask = completeTask;
        this.doTaskAct = doTaskAct;
        this.doCaseAct = doCaseAct;
        this.viewCase = viewCase;
        this.rateCase = rateCase;
        this.people = people;
        this.dueWork = dueWork;
        this.judge = judge;
        this.json = json;
    }

    /**
     * @param setClock moves the clock everybody reads
     * @return what did not come true, with a pointer into the scenario; empty when all did
     */
    public List<Finding> handle(Scenario scenario, Consumer<Instant> setClock) {
        setClock.accept(scenario.start());
        var story = new Story();
        for (int i = 0; i < scenario.steps().size(); i++) {
            var act = scenario.steps().get(i);
            try {
                if (act.verb().equals("expect")) {
                    var differing = as(
                            story.reporter,
                            () -> judge.handle(
                                    List.of(Scenario.Expectation.of(act.details())), story.about(act.details())));
                    if (!differing.isEmpty()) {
                        return differing;
                    }
                    continue;
                }
                play(act, story, setClock);
                if (act.details().has("refused")) {
                    return List.of(failed(i, act, "not refused"));
                }
            } catch (RuntimeException e) {
                if (!expected(act, e)) {
                    return List.of(failed(i, act, e.toString()));
                }
            }
            dueWork.run();
        }
        return as(story.reporter, () -> judge.handle(scenario.expectations(), story.caseId));
    }

    private static Finding failed(int step, Scenario.Act act, String cause) {
        return Finding.error("/steps/" + step, "SCENARIO_STEP_FAILED", Map.of("act", act.verb(), "cause", cause));
    }

    /** Some stories are about what must not be possible. */
    private static boolean expected(Scenario.Act act, RuntimeException e) {
        return e instanceof Problem refusal
                && refusal.code().name().equals(act.details().path("refused").asText());
    }

    private static final class Story {
        /** Cases by the names the story gives them. */
        final Map<String, String> cases = new HashMap<>();

        String reporter = "";
        String caseId = "";

        String about(JsonNode details) {
            return cases.getOrDefault(details.path("case").asText(), caseId);
        }
    }

    private void play(Scenario.Act act, Story story, Consumer<Instant> setClock) {
        JsonNode details = act.details();
        if (act.verb().equals("wait")) {
            setClock.accept(OffsetDateTime.parse(details.path("until").asText()).toInstant());
            return;
        }
        as(details.path("as").asText(), () -> {
            switch (act.verb()) {
                case "report" -> {
                    story.reporter = details.path("as").asText();
                    story.caseId = reportCase.handle(report(details)).caseId();
                    story.cases.put(details.path("case").asText(), story.caseId);
                }
                case "rate" ->
                    rateCase.handle(new RateCase.Command(
                            story.about(details),
                            details.path("answers").path("stars").asInt(),
                            details.path("answers").path("comment").asText("")));
                default -> {
                    if (!details.has("step") && doCaseAct.knows(act.verb())) {
                        onCase(act.verb(), details, story);
                    } else {
                        onTask(act.verb(), details, task(story, details));
                    }
                }
            }
            return act;
        });
    }

    private void onCase(String verb, JsonNode details, Story story) {
        String caseId = story.about(details);
        var values = values(details);
        Optional.ofNullable(story.cases.get(details.path("into").asText()))
                .ifPresent(into -> values.put("into", List.of(into)));
        int version = viewCase.handle(caseId).card().version();
        doCaseAct.handle(verb, new CaseActRequest(caseId, version, values));
    }

    private void onTask(String verb, JsonNode details, TaskCard task) {
        if (verb.equals("complete")) {
            completeTask.handle(new CompleteTask.Command(task.id(), task.version(), answers(details)));
        } else {
            doTaskAct.handle(verb, new ActRequest(task.id(), task.version(), values(details)));
        }
    }

    /** What an act asks for; people are named by their logins. */
    private Map<String, List<String>> values(JsonNode details) {
        var values = new HashMap<String, List<String>>();
        details.properties().stream()
                .filter(entry -> !NOT_ASKED.contains(entry.getKey()))
                .forEach(entry -> {
                    var texts = new ArrayList<String>();
                    if (entry.getValue().isArray()) {
                        entry.getValue().forEach(each -> texts.add(person(each.asText())));
                    } else {
                        texts.add(person(entry.getValue().asText()));
                    }
                    values.put(entry.getKey(), texts);
                });
        return values;
    }

    private String person(String text) {
        return people.byLogin(text).map(PersonCard::id).orElse(text);
    }

    private TaskCard task(Story story, JsonNode details) {
        String step = details.path("step").asText();
        return listTasks.handle(new ListTasks.Query(ListTasks.Tab.TODO, "", 0, 100)).rows().stream()
                .filter(card -> card.caseId().equals(story.about(details)))
                .filter(card -> step.isEmpty() || card.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no open work item " + step));
    }

    private ReportCase.Command report(JsonNode details) {
        JsonNode position = details.path("position");
        return new ReportCase.Command(
                details.path("case-type").asText(),
                answers(details),
                position.isObject()
                        ? Optional.of(new Position(
                                position.path("lon").asDouble(),
                                position.path("lat").asDouble(),
                                ""))
                        : Optional.empty(),
                Optional.ofNullable(details.path("place").asText(null)),
                "");
    }

    private Map<String, Object> answers(JsonNode details) {
        return details.has("answers") ? json.convertValue(details.get("answers"), ANSWERS) : Map.of();
    }

    private <T> T as(String login, Supplier<T> work) {
        ManagedContext context = Arc.container().requestContext();
        boolean own = !context.isActive();
        if (own) {
            context.activate();
        }
        try {
            currentCaller.enter(loadCaller.handle(login, Optional.empty()));
            return work.get();
        } finally {
            if (own) {
                context.terminate();
            }
        }
    }
}
