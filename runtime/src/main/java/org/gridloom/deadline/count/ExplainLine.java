package org.gridloom.deadline.count;

import java.util.Map;

/** One line of the reckoning of a due date: a code and its values; the sentence is looked up in the reader's language. */
public record ExplainLine(String code, Map<String, Object> facts) {
    public ExplainLine {
        facts = Map.copyOf(facts);
    }
}
