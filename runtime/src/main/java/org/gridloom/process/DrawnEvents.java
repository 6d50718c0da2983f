package org.gridloom.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What the events of a drawing say: names of messages that are sent, conditions that are waited for. */
final class DrawnEvents {
    private DrawnEvents() {}

    /** Id to name of what is declared beside the process; where it has no name, its id. */
    static Map<String, String> names(Element root, String tag) {
        var names = new HashMap<String, String>();
        Xml.all(root, tag)
                .forEach(e ->
                        names.put(e.getAttribute("id"), Xml.attribute(e, "name").orElse(e.getAttribute("id"))));
        return names;
    }

    /** Throwing box to the name of its message, or to what it says to whoever called its process. */
    static Map<String, String> sent(Element root) {
        var names = names(root, "message");
        var sent = new HashMap<String, String>();
        for (Element task : Xml.all(root, "sendTask")) {
            put(sent, task, names.get(task.getAttribute("messageRef")));
        }
        for (Element definition : Xml.all(root, "messageEventDefinition")) {
            Element event = Splice.container(definition);
            if (Set.of("intermediateThrowEvent", "endEvent").contains(event.getLocalName())) {
                put(sent, event, names.get(definition.getAttribute("messageRef")));
            }
        }
        var catchers = new Escalations(root);
        for (Element definition : Xml.all(root, "escalationEventDefinition")) {
            Element event = Splice.container(definition);
            if (catchers.leaves(event)) {
                put(sent, event, Events.ESCALATED + catchers.code(event));
            }
        }
        return Map.copyOf(sent);
    }

    private static void put(Map<String, String> sent, Element box, @Nullable String name) {
        if (name != null) {
            sent.put(box.getAttribute("id"), name);
        }
    }

    /** Event to the condition it waits for. */
    static Map<String, String> conditions(Element root) {
        var conditions = new HashMap<String, String>();
        for (Element definition : Xml.all(root, "conditionalEventDefinition")) {
            Xml.child(definition, "condition")
                    .ifPresent(c -> conditions.put(
                            Splice.container(definition).getAttribute("id"),
                            c.getTextContent().strip()));
        }
        return Map.copyOf(conditions);
    }
}
