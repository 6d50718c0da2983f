package org.gridloom.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.gridloom.feel.FeelExpression;
import org.gridloom.process.net.Budget;
import org.gridloom.script.ScriptSyntax;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Problem;
import org.gridloom.shared.XmlBounds;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Checks a BPMN text: what it may contain, what it names, whether it can end. Works without a server; finds all faults at once. */
public final class ProcessLinter {
    private static final int MAX_LENGTH = 2_000_000;
    private static final int MAX_BOXES = 1_500;
    private static final Set<String> TYPES = Set.of("string", "number", "boolean", "date", "list", "map", "any");
    private static final Set<String> UNITS =
            Set.of("leg-unit", "case-grid", "reporter", "upper-unit", "chosen-unit", "home-centre");
    private static final Set<String> HAND_OVERS = Set.of("up", "down", "department", "same");
    private static final Pattern DURATION =
            Pattern.compile("(R\\d*/)?P(?=.)(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?");
    private static final Pattern DATE =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d)");

    private final List<Finding> findings = new ArrayList<>();
    private final BiPredicate<String, String> known;

    private ProcessLinter(BiPredicate<String, String> known) {
        this.known = known;
    }

    /**
     * @param known whether an artifact of a kind and name exists: {@code form, post, decision, ruleset, connector, process}
     */
    public static List<Finding> lint(String text, BiPredicate<String, String> known) {
        var linter = new ProcessLinter(known);
        linter.check(text, true);
        return List.copyOf(linter.findings);
    }

    /**
     * The same for a process of that name among others.
     *
     * @param processes the text of a process by its name
     */
    public static List<Finding> lint(
            String name, String text, BiPredicate<String, String> known, Function<String, Optional<String>> processes) {
        var findings = new ArrayList<>(lint(text, known));
        if (findings.stream().noneMatch(Finding::isError)) {
            findings.addAll(CallCycles.check(name, text, processes));
        }
        return List.copyOf(findings);
    }

    /** All but the references, which were checked when the text was published. */
    static List<Finding> check(String text) {
        var linter = new ProcessLinter((kind, name) -> true);
        linter.check(text, false);
        return linter.findings;
    }

    private void check(String text, boolean compile) {
        if (text.length() > MAX_LENGTH) {
            findings.add(Finding.error("", "BPMN_TOO_LONG", Map.of("most", MAX_LENGTH)));
            return;
        }
        findings.addAll(XmlBounds.check(text));
        if (!findings.isEmpty()) {
            return;
        }
        Document document;
        try {
            document = Xml.parse(text);
        } catch (Exception e) {
            findings.add(Finding.error("", "BPMN_INVALID", Map.of("reason", String.valueOf(e.getMessage()))));
            return;
        }
        findings.addAll(WhiteList.check(document));
        Element root = document.getDocumentElement();
        if (Xml.all(root, "process").size() != 1) {
            findings.add(Finding.error("", "BPMN_ONE_PROCESS", Map.of()));
            return;
        }
        if (FlowGraph.boxes(root) > MAX_BOXES) {
            findings.add(Finding.error("", "BPMN_TOO_MANY", Map.of("most", MAX_BOXES)));
            return;
        }
        ids(document);
        var definition = ProcessDefinition.read(document);
        meanings(root, definition);
        expressions(root, definition);
        findings.addAll(EventLinter.check(root, definition));
        if (compile) {
            findings.addAll(DataFlow.check(root, definition));
            findings.addAll(Soundness.check(definition.graph(), root, Budget.USUAL));
        }
        if (compile && findings.stream().noneMatch(Finding::isError)) {
            compile(document, definition);
        }
    }

    private void compile(Document document, ProcessDefinition definition) {
        try {
            Deployments.parse(Normalizer.normalize(document, "check", definition.all()), definition);
        } catch (Problem problem) {
            findings.addAll(problem.findings());
        } catch (Exception e) {
            findings.add(Finding.error("", "BPMN_INVALID", Map.of("reason", String.valueOf(e.getMessage()))));
        }
    }

    private void ids(Document document) {
        var seen = new HashSet<String>();
        for (Element element : Xml.all(document)) {
            String id = element.getAttribute("id");
            if (!id.isEmpty() && (!seen.add(id) || id.startsWith("_before_") || id.startsWith("_after_"))) {
                findings.add(Finding.error(id, "BPMN_ID_TWICE", Map.of("id", id)));
            }
        }
    }

    private void meanings(Element root, ProcessDefinition definition) {
        for (var variable : definition.variables().entrySet()) {
            if (!variable.getKey().matches("[A-Za-z][A-Za-z0-9]*") || !TYPES.contains(variable.getValue())) {
                findings.add(Finding.error(
                        variable.getKey(),
                        "BPMN_VARIABLE",
                        Map.of("name", variable.getKey(), "type", variable.getValue())));
            }
        }
        for (Element task : Xml.all(root, "userTask")) {
            one(task, "form", "form", true);
            oneOf(task, "of", UNITS);
            oneOf(task, "mandatory", Set.of("true", "false"));
            oneOf(task, "resubmit", Set.of("direct"));
            Xml.words(task, "posts").forEach(post -> reference(task, "post", post));
            if (Xml.words(task, "posts").isEmpty()) {
                findings.add(missing(task, "posts"));
            }
            Xml.words(task, "exclude").stream()
                    .filter(word -> !definition.steps().containsKey(word)
                            && !definition.variables().containsKey(word))
                    .forEach(word -> findings.add(value(task, "exclude", word)));
            PanelDefinition.faults(task).forEach((name, value) -> findings.add(value(task, name, value)));
            for (String action : Xml.words(task, "actions")) {
                var offer = ActionOffer.of(action);
                if (!ActionOffer.WORDS.contains(offer.word())) {
                    findings.add(value(task, "actions", action));
                }
                offer.posts().forEach(post -> reference(task, "post", post));
            }
        }
        for (Element task : Xml.all(root, "businessRuleTask")) {
            if (Xml.gridloom(task, "decision").isPresent()
                    == Xml.gridloom(task, "ruleset").isPresent()) {
                findings.add(missing(task, "decision"));
            }
            one(task, "decision", "decision", false);
            one(task, "ruleset", "ruleset", false);
        }
        definition
                .scripts()
                .forEach((id, script) -> ScriptSyntax.check(script)
                        .forEach(finding -> findings.add(Finding.error(id, finding.code(), finding.facts()))));
        Xml.all(root, "serviceTask").forEach(task -> one(task, "connector", "connector", true));
        Xml.all(root, "sendTask").forEach(task -> one(task, "connector", "connector", false));
        for (Element call : Xml.all(root, "callActivity")) {
            oneOf(call, "handOver", HAND_OVERS);
            reference(call, "process", call.getAttribute("calledElement"));
        }
        definition
                .outputs()
                .forEach((id, mapping) -> mapping.byTarget().keySet().stream()
                        .filter(name -> !definition.variables().containsKey(name)
                                && !definition.items().contains(name))
                        .forEach(name -> findings.add(
                                Finding.error(id, "BPMN_VARIABLE_UNKNOWN", Map.of("id", id, "name", name)))));
    }

    private void expressions(Element root, ProcessDefinition definition) {
        var types = new TreeMap<>(definition.variables());
        definition.items().forEach(item -> types.putIfAbsent(item, "any"));
        for (Element condition : Xml.all(root, "conditionExpression")) {
            if (condition.getTextContent().strip().startsWith("${")) {
                findings.add(Finding.error(
                        Xml.id(condition), "BPMN_FOREIGN_EXPRESSION", Spoken.facts(Splice.container(condition))));
                continue;
            }
            for (Finding finding :
                    FeelExpression.checkCondition(condition.getTextContent().strip(), types)) {
                findings.add(Finding.error(Xml.id(condition), finding.code(), finding.facts()));
            }
        }
        for (String tag : List.of("timeDuration", "timeCycle", "timeDate")) {
            for (Element time : Xml.all(root, tag)) {
                String value = time.getTextContent().strip();
                if (!(tag.equals("timeDate") ? DATE : DURATION).matcher(value).matches()) {
                    findings.add(Finding.error(Xml.id(time), "BPMN_TIME", Map.of("id", Xml.id(time), "value", value)));
                }
            }
        }
    }

    private void one(Element element, String attribute, String kind, boolean required) {
        var value = Xml.gridloom(element, attribute);
        value.ifPresent(name -> reference(element, kind, name));
        if (required && value.isEmpty()) {
            findings.add(missing(element, attribute));
        }
    }

    private void oneOf(Element element, String attribute, Set<String> allowed) {
        Xml.gridloom(element, attribute)
                .filter(value -> !allowed.contains(value))
                .ifPresent(value -> findings.add(value(element, attribute, value)));
    }

    private void reference(Element element, String kind, String name) {
        if (!known.test(kind, name)) {
            findings.add(Finding.error(
                    Xml.id(element), "BPMN_REFERENCE", Map.of("id", Xml.id(element), "kind", kind, "name", name)));
        }
    }

    private static Finding missing(Element element, String attribute) {
        return Finding.error(
                Xml.id(element), "BPMN_ATTRIBUTE_MISSING", Map.of("id", Xml.id(element), "attribute", attribute));
    }

    private static Finding value(Element element, String attribute, String value) {
        return Finding.error(
                Xml.id(element),
                "BPMN_ATTRIBUTE_VALUE",
                Map.of("id", Xml.id(element), "attribute", attribute, "value", value));
    }
}
