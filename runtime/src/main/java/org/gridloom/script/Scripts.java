package org.gridloom.script;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs scripts that tenants wrote. A script sees what it is given and the language, nothing of the host; what it may cost is
 * limited, and one that costs more is refused with a {@link ScriptProblem} while others go on (TZ-8.6).
 */
public interface Scripts {
    /** A sandbox of so many child processes at most, started when first needed; they end with this process. */
    static Scripts inChildren(int most) {
        return new Sandbox(most, ScriptLimits.USUAL);
    }

    /**
     * What the script returns, as plain maps, lists, strings, numbers, booleans; null when it returns nothing.
     *
     * @param input values by name; a name the script asks for and that is not here is null to it
     */
    @Nullable
    Object run(Script script, Map<String, Object> input);
}
