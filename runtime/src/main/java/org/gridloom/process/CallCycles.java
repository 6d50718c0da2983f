package org.gridloom.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gridloom.shared.Finding;
import org.gridloom.shared.XmlBounds;
import org.w3c.dom.Element;

/** Processes that call each other in a circle at one unit: the first call would never end. A hand-over up or down may come back. */
final class CallCycles {
    private static final Set<String> HERE = Set.of("", "same");

    private CallCycles() {}

    static List<Finding> check(String name, String text, Function<String, Optional<String>> processes) {
        var findings = new ArrayList<Finding>();
        for (Element call : calls(text)) {
            if (comesBack(call.getAttribute("calledElement"), name, processes)) {
                var facts = Spoken.facts(call);
                facts.put("process", call.getAttribute("calledElement"));
                findings.add(Finding.error(Xml.id(call), "BPMN_CALL_CYCLE", Map.copyOf(facts)));
            }
        }
        return findings;
    }

    private static boolean comesBack(String from, String name, Function<String, Optional<String>> processes) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<String>(List.of(from));
        while (!open.isEmpty()) {
            String at = open.remove();
            if (at.equals(name)) {
                return true;
            }
            if (seen.add(at)) {
                processes
                        .apply(at)
                        .map(CallCycles::calls)
                        .orElse(List.of())
                        .forEach(c -> open.add(c.getAttribute("calledElement")));
            }
        }
        return false;
    }

    private static List<Element> calls(String text) {
        if (!XmlBounds.check(text).isEmpty()) {
            return List.of();
        }
        try {
            return Xml.all(Xml.parse(text).getDocumentElement(), "callActivity").stream()
                    .filter(c -> HERE.contains(Xml.gridloom(c, "handOver").orElse("")))
                    .toList();
        } catch (Exception unreadable) {
            return List.of(); // its own check says so
        }
    }
}
