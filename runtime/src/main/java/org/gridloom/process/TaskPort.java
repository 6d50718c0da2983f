package org.gridloom.process;

/** Who opens and closes work for people; called in the transaction of the process. Implemented by {@code task}. */
public interface TaskPort {
    /** A token has reached a person's step. */
    void opened(OpenedStep step);

    /** The token has left it. The id is one that was given to {@link #opened}. */
    void closed(String taskId, ClosedHow how);
}
