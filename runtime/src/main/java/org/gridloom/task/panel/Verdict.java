package org.gridloom.task.panel;

/** How somebody voted, or what a stage or panel came to. Rejection is an answer that the rule counts, not a return. */
public enum Verdict {
    NONE,
    APPROVE,
    REJECT
}
