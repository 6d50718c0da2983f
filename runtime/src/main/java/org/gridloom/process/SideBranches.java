package org.gridloom.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gridloom.process.net.NetStep;

/**
 * Branches that an event begins beside a step that goes on. They may begin again and again, which is no fault; so one begins
 * only when nothing is left of the one before. What such a branch shares with the rest of the drawing is not part of it, and
 * there a second token is a fault.
 */
final class SideBranches {
    private final WorkflowNet net;
    private final List<Side> sides = new ArrayList<>();

    private record Side(NetStep step, Set<Integer> begins) {}

    SideBranches(WorkflowNet net) {
        this.net = net;
    }

    void add(NetStep step, Set<Integer> begins) {
        sides.add(new Side(step, begins));
    }

    /** After everything else is there. */
    void draw() {
        var all = new ArrayList<>(net.net.steps());
        sides.forEach(s -> all.add(s.step()));
        var reach = new Reach(all);
        var initial = net.net.build().initial();
        for (Side side : sides) {
            var alone = reach.after(side.begins(), Reach.NONE);
            alone.removeAll(reach.after(initial, side.step()));
            net.net.step(new NetStep(
                    side.step().elements(),
                    side.step().takes(),
                    side.step().puts(),
                    side.step().clears(),
                    alone));
        }
    }
}
