package org.gridloom.script;

import java.util.Map;
import org.gridloom.shared.Problem;
import org.gridloom.shared.ProblemCode;

/** Why this feature refuses. */
public enum ScriptProblem implements ProblemCode {
    /** The text is not of the language. */
    SCRIPT_SYNTAX(422),
    /** The script threw. */
    SCRIPT_FAILED(422),
    SCRIPT_TOO_MANY_STEPS(422),
    SCRIPT_TOO_SLOW(422),
    SCRIPT_TOO_MUCH_MEMORY(422),
    SCRIPT_TOO_MUCH_OUTPUT(422),
    /** All children are busy, or none can be started. */
    SCRIPT_BUSY(503);

    private final int httpStatus;

    ScriptProblem(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }

    Problem with(Map<String, Object> facts) {
        return new Problem(this, facts);
    }
}
