package org.gridloom.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridloom.shared.Problem;

/** A plain table answered at once says what the library says, or nothing. */
class QuickDecisionProperties {
    private static final List<String> NUMBERS = List.of(
            "-",
            "< 3",
            "<= 2",
            ">= 1.5",
            "> 2.0",
            "[1..3]",
            "(1..3)",
            "]1..3[",
            "2",
            "2.0",
            "1, 3",
            "< 1, > 3",
            "not(2)",
            "not(< 2)");
    private static final List<String> TEXTS =
            List.of("-", "\"a\"", "\"b\"", "\"a\", \"b\"", "not(\"a\")", "not(\"a\", \"b\")", "\"\\\"\"");
    private static final List<String> FLAGS = List.of("-", "true", "false", "not(true)");
    private static final List<String> ANSWERS = List.of("\"x\"", "\"y, z\"", "7", "2.50", "true", "1 + 1", "n");
    private static final List<Object> GIVEN_NUMBERS =
            Arrays.asList(null, 0, 1, 1.5, 2, 3L, new BigDecimal("2.00"), new BigDecimal("3.0000001"), "2");
    private static final List<Object> GIVEN_TEXTS = Arrays.asList(null, "a", "b", "c", "\"", "", 1);
    private static final List<Object> GIVEN_FLAGS = Arrays.asList(null, true, false, "true");

    record Table(String policy, boolean typed, String allowed, List<List<String>> rows) {
        String text() {
            var text = new StringBuilder("""
                    <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="g" name="g" namespace="urn:quick">
                    """);
            String[] names = {"n", "t", "f"};
            String[] types = {"number", "string", "boolean"};
            for (int i = 0; i < 3; i++) {
                text.append("<inputData id=\"i%d\" name=\"%s\"><variable id=\"v%d\" name=\"%s\"%s/></inputData>"
                        .formatted(i, names[i], i, names[i], type(types[i])));
            }
            text.append("<decision id=\"d\" name=\"g\"><variable id=\"v\" name=\"g\"/>");
            for (int i = 0; i < 3; i++) {
                text.append("<informationRequirement id=\"r%d\"><requiredInput href=\"#i%d\"/></informationRequirement>"
                        .formatted(i, i));
            }
            text.append("<decisionTable id=\"t\" hitPolicy=\"%s\">".formatted(policy));
            for (int i = 0; i < 3; i++) {
                String values = i == 1 && !allowed.isEmpty()
                        ? "<inputValues id=\"w\"><text>" + allowed + "</text></inputValues>"
                        : "";
                text.append(
                        "<input id=\"c%d\"><inputExpression id=\"e%d\"%s><text>%s</text></inputExpression>%s</input>"
                                .formatted(i, i, type(types[i]), names[i], values));
            }
            text.append("<output id=\"o\" name=\"g\"/>");
            for (int r = 0; r < rows.size(); r++) {
                text.append("<rule id=\"row%d\">".formatted(r));
                for (int c = 0; c < 4; c++) {
                    String tag = c < 3 ? "inputEntry" : "outputEntry";
                    text.append("<%s id=\"x%d_%d\"><text>%s</text></%s>"
                            .formatted(tag, r, c, rows.get(r).get(c).replace("<", "&lt;"), tag));
                }
                text.append("</rule>");
            }
            return text.append("</decisionTable></decision></definitions>").toString();
        }

        private String type(String name) {
            return typed ? " typeRef=\"" + name + "\"" : "";
        }
    }

    @Provide
    Arbitrary<Table> tables() {
        var row = Combinators.combine(
                        Arbitraries.of(NUMBERS), Arbitraries.of(TEXTS), Arbitraries.of(FLAGS), Arbitraries.of(ANSWERS))
                .as(List::of);
        return Combinators.combine(
                        Arbitraries.of("FIRST", "UNIQUE", "ANY"),
                        Arbitraries.of(true, false),
                        Arbitraries.of("", "", "\"a\", \"b\""),
                        row.list().ofMinSize(1).ofMaxSize(5))
                .as(Table::new);
    }

    @Property(tries = 300)
    void aPlainTableAnsweredAtOnceSaysWhatTheLibrarySays(@ForAll("tables") Table table) {
        DecisionModel model;
        try {
            model = DecisionModel.compile(table.text());
        } catch (Problem refused) {
            return;
        }
        for (Object number : GIVEN_NUMBERS) {
            for (Object text : GIVEN_TEXTS) {
                for (Object flag : GIVEN_FLAGS) {
                    var input = new HashMap<String, Object>();
                    input.put("n", number);
                    input.put("t", text);
                    input.put("f", flag);
                    model.quickly(input)
                            .ifPresent(answer -> assertThat(answer)
                                    .as("%s%n%s", input, table.rows())
                                    .isEqualTo(library(model, input)));
                }
            }
        }
    }

    private static Map<String, Object> library(DecisionModel model, Map<String, Object> input) {
        try {
            return model.byLibrary("g", input);
        } catch (Problem failed) {
            return Map.of("problem", String.valueOf(failed.code()), "findings", failed.findings());
        }
    }

    @Example
    void plainTablesAreAnsweredAtOnce() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("< 3", "\"a\", \"b\"", "true", "\"x\""));
        rows.add(List.of("-", "-", "-", "2.50"));
        var model = DecisionModel.compile(new Table("FIRST", true, "", rows).text());
        assertThat(model.quickly(Map.of("n", 2, "t", "b", "f", true))).contains(Map.of("g", "x"));
        assertThat(model.quickly(Map.of("n", 5))).contains(Map.of("g", new BigDecimal("2.50")));
    }
}
