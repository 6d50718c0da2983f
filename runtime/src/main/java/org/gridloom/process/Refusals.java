package org.gridloom.process;

import java.sql.SQLException;
import java.util.Map;
import org.gridloom.shared.Problem;
import org.jboss.logging.Logger;
import org.kie.kogito.internal.process.workitem.WorkItemNotFoundException;

/** Finds the refusal in what the engine wraps around it. */
final class Refusals {
    private static final Logger LOG = Logger.getLogger(Refusals.class);

    private Refusals() {}

    static Problem of(RuntimeException thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof Problem problem) {
                return problem;
            }
            if (at instanceof WorkItemNotFoundException || at instanceof SQLException sql && meeting(sql)) {
                return new Problem(ProcessProblem.TASK_CONFLICT, Map.of());
            }
        }
        LOG.error("process step failed", thrown);
        return new Problem(
                ProcessProblem.STEP_FAILED, Map.of("cause", thrown.getClass().getSimpleName()));
    }

    /** A deadlock, a lock that was not given in time, a row that changed since it was read. */
    private static boolean meeting(SQLException thrown) {
        return "40001".equals(thrown.getSQLState()) || thrown.getErrorCode() == 1205 || thrown.getErrorCode() == 1020;
    }
}
