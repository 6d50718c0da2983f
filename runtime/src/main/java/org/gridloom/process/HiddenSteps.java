package org.gridloom.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.gridloom.feel.FeelExpression;
import org.jspecify.annotations.Nullable;

/** Steps that nobody drew, put in by {@link Normalizer}; each is over at once. */
final class HiddenSteps {
    private static final int MOST_ROUNDS = 1_000;

    private HiddenSteps() {}

    /** Counts the rounds of a repeated activity. */
    static final class Count extends StepHandler {
        private final Map<String, FeelExpression> counts = new HashMap<>();

        Count(ProcessDefinition definition, Surroundings around) {
            super(Normalizer.COUNT, definition, around);
            var names = new ArrayList<>(definition.names());
            names.addAll(definition.items());
            for (Loops loop : definition.loops().values()) {
                loop.count().ifPresent(c -> counts.put(loop.counter(), FeelExpression.compile(c, names)));
            }
        }

        @Override
        Map<String, Object> open(Step step) {
            String counter = step.token().getNodeDefinitionId();
            FeelExpression count = counts.get(counter);
            if (count != null) {
                step.token().setVariable(counter, rounds(count.eval(step.variables())));
            }
            return Map.of();
        }

        private static List<Integer> rounds(@Nullable Object count) {
            int most = count instanceof Number number ? Math.min(number.intValue(), MOST_ROUNDS) : 0;
            return IntStream.rangeClosed(1, Math.max(0, most)).boxed().toList();
        }
    }

    /** Notes that a step was done which can be undone. */
    static final class Note extends StepHandler {
        Note(ProcessDefinition definition, Surroundings around) {
            super(Normalizer.NOTE, definition, around);
        }

        @Override
        Map<String, Object> open(Step step) {
            var done = done(step);
            String id = step.token().getNodeDefinitionId().substring(Compensation.NOTE.length());
            // What undoes a sub-process as a whole stands for what would undo its steps.
            done.removeIf(inner -> inside(String.valueOf(inner), id));
            done.add(id);
            step.token().setVariable(Compensation.DONE, done);
            return Map.of();
        }

        private boolean inside(String step, String container) {
            var nodes = definition.graph().nodes();
            for (var at = nodes.get(step); at != null; at = nodes.get(at.container())) {
                if (at.container().equals(container)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Takes the last note of the steps that an event undoes. */
    static final class Take extends StepHandler {
        Take(ProcessDefinition definition, Surroundings around) {
            super(Normalizer.TAKE, definition, around);
        }

        @Override
        Map<String, Object> open(Step step) {
            String event = step.token().getNodeDefinitionId().substring(Compensation.TAKE.length());
            if (event.equals(Compensation.RETURNED)) {
                step.token().setVariable(Compensation.UNDO, Undone.next(step.token()));
                return Map.of();
            }
            Set<String> undone = definition.compensations().getOrDefault(event, Set.of());
            var done = done(step);
            String last = Compensation.NOTHING_LEFT;
            for (int i = done.size() - 1; i >= 0 && last.isEmpty(); i--) {
                if (undone.contains(String.valueOf(done.get(i)))) {
                    last = String.valueOf(done.remove(i));
                }
            }
            step.token().setVariable(Compensation.DONE, done);
            step.token().setVariable(Compensation.UNDO, last);
            return Map.of();
        }
    }

    private static List<Object> done(StepHandler.Step step) {
        return step.token().getVariable(Compensation.DONE) instanceof Collection<?> before
                ? new ArrayList<>(before)
                : new ArrayList<>();
    }
}
