package org.gridloom.task;

import java.util.List;

/** An act that the caller may do with a work item now, and what is asked for it. */
public record OfferedAct(TaskAction action, List<ActField> asks) {
    public OfferedAct {
        asks = List.copyOf(asks);
    }
}
