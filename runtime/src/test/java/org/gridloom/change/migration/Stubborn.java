package org.gridloom.change.migration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gridloom.process.MigrationListener;
import org.gridloom.process.ProcessMigration.MovedInstance;
import org.gridloom.process.ProcessProblem;
import org.gridloom.shared.Problem;

/** Is always at work on the cases it was told of when somebody wants to move them. */
@ApplicationScoped
class Stubborn implements MigrationListener {
    private final Set<String> cases = ConcurrentHashMap.newKeySet();

    void holds(String caseId) {
        cases.add(caseId);
    }

    void letsGo() {
        cases.clear();
    }

    @Override
    public void moved(MovedInstance moved, String personId) {
        if (cases.contains(moved.caseId())) {
            throw new Problem(ProcessProblem.TASK_CONFLICT, Map.of("task", moved.id()));
        }
    }
}
