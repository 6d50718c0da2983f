package org.gridloom.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** The ways a token may go on from a box that is no gateway, or from an inclusive one. */
final class Ways {
    private final WorkflowNet net;

    Ways(WorkflowNet net) {
        this.net = net;
    }

    /** One way to go on from a box. */
    record Choice(List<String> elements, Set<Integer> puts) {}

    /** All arrows together, or with conditions on them any but none of these, else the default. */
    List<Choice> of(Element box) {
        String id = box.getAttribute("id");
        var out = net.drawn.out(id);
        var open = out.stream()
                .filter(f -> Xml.child(f, "conditionExpression").isPresent())
                .toList();
        if (out.size() < 2 || open.isEmpty()) {
            return List.of(new Choice(List.of(id), net.arrows(out)));
        }
        String byDefault = box.getAttribute("default");
        var always = out.stream()
                .filter(f -> !open.contains(f) && !byDefault.equals(f.getAttribute("id")))
                .toList();
        var choices = new ArrayList<Choice>();
        for (Set<Element> chosen : Subsets.of(open)) {
            var flows = new ArrayList<>(always);
            flows.addAll(chosen);
            if (flows.isEmpty()) {
                out.stream().filter(f -> byDefault.equals(f.getAttribute("id"))).forEach(flows::add);
            }
            if (!flows.isEmpty()) {
                var elements = new ArrayList<>(List.of(id));
                chosen.forEach(f -> elements.add(f.getAttribute("id")));
                choices.add(new Choice(elements, net.arrows(flows)));
            }
        }
        return choices;
    }
}
