package org.gridloom.task;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.gridloom.task.panel.Panel;
import org.gridloom.task.panel.PanelText;
import org.gridloom.task.panel.Verdict;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;

/** The panel of a step that more than one seat decides; its id is the engine's id of the task. */
@Entity
@Table(name = "task_panel")
@NullUnmarked
class PanelRow {
    @Id
    String id;

    @TenantId
    String city;

    String node;

    @Column(name = "case_id")
    String caseId;

    @Column(name = "instance_id")
    String instanceId;

    /** {@code field=value} of the answer that approves; empty when every answer does. */
    String approves;

    String panel;

    @Version
    int version;

    protected PanelRow() {}

    PanelRow(WorkItem item, String approves, Panel panel) {
        this.id = item.engineTask();
        this.node = item.node;
        this.caseId = item.caseId;
        this.instanceId = item.instanceId;
        this.approves = approves;
        this.panel = PanelText.write(panel);
    }

    Panel panel() {
        return PanelText.read(panel);
    }

    void keep(Panel now) {
        panel = PanelText.write(now);
    }

    /** Who holds the clock: the one who may act, or the unit while several may. */
    static String party(Panel panel) {
        var active = panel.active();
        return active.size() == 1 ? active.get(0).holder() : "";
    }

    /** What the process is told: the answers that stand for the decision, the decision and the count of votes. */
    static Map<String, Object> outcome(Panel panel, Map<String, Object> answers) {
        var outcome = new LinkedHashMap<>(answers);
        outcome.put("verdict", panel.decision().name().toLowerCase(Locale.ROOT));
        outcome.put(
                "votes",
                Map.of(
                        "approve", panel.votes(Verdict.APPROVE),
                        "reject", panel.votes(Verdict.REJECT),
                        "seats", panel.seats().count()));
        return outcome;
    }

    /** The start form has no answer that the step's rule could count: sending it is enough. */
    Verdict verdictOf(WorkItem item, Map<String, Object> answers) {
        int equals = approves.indexOf('=');
        return equals < 0
                        || item.startForm
                        || approves.substring(equals + 1)
                                .equals(String.valueOf(answers.get(approves.substring(0, equals))))
                ? Verdict.APPROVE
                : Verdict.REJECT;
    }
}
