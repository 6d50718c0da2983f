package org.gridloom.change;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gridloom.casefile.Position;
import org.gridloom.casefile.RateCase;
import org.gridloom.casefile.ReportCase;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.LoadCaller;
import org.gridloom.identity.People;
import org.gridloom.shared.Finding;
import org.gridloom.task.ClaimTask;
import org.gridloom.task.CommentTask;
import org.gridloom.task.CompleteTask;
import org.gridloom.task.ListTasks;
import org.gridloom.task.ReturnTask;
import org.gridloom.task.TaskCard;
import org.gridloom.task.TransferTask;

/**
 * Plays a {@link Scenario} through the same use cases the screens and the API call, each act as its person, with a clock
 * that the caller moves. Nothing sleeps: after every act the background work due by then is done.
 */
@ApplicationScoped
public class RunScenario {
    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private final LoadCaller loadCaller;
    private final CurrentCaller currentCaller;
    private final ReportCase reportCase;
    private final ListTasks listTasks;
    private final ClaimTask claimTask;
    private final CompleteTask completeTask;
    private final ReturnTask returnTask;
    private final TransferTask transferTask;
    private final CommentTask commentTask;
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
            ClaimTask claimTask,
            CompleteTask completeTask,
            ReturnTask returnTask,
            TransferTask transferTask,
            CommentTask commentTask,
            RateCase rateCase,
            People people,
            DueWork dueWork,
            JudgeScenario judge,
            ObjectMapper json) {
        this.loadCaller = loadCaller;
        this.currentCaller = currentCaller;
        this.reportCase = reportCase;
        this.listTasks = listTasks;
        this.claimTask = claimTask;
        this.completeTask = completeTask;
        this.returnTask = returnTask;
        this.transferTask = transferTask;
        this.commentTask = commentTask;
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
                            () -> judge.handle(List.of(Scenario.Expectation.of(act.details())), story.caseId));
                    if (!differing.isEmpty()) {
                        return differing;
                    }
                    continue;
                }
                play(act, story, setClock);
            } catch (RuntimeException e) {
                return List.of(Finding.error(
                        "/steps/" + i, "SCENARIO_STEP_FAILED", Map.of("act", act.verb(), "cause", e.toString())));
            }
            dueWork.run();
        }
        return as(story.reporter, () -> judge.handle(scenario.expectations(), story.caseId));
    }

    private static final class Story {
        String reporter = "";
        String caseId = "";
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
                }
                case "rate" ->
                    rateCase.handle(new RateCase.Command(
                            story.caseId,
                            details.path("answers").path("stars").asInt(),
                            details.path("answers").path("comment").asText("")));
                default -> onTask(act.verb(), details, task(story, details));
            }
            return act;
        });
    }

    private void onTask(String verb, JsonNode details, TaskCard task) {
        String reason = details.path("reason").asText(details.path("text").asText(""));
        switch (verb) {
            case "claim" -> claimTask.handle(new ClaimTask.Command(task.id(), task.version()));
            case "complete" ->
                completeTask.handle(new CompleteTask.Command(task.id(), task.version(), answers(details)));
            case "return" -> returnTask.handle(new ReturnTask.Command(task.id(), task.version(), reason));
            case "comment" -> commentTask.handle(new CommentTask.Command(task.id(), task.version(), reason));
            case "transfer" ->
                transferTask.handle(new TransferTask.Command(
                        task.id(),
                        task.version(),
                        people.byLogin(details.path("to").asText())
                                .orElseThrow()
                                .id(),
                        reason));
            default -> throw new IllegalArgumentException("unknown act " + verb);
        }
    }

    private TaskCard task(Story story, JsonNode details) {
        String step = details.path("step").asText();
        return listTasks.handle(new ListTasks.Query(ListTasks.Tab.TODO, "", 0, 100)).rows().stream()
                .filter(card -> card.caseId().equals(story.caseId))
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
