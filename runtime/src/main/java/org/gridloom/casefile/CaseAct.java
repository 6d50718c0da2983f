package org.gridloom.casefile;

import java.util.List;
import org.gridloom.task.ActField;
import org.gridloom.task.TaskAction;

/**
 * An action on a whole case; a category offers those its configuration lists, to the posts named there (TZ-8.7). What is a
 * bean of this type has an address, a place in the sheet of actions and a verb in scenarios without further ado.
 */
public interface CaseAct {
    TaskAction action();

    /** Whether it makes sense as the case stands; rights and the category's list are asked before. */
    boolean applies(CaseActOn on);

    /** What the person is asked for, in order. */
    List<ActField> asks(CaseActOn on);

    /** Does it, in the caller's transaction; checks right, version and state again and leaves a note and an event. */
    void handle(CaseActRequest request);
}
