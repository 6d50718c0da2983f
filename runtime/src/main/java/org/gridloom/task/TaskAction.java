package org.gridloom.task;

import java.util.Locale;

/** What a person can do with a work item; a step offers those its process lists. */
public enum TaskAction {
    CLAIM,
    RELEASE,
    COMPLETE,
    RETURN,
    TRANSFER,
    COMMENT;

    /** As written in a process: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
