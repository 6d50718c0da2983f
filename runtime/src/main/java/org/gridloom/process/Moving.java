package org.gridloom.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * What a process says about moving in it. The structure tree is not kept: few instances ever move, and it is quickly made.
 *
 * @param direct the steps from which one may go straight back to where a return came from
 * @param repeated of steps inside sub-processes that run once for each of a list, the innermost such sub-process
 * @param calling the steps that call another system or unit, with their names
 */
record Moving(Set<String> direct, Map<String, String> repeated, Map<String, String> calling) {
    Moving {
        direct = Set.copyOf(direct);
        repeated = Map.copyOf(repeated);
        calling = Map.copyOf(calling);
    }

    static Moving read(Element root) {
        var direct = Xml.all(root, "userTask").stream()
                .filter(task ->
                        Xml.gridloom(task, "resubmit").filter("direct"::equals).isPresent())
                .map(task -> task.getAttribute("id"))
                .collect(Collectors.toUnmodifiableSet());
        var repeated = new HashMap<String, String>();
        Xml.all(root, "subProcess").stream()
                .filter(sub ->
                        Xml.child(sub, "multiInstanceLoopCharacteristics").isPresent())
                .forEach(sub -> Xml.all(sub, "userTask")
                        .forEach(task -> repeated.put(task.getAttribute("id"), sub.getAttribute("id"))));
        var calling = new HashMap<String, String>();
        List.of("serviceTask", "sendTask", "callActivity")
                .forEach(tag -> Xml.all(root, tag).stream()
                        .filter(e -> tag.equals("callActivity")
                                || Xml.gridloom(e, "connector").isPresent())
                        .forEach(e -> calling.put(
                                e.getAttribute("id"),
                                e.getAttribute("name").isBlank() ? e.getAttribute("id") : e.getAttribute("name"))));
        return new Moving(direct, repeated, calling);
    }
}
