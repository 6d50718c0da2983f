package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridloom.deadline.DeadlineState;
import org.gridloom.deadline.DeadlineView;
import org.gridloom.deadline.Deadlines;
import org.gridloom.deadline.count.Limit;
import org.gridloom.identity.Caller;
import org.gridloom.task.OpenWork;

/** The running limits that a holder may ask to extend: those of the own open steps, and that of the whole case. */
@ApplicationScoped
class ExtendableClocks {
    private static final Map<String, String> WHOLE = Map.of("zh", "整件", "en", "The whole event");

    private final OpenWork openWork;
    private final Deadlines deadlines;

    ExtendableClocks(OpenWork openWork, Deadlines deadlines) {
        this.openWork = openWork;
        this.deadlines = deadlines;
    }

    /** One of them. @param subjectId the work item, or the case */
    record Clocked(String subjectId, String name, Limit limit) {}

    /** Empty for who holds no open step of the case. */
    List<Clocked> of(Caller caller, String caseId, String language) {
        var names = new java.util.LinkedHashMap<String, String>();
        openWork.heldBy(caller, caseId).forEach(step -> names.put(step.taskId(), step.stepName()));
        if (names.isEmpty()) {
            return List.of();
        }
        names.put(caseId, WHOLE.getOrDefault(language, "整件"));
        var views = deadlines.views(names.keySet());
        var clocks = new ArrayList<Clocked>();
        names.forEach((subject, name) -> {
            DeadlineView view = views.get(subject);
            if (view != null && view.state() != DeadlineState.STOPPED && view.state() != DeadlineState.PAUSED) {
                clocks.add(new Clocked(subject, name, Limit.parse(view.limit())));
            }
        });
        return clocks;
    }
}
