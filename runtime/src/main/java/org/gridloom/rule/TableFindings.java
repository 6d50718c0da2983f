package org.gridloom.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridloom.rule.analysis.Observation;
import org.gridloom.rule.analysis.TableAnalysis;
import org.gridloom.rule.sheet.DecisionSheet;
import org.gridloom.rule.sheet.SheetReader;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Finding.Severity;
import org.gridloom.shared.Problem;

/** What is seen about the tables of a text, as findings at the ids of rows and cells. Works without a server. */
public final class TableFindings {
    private TableFindings() {}

    /** A table with all that is seen about it, each with its finding. */
    public record Looked(DecisionSheet sheet, List<Seen> seen) {
        public Looked {
            seen = List.copyOf(seen);
        }
    }

    /** One observation and the finding it is to people. */
    public record Seen(Observation observation, Finding finding) {}

    /** Every table of a text; refuses what no decision may be with RULE_REJECTED, without compiling it. */
    public static List<Looked> look(String text) {
        var refused = DmnGuard.check(text);
        if (!refused.isEmpty()) {
            throw new Problem(RuleProblem.RULE_REJECTED, Map.of(), refused);
        }
        return tables(text);
    }

    private static List<Looked> tables(String text) {
        return SheetReader.read(text).stream()
                .map(sheet -> new Looked(
                        sheet,
                        TableAnalysis.of(sheet).stream()
                                .map(seen -> new Seen(seen, finding(sheet, seen)))
                                .toList()))
                .toList();
    }

    static List<Finding> of(String text) {
        return tables(text).stream()
                .flatMap(table -> table.seen().stream().map(Seen::finding))
                .toList();
    }

    private static Finding finding(DecisionSheet sheet, Observation seen) {
        var facts = new HashMap<String, Object>();
        facts.put("table", sheet.label());
        facts.put("when.zh", seen.said().zh());
        facts.put("when.en", seen.said().en());
        if (!seen.rows().isEmpty()) {
            facts.put("row", seen.rows().get(0));
            facts.put(
                    "others", seen.rows().stream().skip(1).map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return switch (seen.kind()) {
            case GAP -> made(severity(sheet), seen, "DMN_TABLE_GAP", facts);
            case OVERLAP -> made(Severity.ERROR, seen, "DMN_TABLE_OVERLAP", facts);
            case SHADOWED -> made(Severity.WARNING, seen, "DMN_ROW_SHADOWED", facts);
            case NEVER_HIT -> made(Severity.WARNING, seen, "DMN_ROW_NEVER", facts);
            case VALUE_UNKNOWN -> made(Severity.WARNING, seen, "DMN_VALUE_UNKNOWN", facts);
            case DENIED_RANGE -> {
                facts.put("instead", seen.tests().get(0));
                yield made(Severity.ERROR, seen, "DMN_DENIED_RANGE", facts);
            }
            case NOT_DECIDED -> made(Severity.HINT, seen, "DMN_NOT_DECIDED", facts);
            case GAVE_UP -> made(Severity.HINT, seen, "DMN_ANALYSIS_GAVE_UP", facts);
        };
    }

    /** A gap of a table that says of itself that it has none is an error. */
    private static Severity severity(DecisionSheet sheet) {
        return sheet.complete().orElse(false) ? Severity.ERROR : Severity.WARNING;
    }

    private static Finding made(Severity severity, Observation seen, String code, HashMap<String, Object> facts) {
        return new Finding(severity, "", seen.at(), 0, code, facts);
    }
}
