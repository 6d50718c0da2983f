package org.gridloom.change;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.gridloom.casefile.CaseActRequest;
import org.gridloom.casefile.DoCaseAct;
import org.gridloom.casefile.RateCase;
import org.gridloom.casefile.ReportCase;
import org.gridloom.casefile.ViewCase;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.LoadCaller;
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
    private final LoadCaller loadCaller;
    private final CurrentCaller currentCaller;
    private final ReportCase reportCase;
    private final ListTasks listTasks;
    private final CompleteTask completeTask;
    private final DoTaskAct doTaskAct;
    private final DoCaseAct doCaseAct;
    private final ViewCase viewCase;
    private final RateCase rateCase;
    private final ReadDetails read;
    private final DueWork dueWork;
    private final JudgeScenario judge;

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
            ReadDetails read,
            DueWork dueWork,
            JudgeScenario judge) {
        this.loadCaller = loadCaller;
        this.currentCaller = currentCaller;
        this.reportCase = reportCase;
        this.listTasks = listTasks;
        this.completeTask = completeTask;
        this.doTaskAct = doTaskAct;
        this.doCaseAct = doCaseAct;
        this.viewCase = viewCase;
        this.rateCase = rateCase;
        this.read = read;
        this.dueWork = dueWork;
        this.judge = judge;
    }

    /**
     * @param setClock moves the clock everybody reads
     * @return what did not come true, with a pointer into the scenario; empty when all did
     */
    public List<Finding> handle(Scenario scenario, Consumer<Instant> setClock) {
        return handle(scenario, setClock, login -> login);
    }

    /** @param cast by which login the person plays whom the scenario calls so */
    public List<Finding> handle(Scenario scenario, Consumer<Instant> setClock, UnaryOperator<String> cast) {
        setClock.accept(scenario.start());
        var story = new Story(cast);
        for (int i = 0; i < scenario.steps().size(); i++) {
            var act = scenario.steps().get(i);
            try {
                if (act.verb().equals("expect")) {
                    var differing = as(
                            story.reporter,
                            () -> judge.handle(
                                    List.of(Scenario.Expectation.of(act.details())), story.about(act.details())));
                    if (!differing.isEmpty()) {
                        return at("/steps/" + i, differing);
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

    /** What did not hold in the middle of a story is found where the story asks. */
    private static List<Finding> at(String pointer, List<Finding> differing) {
        return differing.stream()
                .map(finding ->
                        new Finding(finding.severity(), finding.file(), pointer, 0, finding.code(), finding.facts()))
                .toList();
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

        final UnaryOperator<String> cast;

        String reporter = "";
        String caseId = "";

        Story(UnaryOperator<String> cast) {
            this.cast = cast;
        }

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
        as(story.cast.apply(details.path("as").asText()), () -> {
            switch (act.verb()) {
                case "report" -> {
                    story.reporter = story.cast.apply(details.path("as").asText());
                    story.caseId = reportCase.handle(read.report(details)).caseId();
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
                        onTask(act.verb(), details, story, task(story, details));
                    }
                }
            }
            return act;
        });
    }

    private void onCase(String verb, JsonNode details, Story story) {
        String caseId = story.about(details);
        var values = read.values(details, story.cast);
        Optional.ofNullable(story.cases.get(details.path("into").asText()))
                .ifPresent(into -> values.put("into", List.of(into)));
        int version = viewCase.handle(caseId).card().version();
        doCaseAct.handle(verb, new CaseActRequest(caseId, version, values));
    }

    private void onTask(String verb, JsonNode details, Story story, TaskCard task) {
        if (verb.equals("complete")) {
            completeTask.handle(new CompleteTask.Command(task.id(), task.version(), read.answers(details)));
        } else {
            doTaskAct.handle(verb, new ActRequest(task.id(), task.version(), read.values(details, story.cast)));
        }
    }

    private TaskCard task(Story story, JsonNode details) {
        String step = details.path("step").asText();
        return listTasks.handle(new ListTasks.Query(ListTasks.Tab.TODO, "", 0, 100)).rows().stream()
                .filter(card -> card.caseId().equals(story.about(details)))
                .filter(card -> step.isEmpty() || card.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no open work item " + step));
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
