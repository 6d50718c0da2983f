package org.gridloom.change.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridloom.artifact.FindingShown;
import org.gridloom.change.draft.ChangeSets;
import org.gridloom.rule.RuleProblem;
import org.gridloom.rule.TableFindings;
import org.gridloom.rule.sheet.DecisionSheet;
import org.gridloom.rule.sheet.ReadExcel;
import org.gridloom.rule.sheet.WriteExcel;
import org.gridloom.shared.Messages;
import org.gridloom.shared.Problem;

/** A table of a draft to Excel, and rows for it from Excel; the caller puts them into the text. */
@ApplicationScoped
public class TradeTable {
    private final ChangeSets changes;
    private final Messages messages;

    TradeTable(ChangeSets changes, Messages messages) {
        this.changes = changes;
        this.messages = messages;
    }

    /**
     * Rows for the table, or why there are none.
     *
     * @param policy hit policy as the sheet says it
     */
    public record Rows(String policy, String aggregation, List<ReadExcel.Line> rows, List<FindingShown> findings) {}

    /** An {@code xlsx} file of the table of a decision; refuses with DECISION_NOT_FOUND where the text has none of the name. */
    @Transactional
    public byte[] write(String change, String text, String decision) {
        changes.require(change);
        return WriteExcel.of(table(text, decision));
    }

    /** What a file says for the table; faults in the file are findings, and then there are no rows. */
    @Transactional
    public Rows read(String change, String text, String decision, byte[] file, Locale locale) {
        changes.require(change);
        var read = ReadExcel.of(file, table(text, decision));
        return new Rows(
                read.policy(),
                read.aggregation(),
                read.rows(),
                read.findings().stream()
                        .map(finding -> FindingShown.of(finding, messages, locale))
                        .toList());
    }

    private static DecisionSheet table(String text, String decision) {
        return TableFindings.look(text).stream()
                .map(TableFindings.Looked::sheet)
                .filter(sheet -> sheet.decision().equals(decision))
                .findFirst()
                .orElseThrow(() -> new Problem(RuleProblem.DECISION_NOT_FOUND, Map.of("decision", decision)));
    }
}
