package org.gridloom.task;

/** Where a work item is in its life. {@code WAITING}: others of the same step answer first. */
public enum TaskState {
    OPEN,
    WAITING,
    DONE,
    WITHDRAWN
}
