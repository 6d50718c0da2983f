package org.gridloom.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;

/** Tries a DMN text out and sees which rows of its tables were taken. Not for several threads; compiled anew for each trial. */
public final class DecisionTrial {
    private final DecisionModel model;
    private final Map<String, Set<Integer>> taken = new LinkedHashMap<>();
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final Map<String, List<Integer>> last = new LinkedHashMap<>();

    /**
     * A table and the rows nobody took, counted from 1.
     *
     * @param table name of the table or, where it has none, of its decision
     */
    public record Coverage(String table, int rows, List<Integer> untaken) {
        public Coverage {
            untaken = List.copyOf(untaken);
        }
    }

    /** Refuses a text that is no decision with {@link RuleProblem#RULE_REJECTED}. */
    public DecisionTrial(String text) {
        this.model = DecisionModel.compile(text);
        model.tables().forEach((name, table) -> rows.put(name, table.getRule().size()));
        model.listen(new DMNRuntimeEventListener() {
            @Override
            public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
                taken.computeIfAbsent(event.getDecisionTableName(), name -> new TreeSet<>())
                        .addAll(event.getSelected());
                last.put(event.getDecisionTableName(), List.copyOf(event.getSelected()));
            }
        });
    }

    /** As {@link Decisions#decide}. */
    public Map<String, Object> decide(String name, Map<String, Object> input) {
        last.clear();
        return model.decide(name, input);
    }

    /** The rows the last trial took, from 1, by table; empty for a table none of whose rows applied. */
    public Map<String, List<Integer>> lastTaken() {
        return Map.copyOf(last);
    }

    /** The tables of the text, each with what no trial has taken so far. */
    public List<Coverage> coverage() {
        var all = new ArrayList<Coverage>();
        rows.forEach((table, count) -> {
            var untaken = new LinkedHashSet<Integer>();
            for (int row = 1; row <= count; row++) {
                if (!taken.getOrDefault(table, Set.of()).contains(row)) {
                    untaken.add(row);
                }
            }
            all.add(new Coverage(table, count, List.copyOf(untaken)));
        });
        return all;
    }
}
