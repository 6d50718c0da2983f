package org.gridloom.screen;

import java.util.List;

/**
 * A form on a screen.
 *
 * @param action where it is posted
 * @param draft name under which the browser keeps what is typed; empty for not at all
 * @param problem why it was refused as a whole; empty for nothing
 */
record FormView(String action, String draft, String problem, List<Field> fields) {
    FormView {
        fields = List.copyOf(fields);
    }

    public List<Field> faults() {
        return fields.stream().filter(Field::bad).toList();
    }

    public boolean refused() {
        return !problem.isEmpty() || !faults().isEmpty();
    }
}
