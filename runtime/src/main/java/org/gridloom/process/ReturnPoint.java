package org.gridloom.process;

import java.util.List;

/**
 * A step one may return to.
 *
 * @param name as drawn
 * @param initiator whether every run begins with it: what goes back to the initiator goes there
 * @param calls names of what had called another system or unit since; a return does not take back what was told there
 */
public record ReturnPoint(String step, String name, boolean initiator, List<String> calls) {
    public ReturnPoint {
        calls = List.copyOf(calls);
    }
}
