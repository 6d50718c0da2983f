package org.gridloom.task;

import java.util.List;

/**
 * An action on a work item beside completing it; a step offers those its process lists (TZ-8.7). What is a bean of this type
 * has an address, a place in the sheet of actions and a verb in scenarios without further ado.
 */
public interface TaskAct {
    TaskAction action();

    /** Whether it makes sense as the item stands, e.g. to release only what is held; rights and the step's list are asked before. */
    boolean applies(ActOn on);

    /** What the person is asked for, in order. */
    List<ActField> asks(ActOn on);

    /** Does it, in the caller's transaction; checks right, version and state again and leaves a note and an event. */
    void handle(ActRequest request);

    /** Whether it is offered to who ended the item, after its end, e.g. to take back what one has just done. */
    default boolean afterEnd() {
        return false;
    }

    /** Whether a step offers it that does not list it, e.g. to give back what was lent. */
    default boolean unlisted(ActOn on) {
        return false;
    }
}
