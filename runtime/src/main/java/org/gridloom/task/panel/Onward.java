package org.gridloom.task.panel;

import java.util.ArrayList;

/**
 * From the present stage to the next that somebody has still to decide. A stage that had waited may be decided when its turn
 * comes: who was still to answer was taken off.
 */
final class Onward {
    private Onward() {}

    static Panel of(Panel panel) {
        var stages = new ArrayList<>(panel.stages());
        int next = panel.current();
        while (next < stages.size()) {
            Stage stage = stages.get(next).judged();
            stages.set(next, stage);
            if (stage.decision() == Verdict.NONE && !stage.gone()) {
                break;
            }
            next++;
        }
        return new Panel(stages, next, panel.turns(), panel.withdrawn());
    }
}
