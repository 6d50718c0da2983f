package org.gridloom.task;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person can do with a work item; a step offers those its process lists. */
public enum TaskAction {
    CLAIM,
    RELEASE,
    COMPLETE,
    SAVE_DRAFT,
    RETURN,
    RETURN_TO,
    REJECT,
    RESUBMIT,
    WITHDRAW,
    JUMP,
    TRANSFER,
    DELEGATE,
    RESOLVE,
    ADD_BEFORE,
    ADD_AFTER,
    ADD_SIGNER,
    REMOVE_SIGNER,
    COMMENT,
    COPY,
    URGE,
    SUPERVISE,
    SUSPEND,
    RESUME,
    EXTEND,
    GRANT,
    ASSIST,
    CANCEL,
    MERGE,
    UNMERGE,
    MIGRATE;

    /** As written in a process: lower case with dashes. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The action of a word; empty when there is none. */
    public static Optional<TaskAction> of(String word) {
        return Arrays.stream(values())
                .filter(action -> action.word().equals(word))
                .findFirst();
    }
}
