package org.gridloom.process;

import java.util.Map;

/** Where an instance stands after a call; the variables are those that have a value. */
public record Advanced(boolean ended, Map<String, Object> variables) {
    public Advanced {
        variables = Values.copy(variables);
    }
}
