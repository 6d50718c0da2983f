package org.gridloom.screen;

import java.util.List;

/**
 * Who looks at a screen; everything empty when nobody is logged in.
 *
 * @param nodes the tenants to act for, when there are several
 */
record Who(
        String name,
        String role,
        String tenant,
        List<Choice> nodes,
        boolean works,
        boolean reports,
        boolean records,
        boolean configures) {
    static final Who NOBODY = new Who("", "", "", List.of(), false, false, false, false);

    Who {
        nodes = List.copyOf(nodes);
    }

    public boolean known() {
        return !name.isEmpty();
    }

    public boolean several() {
        return nodes.size() > 1;
    }
}
