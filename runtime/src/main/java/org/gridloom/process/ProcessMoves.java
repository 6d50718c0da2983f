package org.gridloom.process;

import java.util.List;
import java.util.Map;

/**
 * Everything that moves in a process instead of going on with it. Each act takes the smallest region of the process that
 * holds both steps, withdraws every token in it and opens the step asked for, so that the instance stands where a run of the
 * process can stand (decision 0020). Like {@link ProcessEngine} it takes part in the caller's transaction; a step that is no
 * longer open is refused with {@link ProcessProblem#TASK_CONFLICT}.
 */
public interface ProcessMoves {
    /**
     * Returns to a step that was passed. Refused with {@link ProcessProblem#CANNOT_RETURN_THERE} when it was not, when it does
     * not come before the one returned from, or when it lies in another branch that runs beside it.
     */
    Moved back(String instanceId, String fromTaskId, String toStep);

    /** The steps one may return to from an open step, the one passed last first. */
    List<ReturnPoint> points(String instanceId, String fromTaskId);

    /**
     * Goes to any step, forwards or backwards. Refused with {@link ProcessProblem#MANDATORY_STEP_BETWEEN} when a mandatory step
     * would be left out.
     */
    Moved jump(String instanceId, String fromTaskId, String toStep);

    /** The steps one may jump to from an open step, in the order they are drawn. */
    List<ReturnPoint> targets(String instanceId, String fromTaskId);

    /**
     * Ends a step that was returned to and goes straight back to where the return came from: everything that stood open there
     * stands open again, what lies between is kept. Refused with {@link ProcessProblem#NOTHING_TO_RESUBMIT} when nothing was
     * returned to it, when what was withdrawn then cannot be opened twice, or when the process does not allow it.
     */
    Moved resubmit(String instanceId, String taskId, Map<String, Object> answers);

    /** Whether {@link #resubmit} would be taken. */
    boolean mayResubmit(String instanceId, String taskId);

    /**
     * Takes a completed step back: it opens again. Refused with {@link ProcessProblem#CANNOT_TAKE_BACK} when a step that follows
     * was completed since, or another system or unit was called.
     */
    Moved takeBack(String instanceId, String step);

    /** Whether {@link #takeBack} would be taken; false when the instance has ended. */
    boolean mayTakeBack(String instanceId, String step);
}
