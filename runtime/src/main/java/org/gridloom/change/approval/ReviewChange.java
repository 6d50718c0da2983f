package org.gridloom.change.approval;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gridloom.artifact.FindingShown;
import org.gridloom.casefile.CountOpenCases;
import org.gridloom.change.draft.ChangeSets;
import org.gridloom.change.draft.ChangeState;
import org.gridloom.change.draft.ChangeViews.Shown;
import org.gridloom.change.draft.ChangeViews.Who;
import org.gridloom.change.draft.JudgeDraft;
import org.gridloom.change.draft.ShowChanges;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.People;
import org.gridloom.shared.Messages;
import org.gridloom.task.TaskHistory;

/** Everything an approver needs on one page. */
@ApplicationScoped
class ReviewChange {
    private final ChangeSets changes;
    private final ShowChanges showChanges;
    private final JudgeDraft judgeDraft;
    private final Approvals approvals;
    private final DecideChange decideChange;
    private final ApprovalSql sql;
    private final KeepConditions keepConditions;
    private final CountOpenCases countOpenCases;
    private final List<ReviewPart> parts;
    private final People people;
    private final CurrentCaller currentCaller;
    private final Messages messages;
    private final ObjectMapper json;

    ReviewChange(
            ChangeSets changes,
            ShowChanges showChanges,
            JudgeDraft judgeDraft,
            Approvals approvals,
            DecideChange decideChange,
            ApprovalSql sql,
            KeepConditions keepConditions,
            CountOpenCases countOpenCases,
            @All List<ReviewPart> parts,
            People people,
            CurrentCaller currentCaller,
            Messages messages,
            ObjectMapper json) {
        this.changes = changes;
        this.showChanges = showChanges;
        this.judgeDraft = judgeDraft;
        this.approvals = approvals;
        this.decideChange = decideChange;
        this.sql = sql;
        this.keepConditions = keepConditions;
        this.countOpenCases = countOpenCases;
        this.parts = parts;
        this.people = people;
        this.currentCaller = currentCaller;
        this.messages = messages;
        this.json = json;
    }

    /**
     * @param version of the change set whose text it is about
     * @param stale whether the file was written again since
     */
    record CommentShown(
            String id,
            String path,
            String pointer,
            String text,
            Who by,
            Instant at,
            boolean resolved,
            int version,
            boolean stale) {}

    /** Who has seen a condition met. */
    record Met(Who by, Instant at, String note) {}

    /** @param met empty while it is open */
    record ConditionShown(
            String id,
            String text,
            Who by,
            Instant at,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Met> met) {}

    record Step(String step, Who person, String verdict, String reason, String conditions, Instant at) {}

    /** Open cases at the node and below by category: they keep the bundle they began with. */
    record Affected(long openCases, List<CountOpenCases.Count> byType) {}

    /** @param mayNotReason why the caller may not decide; empty when he may */
    record Page(
            Shown change,
            List<FindingShown> findings,
            Affected affected,
            List<CommentShown> comments,
            List<ConditionShown> conditions,
            List<Step> course,
            boolean mayDecide,
            String mayNotReason,
            List<String> verdicts,
            boolean twoPersons,
            @JsonAnyGetter Map<String, Object> parts) {}

    @Transactional
    Page handle(String id, Locale locale) {
        var change = changes.require(id);
        var caller = currentCaller.require();
        var course = approvals.course(change);
        var comments = sql.comments(change.node().city(), id);
        var conditions = keepConditions.of(change);
        var written = changes.written(id);
        var names = people.names(Stream.concat(
                        course.stream().flatMap(step -> step.personId().stream()),
                        Stream.concat(
                                comments.stream().map(ApprovalSql.Comment::person),
                                conditions.stream()
                                        .flatMap(c ->
                                                Stream.of(c.person(), c.metBy().orElse("")))))
                .filter(person -> !person.isEmpty())
                .distinct()
                .toList());
        var mayNot = decideChange.mayNot(change, caller);
        var counts = countOpenCases.handle(change.node());
        var more = new TreeMap<String, Object>();
        parts.forEach(part -> more.put(part.name(), part.of(change, locale)));
        return new Page(
                showChanges.one(id, locale),
                judgeDraft.findings(id, locale),
                new Affected(
                        counts.stream().mapToLong(CountOpenCases.Count::cases).sum(), counts),
                comments.stream()
                        .map(c -> new CommentShown(
                                c.id(),
                                c.path(),
                                c.pointer(),
                                c.text(),
                                Who.of(c.person(), names),
                                c.at(),
                                c.resolved(),
                                c.version(),
                                written.getOrDefault(c.path(), 0) > c.version()))
                        .toList(),
                conditions.stream()
                        .map(c -> new ConditionShown(
                                c.id(),
                                c.text(),
                                Who.of(c.person(), names),
                                c.at(),
                                c.metAt().map(at -> new Met(Who.of(c.metBy().orElse(""), names), at, c.note()))))
                        .toList(),
                course.stream().map(step -> step(step, names)).toList(),
                mayNot.isEmpty(),
                mayNot.filter(code -> change.state() == ChangeState.SUBMITTED)
                        .map(code -> messages.problem(code, Map.of(), locale))
                        .orElse(""),
                mayNot.isEmpty() ? DecideChange.VERDICTS : List.of(),
                approvals.twoPersons(change),
                more);
    }

    private Step step(TaskHistory.Step step, Map<String, String> names) {
        var answers = answers(step.answers().orElse("{}"));
        return new Step(
                step.stepName(),
                Who.of(step.personId().orElse(""), names),
                step.result().orElse(""),
                answers.path("reason").asText(answers.path("note").asText("")),
                answers.path("conditions").asText(""),
                step.endedAt().orElseThrow());
    }

    private JsonNode answers(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored answers cannot be read", e);
        }
    }
}
