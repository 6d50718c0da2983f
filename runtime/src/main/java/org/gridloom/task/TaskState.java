package org.gridloom.task;

/** Where a work item is in its life. */
public enum TaskState {
    OPEN,
    DONE,
    WITHDRAWN
}
