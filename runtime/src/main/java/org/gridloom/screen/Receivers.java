package org.gridloom.screen;

import java.util.List;
import java.util.Set;

/**
 * Who can be given the work of a unit.
 *
 * @param groups to choose from
 * @param around which of the needs of a choice the unit has: a unit above, units below, departments
 */
record Receivers(List<ChoiceGroup> groups, Set<String> around) {
    static final Receivers NONE = new Receivers(List.of(), Set.of());

    Receivers {
        groups = List.copyOf(groups);
        around = Set.copyOf(around);
    }
}
