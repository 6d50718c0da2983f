package org.gridloom.change.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gridloom.change.approval.ConditionSql.Condition;
import org.gridloom.change.draft.ChangeSet;
import org.gridloom.change.draft.ChangeSets;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.Permissions;
import org.gridloom.shared.Problem;
import org.gridloom.task.TaskHistory;

/** What was approved on condition: kept when it is decided, listed until an approver who wrote nothing of it has seen it met. */
@ApplicationScoped
public class KeepConditions {
    private static final int LONGEST = 2000;
    private final ConditionSql sql;
    private final ChangeSets changes;
    private final CurrentCaller currentCaller;
    private final ObjectMapper json;
    private final Clock clock;

    KeepConditions(ConditionSql sql, ChangeSets changes, CurrentCaller currentCaller, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.changes = changes;
        this.currentCaller = currentCaller;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps the conditions of the steps done, one a line; may be called any number of times. */
    void keep(ChangeSet change, Collection<TaskHistory.Step> course) {
        for (TaskHistory.Step step : course) {
            var lines = conditions(step.answers().orElse("{}"))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            boolean approved =
                    step.result().filter("approve-with-conditions"::equals).isPresent();
            for (int i = 0; approved && i < lines.size(); i++) {
                String text = lines.get(i);
                sql.keep(
                        change.node().city(),
                        change.id(),
                        step.taskId(),
                        i,
                        text.length() <= LONGEST ? text : text.substring(0, LONGEST),
                        step.personId().orElse(""),
                        step.endedAt().orElseThrow());
            }
        }
    }

    private String conditions(String answers) {
        try {
            return json.readTree(answers).path("conditions").asText("");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored answers cannot be read", e);
        }
    }

    List<Condition> of(ChangeSet change) {
        return sql.of(change.node().city(), change.id());
    }

    /** How many are not met yet. */
    public long open(ChangeSet change) {
        return of(change).stream().filter(Condition::open).count();
    }

    /** Refuses authors: nobody says of his own work that it is done. */
    @Transactional
    void meet(String changeId, String id, String note) {
        var change = changes.require(changeId);
        var caller = currentCaller.require(Permissions.CONFIG_APPROVE);
        if (changes.authors(change).contains(caller.personId())) {
            throw new Problem(ApprovalProblem.CHANGE_IS_YOUR_OWN, Map.of());
        }
        String said = note.strip();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String words = said.length() <= LONGEST ? said : said.substring(0, LONGEST);
        if (!sql.meet(change.node().city(), changeId, id, caller.personId(), now, words)) {
            throw new Problem(ApprovalProblem.CHANGE_CONDITION_NOT_FOUND, Map.of("condition", id));
        }
    }
}
