package org.gridloom.process;

import java.util.List;
import java.util.Map;

/**
 * What an act that moves in a process came to.
 *
 * @param step the step that is open again
 * @param withdrawn the person's steps that were open and are no longer, by the ids they were opened with
 * @param undone the steps passed before that lie after it: they are done again
 * @param calls of those, the ones that called another system or unit; what was told there is not taken back
 * @param compensated what is being undone by the steps drawn for that, in the order in which it had been done
 */
public record Moved(
        boolean ended,
        Map<String, Object> variables,
        String step,
        List<String> withdrawn,
        List<String> undone,
        List<String> calls,
        List<String> compensated) {
    public Moved {
        variables = Values.copy(variables);
        withdrawn = List.copyOf(withdrawn);
        undone = List.copyOf(undone);
        calls = List.copyOf(calls);
        compensated = List.copyOf(compensated);
    }
}
