package org.gridloom.task;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The word of a step's answers that says how it ended, by the field names the platform reserves for it. */
final class TaskResult {
    private TaskResult() {}

    static @Nullable String of(Map<String, Object> answers) {
        for (String field : new String[] {"decision", "outcome"}) {
            if (answers.get(field) instanceof String word && word.length() <= 80) {
                return word;
            }
        }
        return null;
    }
}
