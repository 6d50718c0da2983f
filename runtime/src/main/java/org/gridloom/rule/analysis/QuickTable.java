package org.gridloom.rule.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gridloom.rule.sheet.DecisionSheet;
import org.gridloom.rule.sheet.DecisionSheet.Column;
import org.gridloom.rule.sheet.DecisionSheet.Output;
import org.gridloom.rule.sheet.HitPolicy;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNType;
import org.kie.dmn.api.core.ast.DecisionNode;
import org.kie.dmn.api.core.ast.InputDataNode;

/**
 * A table of constants and plain comparisons, answered without an expression language. It answers only where the answer is beyond
 * doubt; everything else, mistakes included, is left to the library, so both always say the same.
 */
public final class QuickTable {
    private static final Map<String, Literal.Kind> KINDS =
            Map.of("string", Literal.Kind.TEXT, "number", Literal.Kind.NUMBER, "boolean", Literal.Kind.FLAG);

    private final boolean first;
    private final List<In> inputs;
    private final List<Row> rows;

    private QuickTable(boolean first, List<In> inputs, List<Row> rows) {
        this.first = first;
        this.inputs = inputs;
        this.rows = rows;
    }

    /** A column: the value's name, the kinds it may have, and what holds for each value. */
    private record In(String name, Optional<Literal.Kind> kind, UnaryTest allowed) {
        Optional<Literal> value(@Nullable Object given) {
            return Values.of(given)
                    .filter(value -> value.kind() == Literal.Kind.NOTHING
                            || kind.map(k -> k == value.kind()).orElse(KINDS.containsValue(value.kind())))
                    .filter(value -> allowed.of(value) == UnaryTest.Answer.YES);
        }
    }

    private record Row(DecisionSheet.Row drawn, List<UnaryTest> tests, Map<String, Object> answers) {}

    /**
     * The row that applies.
     *
     * @param answers the decision's answer by its name, of several columns also each by its own
     */
    public record Hit(DecisionSheet.Row row, Map<String, Object> answers) {}

    /**
     * @param sheets the tables of the text the model was compiled from
     * @param plain what callers get for a constant
     * @return empty where the model is more than one such table
     */
    public static Optional<QuickTable> of(
            DMNModel model, Collection<DecisionSheet> sheets, UnaryOperator<Object> plain) {
        if (model.getDecisions().size() != 1
                || sheets.size() != 1
                || !model.getBusinessKnowledgeModels().isEmpty()
                || !model.getItemDefinitions().isEmpty()) {
            return Optional.empty();
        }
        var sheet = sheets.iterator().next();
        boolean first = sheet.policy() == HitPolicy.FIRST;
        if (!first && sheet.policy() != HitPolicy.UNIQUE && sheet.policy() != HitPolicy.ANY) {
            return Optional.empty();
        }
        var inputs = inputs(model, sheet);
        var rows = rows(model.getDecisions().iterator().next(), sheet, plain);
        return inputs.isEmpty() || rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new QuickTable(first, inputs.get(), rows.get()));
    }

    private static Optional<List<In>> inputs(DMNModel model, DecisionSheet sheet) {
        var inputs = new ArrayList<In>();
        for (Column column : sheet.inputs()) {
            String name = column.expression().strip();
            var data = model.getInputs().stream()
                    .filter(each -> each.getName().equals(name))
                    .findFirst();
            var given = data.flatMap(QuickTable::kind);
            var allowed = TestParser.parse(column.allowed());
            boolean typed = column.type().isEmpty() || KINDS.containsKey(column.type());
            if (given.isEmpty() || !typed || allowed.unread()) {
                return Optional.empty();
            }
            var wanted = Optional.ofNullable(KINDS.get(column.type()));
            if (given.get().isPresent() && wanted.isPresent() && !given.get().equals(wanted)) {
                return Optional.empty();
            }
            var kind = wanted.or(given::get);
            var spoken = spoken(sheet, inputs.size());
            if (spoken.size() > 1) {
                return Optional.empty();
            }
            inputs.add(new In(name, kind.or(() -> spoken.stream().findFirst()), allowed));
        }
        // A value that no column asks for may still be of a wrong type.
        boolean all = model.getInputs().stream()
                .allMatch(data -> inputs.stream().anyMatch(in -> in.name().equals(data.getName())));
        return all && !inputs.isEmpty() ? Optional.of(inputs) : Optional.empty();
    }

    /** The kinds of the constants in a column: where no type is declared, a value of another kind is the library's matter. */
    private static Set<Literal.Kind> spoken(DecisionSheet sheet, int column) {
        var kinds = EnumSet.noneOf(Literal.Kind.class);
        sheet.rows()
                .forEach(row ->
                        TestParser.parse(row.tests().get(column).text()).literals(each -> kinds.add(each.kind())));
        return kinds;
    }

    private static Optional<Optional<Literal.Kind>> kind(InputDataNode data) {
        return kind(data.getType());
    }

    /** Empty for a type that is not looked into; an empty kind for any value. */
    private static Optional<Optional<Literal.Kind>> kind(DMNType type) {
        String name = type.getName();
        return name.equals("Any") || name.equals("unknown")
                ? Optional.of(Optional.empty())
                : Optional.ofNullable(KINDS.get(name)).map(Optional::of);
    }

    private static Optional<List<Row>> rows(DecisionNode decision, DecisionSheet sheet, UnaryOperator<Object> plain) {
        var type = kind(decision.getResultType());
        if (type.isEmpty()) {
            return Optional.empty();
        }
        boolean single = sheet.outputs().size() == 1;
        var rows = new ArrayList<Row>();
        for (DecisionSheet.Row row : sheet.rows()) {
            var tests = row.tests().stream()
                    .map(cell -> TestParser.parse(cell.text()))
                    .toList();
            var cells = new LinkedHashMap<String, Object>();
            for (int i = 0; i < sheet.outputs().size(); i++) {
                Output output = sheet.outputs().get(i);
                String written = row.results().get(i).text().strip();
                var literal = Literal.parse(written);
                if (literal.isEmpty() || !fits(output, literal.get(), single ? type.get() : Optional.empty())) {
                    return Optional.empty();
                }
                boolean number = literal.get().kind() == Literal.Kind.NUMBER;
                cells.put(
                        output.name(),
                        plain.apply(
                                number ? new BigDecimal(written) : literal.get().value()));
            }
            if (!tests.stream().allMatch(QuickTable::plain)
                    || !single
                            && (type.get().isPresent()
                                    || cells.size() < sheet.outputs().size())) {
                return Optional.empty();
            }
            var answers = new LinkedHashMap<String, Object>();
            if (single) {
                answers.put(decision.getName(), cells.values().iterator().next());
            } else {
                answers.putAll(cells);
                answers.put(decision.getName(), cells);
            }
            rows.add(new Row(row, tests, answers));
        }
        return Optional.of(rows);
    }

    /** The library stumbles over a denied range; so that both do alike, it is asked. */
    private static boolean plain(UnaryTest test) {
        if (test instanceof UnaryTest.Not not) {
            return not.inner() instanceof UnaryTest.Equal
                    || not.inner() instanceof UnaryTest.OneOf any
                            && any.tests().stream().allMatch(each -> each instanceof UnaryTest.Equal);
        }
        return test instanceof UnaryTest.OneOf any ? any.tests().stream().allMatch(QuickTable::plain) : !test.unread();
    }

    private static boolean fits(Output output, Literal literal, Optional<Literal.Kind> decision) {
        boolean typed = output.type().isEmpty() || KINDS.get(output.type()) == literal.kind();
        return typed
                && KINDS.containsValue(literal.kind())
                && decision.map(kind -> kind == literal.kind()).orElse(true)
                && TestParser.parse(output.allowed()).of(literal) == UnaryTest.Answer.YES;
    }

    /** The row that applies and what it answers; empty where the library must be asked. */
    public Optional<Hit> decide(Map<String, Object> input) {
        var values = new Literal[inputs.size()];
        for (int i = 0; i < values.length; i++) {
            var value = inputs.get(i).value(input.get(inputs.get(i).name()));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values[i] = value.get();
        }
        Row hit = null;
        for (Row row : rows) {
            switch (answer(row, values)) {
                case MAYBE -> {
                    return Optional.empty();
                }
                case YES -> {
                    if (first) {
                        return Optional.of(hit(row));
                    }
                    if (hit != null) {
                        return Optional.empty();
                    }
                    hit = row;
                }
                case NO -> {
                    // the next one
                }
            }
        }
        return Optional.ofNullable(hit).map(QuickTable::hit);
    }

    private static UnaryTest.Answer answer(Row row, Literal[] values) {
        var answer = UnaryTest.Answer.YES;
        for (int i = 0; i < values.length; i++) {
            switch (row.tests().get(i).of(values[i])) {
                case NO -> {
                    return UnaryTest.Answer.NO;
                }
                case MAYBE -> answer = UnaryTest.Answer.MAYBE;
                case YES -> {
                    // the next column
                }
            }
        }
        return answer;
    }

    private static Hit hit(Row row) {
        return new Hit(row.drawn(), new LinkedHashMap<>(row.answers()));
    }
}
