package org.gridloom.task;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
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

    Verdict verdictOf(java.util.Map<String, Object> answers) {
        int equals = approves.indexOf('=');
        return equals < 0
                        || approves.substring(equals + 1)
                                .equals(String.valueOf(answers.get(approves.substring(0, equals))))
                ? Verdict.APPROVE
                : Verdict.REJECT;
    }
}
