package org.gridloom.process;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gridloom.script.Script;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What our own attributes say in a process text, by element id. The engine knows the flow, this knows the meaning.
 *
 * @param variables name to type: the ones every process has, the declared ones and the parameters
 * @param parameters fixed values that the variables of these names start with
 */
record ProcessDefinition(
        Map<String, String> variables,
        Map<String, Object> parameters,
        Map<String, StepDefinition> steps,
        Map<String, Call> calls,
        Map<String, Rule> rules,
        Map<String, String> connectors,
        Map<String, Script> scripts,
        Map<String, Mapping> inputs,
        Map<String, Mapping> outputs,
        Map<String, Mapping> messages,
        Map<String, String> sent,
        Map<String, String> conditions,
        Map<String, Set<String>> compensations,
        Map<String, Loops> loops,
        boolean waitsForAny,
        FlowGraph graph,
        Moving moving) {
    /** A process called from this one; without a direction it runs at the same node as part of the same leg. */
    record Call(String process, Optional<String> handOver) {}

    /** A business rule task: kind is {@code decision} or {@code ruleset}. */
    record Rule(String kind, String name) {}

    static final Set<String> COMMON =
            new TreeSet<>(Set.of("caseId", "caseNumber", "category", "urgency", "legId", "level", "unitId", "outcome"));

    /** What the engine keeps of every instance for itself. */
    private static final List<String> KEPT = List.of(
            Passed.VARIABLE, Returned.VARIABLE, Settling.HELD, Compensation.DONE, Compensation.UNDO, Undone.VARIABLE);

    /** Whether every process has a variable of this name without declaring it. */
    static boolean everywhere(String variable) {
        return COMMON.contains(variable) || KEPT.contains(variable) || variable.equals(Normalizer.EVENT);
    }

    static ProcessDefinition read(Document document) {
        Element root = document.getDocumentElement();
        var variables = new LinkedHashMap<String, String>();
        COMMON.forEach(name -> variables.put(name, "string"));
        var parameters = new LinkedHashMap<String, Object>();
        for (Element element : Xml.all(document)) {
            if (Xml.GRIDLOOM.equals(element.getNamespaceURI())) {
                String name = element.getAttribute("name");
                variables.put(name, element.hasAttribute("type") ? element.getAttribute("type") : "any");
                if ("parameter".equals(element.getLocalName())) {
                    parameters.put(name, fixed(element.getAttribute("type"), element.getAttribute("value")));
                }
            }
        }
        var steps = new LinkedHashMap<String, StepDefinition>();
        Xml.all(root, "userTask").forEach(e -> steps.put(e.getAttribute("id"), step(e)));
        var calls = new HashMap<String, Call>();
        Xml.all(root, "callActivity")
                .forEach(e -> calls.put(
                        e.getAttribute("id"), new Call(e.getAttribute("calledElement"), Xml.gridloom(e, "handOver"))));
        var rules = new HashMap<String, Rule>();
        Xml.all(root, "businessRuleTask").forEach(e -> {
            Xml.gridloom(e, "decision").ifPresent(n -> rules.put(e.getAttribute("id"), new Rule("decision", n)));
            Xml.gridloom(e, "ruleset").ifPresent(n -> rules.put(e.getAttribute("id"), new Rule("ruleset", n)));
        });
        var connectors = new HashMap<String, String>();
        Stream.concat(Xml.all(root, "serviceTask").stream(), Xml.all(root, "sendTask").stream())
                .forEach(e -> Xml.gridloom(e, "connector").ifPresent(n -> connectors.put(e.getAttribute("id"), n)));
        var inputs = new HashMap<String, Mapping>();
        var outputs = new HashMap<String, Mapping>();
        for (Element e : Xml.all(document)) {
            Xml.gridloom(e, "in").ifPresent(v -> inputs.put(e.getAttribute("id"), Mapping.of(Xml.words(e, "in"))));
            Xml.gridloom(e, "out").ifPresent(v -> outputs.put(e.getAttribute("id"), Mapping.of(Xml.words(e, "out"))));
        }
        return new ProcessDefinition(
                Map.copyOf(variables),
                Map.copyOf(parameters),
                Map.copyOf(steps),
                Map.copyOf(calls),
                Map.copyOf(rules),
                Map.copyOf(connectors),
                scripts(root, inputs, variables.keySet()),
                Map.copyOf(inputs),
                Map.copyOf(outputs),
                messages(root),
                DrawnEvents.sent(root),
                DrawnEvents.conditions(root),
                Compensation.throwers(root),
                Loops.read(root),
                !Xml.all(root, "inclusiveGateway").isEmpty(),
                FlowGraph.read(root),
                Moving.read(root));
    }

    private static Object fixed(String type, String value) {
        return switch (type) {
            case "number" -> value.matches("-?[0-9]{1,15}(\\.[0-9]{1,9})?") ? new BigDecimal(value) : value;
            case "boolean" -> Boolean.valueOf(value);
            default -> value;
        };
    }

    private static StepDefinition step(Element task) {
        return new StepDefinition(
                task.getAttribute("id"),
                task.getAttribute("name"),
                Xml.gridloom(task, "form"),
                Xml.words(task, "posts"),
                Xml.gridloom(task, "of").orElse("leg-unit"),
                Xml.gridloom(task, "deadline"),
                Xml.words(task, "actions"),
                Xml.words(task, "exclude"),
                PanelDefinition.read(task));
    }

    private static Map<String, Script> scripts(Element root, Map<String, Mapping> inputs, Set<String> variables) {
        var result = new HashMap<String, Script>();
        var all = new ArrayList<>(variables);
        Loops.read(root).values().forEach(loop -> all.add(loop.item()));
        for (Element task : Xml.all(root, "scriptTask")) {
            String id = task.getAttribute("id");
            var mapping = inputs.get(id);
            result.put(
                    id,
                    new Script(
                            Xml.child(task, "script")
                                    .map(Element::getTextContent)
                                    .orElse(""),
                            mapping == null
                                    ? all
                                    : List.copyOf(mapping.byTarget().keySet())));
        }
        return Map.copyOf(result);
    }

    /** What a message brings along, by the message's name. */
    private static Map<String, Mapping> messages(Element root) {
        var names = DrawnEvents.names(root, "message");
        var result = new HashMap<String, Mapping>();
        var waiting = new ArrayList<Element>(Xml.all(root, "messageEventDefinition"));
        waiting.addAll(Xml.all(root, "receiveTask"));
        for (Element element : waiting) {
            var owner = "receiveTask".equals(element.getLocalName()) ? element : (Element) element.getParentNode();
            String name = names.getOrDefault(element.getAttribute("messageRef"), "");
            result.merge(name, Mapping.of(Xml.words(owner, "out")), (a, b) -> {
                var both = new LinkedHashMap<>(a.byTarget());
                both.putAll(b.byTarget());
                return new Mapping(both);
            });
        }
        return Map.copyOf(result);
    }

    /** What repeated activities call the values of their rounds. */
    List<String> items() {
        return loops.values().stream().map(Loops::item).distinct().toList();
    }

    /** Variables that nobody declared, for what was put into the drawing. */
    List<String> hidden() {
        var names = new ArrayList<>(KEPT);
        loops.values().stream().filter(Loops::counted).map(Loops::over).forEach(names::add);
        return names;
    }

    /** The id as drawn: inside a repeated activity the engine numbers its copy. */
    String drawn(String engineId) {
        return graph.nodes().containsKey(engineId) ? engineId : engineId.replaceFirst("_\\d+$", "");
    }

    Mapping output(String id) {
        return outputs.getOrDefault(id, Mapping.NOTHING);
    }

    /** What a step is given: all variables when it does not say. */
    Map<String, Object> input(String id, Map<String, Object> all) {
        Mapping mapping = inputs.get(id);
        return mapping == null ? all : mapping.apply(all);
    }

    /** The variables of the engine's instance. */
    List<String> all() {
        var all = new ArrayList<>(names());
        all.addAll(hidden());
        return all;
    }

    List<String> names() {
        return List.copyOf(new TreeSet<>(variables.keySet()));
    }
}
