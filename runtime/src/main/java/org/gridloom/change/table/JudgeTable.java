package org.gridloom.change.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridloom.change.draft.ChangeSets;
import org.gridloom.rule.DecisionTrial;
import org.gridloom.rule.TableFindings;
import org.gridloom.rule.analysis.Observation;
import org.gridloom.rule.cases.DecisionCase;
import org.gridloom.rule.cases.Mutation;
import org.gridloom.rule.cases.RunCases;
import org.gridloom.shared.Messages;

/**
 * Judges the text of a decision while it is being written in a change set, saved or not: what its tables leave out or say
 * twice, what it answers, and what its cases prove. Refuses with CHANGE_NOT_FOUND where the caller may not see the change
 * set, and with RULE_REJECTED what is no decision.
 */
@ApplicationScoped
public class JudgeTable {
    private final ChangeSets changes;
    private final Messages messages;

    JudgeTable(ChangeSets changes, Messages messages) {
        this.changes = changes;
        this.messages = messages;
    }

    /** The tables of a text. */
    public record Looked(List<Table> tables) {}

    /**
     * @param id of the table's element
     * @param decision name under which it answers
     */
    public record Table(String id, String decision, String label, int rows, List<Seen> seen) {}

    /**
     * One thing seen about a table.
     *
     * @param at id of the row, cell or table
     * @param rows from 1; the first wants a look
     * @param tests a condition for each column: where it happens; the new row that repairs a gap
     * @param given an input that shows it; absent where none could be worked out
     */
    public record Seen(
            String kind,
            String severity,
            String message,
            String at,
            List<Integer> rows,
            List<String> tests,
            Map<String, Object> given) {}

    /** What a text answers, and the rows it takes. */
    public record Tried(Map<String, Object> answers, List<Taken> taken) {}

    /** Rows of a table, from 1. */
    public record Taken(String table, List<Integer> rows) {}

    /** What the cases came to. */
    public record Tested(int passed, int failed, List<Case> cases, List<Untaken> coverage, Score score) {}

    /**
     * A case.
     *
     * @param wrong the answer that is not as expected; absent where it passed
     */
    public record Case(
            String name,
            boolean passed,
            Optional<String> wrong,
            Optional<String> expected,
            Optional<String> actual,
            List<Taken> taken) {}

    /** Rows of a table no case takes, from 1. */
    public record Untaken(String table, int rows, List<Integer> untaken) {}

    /** How many changes of a single cell make a case fail, of how many tried. */
    public record Score(int changes, int noticed, int percent, List<Mutation.Survivor> survivors) {}

    /** Everything seen about the tables of the text. */
    @Transactional
    public Looked look(String change, String text, Locale locale) {
        changes.require(change);
        return new Looked(TableFindings.look(text).stream()
                .map(table -> new Table(
                        table.sheet().id(),
                        table.sheet().decision(),
                        table.sheet().label(),
                        table.sheet().rows().size(),
                        table.seen().stream().map(seen -> seen(seen, locale)).toList()))
                .toList());
    }

    private Seen seen(TableFindings.Seen seen, Locale locale) {
        Observation observation = seen.observation();
        return new Seen(
                observation.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                seen.finding().severity().name().toLowerCase(Locale.ROOT),
                messages.finding(seen.finding(), locale),
                observation.at(),
                observation.rows(),
                observation.tests(),
                observation.given());
    }

    /** What the text answers to an input. */
    @Transactional
    public Tried tryOut(String change, String text, String decision, Map<String, Object> given) {
        changes.require(change);
        var trial = new DecisionTrial(text);
        var answers = trial.decide(decision, given);
        return new Tried(answers, taken(trial.lastTaken()));
    }

    /** What the cases come to, which rows they leave out, and what they would not notice. */
    @Transactional
    public Tested test(String change, String text, String decision, List<DecisionCase> cases) {
        changes.require(change);
        var report = RunCases.of(decision, text, cases);
        var score = Mutation.of(decision, text, cases);
        int passed = (int)
                report.outcomes().stream().filter(RunCases.Outcome::passed).count();
        return new Tested(
                passed,
                report.outcomes().size() - passed,
                report.outcomes().stream().map(JudgeTable::shown).toList(),
                report.coverage().stream()
                        .map(table -> new Untaken(table.table(), table.rows(), table.untaken()))
                        .toList(),
                new Score(score.changes(), score.noticed(), score.percent(), score.survivors()));
    }

    private static Case shown(RunCases.Outcome outcome) {
        return new Case(
                outcome.name(),
                outcome.passed(),
                Optional.ofNullable(outcome.wrong()),
                Optional.ofNullable(outcome.expected()).map(String::valueOf),
                Optional.ofNullable(outcome.actual()).map(String::valueOf),
                taken(outcome.taken()));
    }

    private static List<Taken> taken(Map<String, List<Integer>> rows) {
        var taken = new ArrayList<Taken>();
        rows.forEach((table, of) -> taken.add(new Taken(table, of)));
        return taken;
    }
}
