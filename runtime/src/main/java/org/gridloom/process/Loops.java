package org.gridloom.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * A repeated activity: over a list variable, or a number of times; one after the other or all at once; over early when its
 * condition holds. Read from our attributes and from the elements of the standard.
 *
 * @param list the variable it runs over; empty where it is counted
 * @param item what each round calls its value
 */
record Loops(String activity, String list, String item, Optional<String> count, Optional<String> until) {
    private static final String COUNTED = "_count_";

    static Map<String, Loops> read(Element root) {
        var loops = new LinkedHashMap<String, Loops>();
        for (Element marker : Xml.all(root, "multiInstanceLoopCharacteristics")) {
            var loop = of(marker);
            loops.put(loop.activity(), loop);
        }
        return loops;
    }

    private static Loops of(Element marker) {
        String item = Xml.gridloom(marker, "elementVariable")
                .or(() -> Xml.child(marker, "inputDataItem").flatMap(i -> Xml.attribute(i, "name")))
                .orElse("item");
        return new Loops(
                Xml.id((Element) marker.getParentNode()),
                Xml.gridloom(marker, "collection")
                        .or(() -> text(marker, "loopDataInputRef"))
                        .orElse(""),
                item,
                text(marker, "loopCardinality"),
                text(marker, "completionCondition"));
    }

    private static Optional<String> text(Element marker, String tag) {
        return Xml.child(marker, tag).map(e -> e.getTextContent().strip()).filter(t -> !t.isEmpty());
    }

    boolean counted() {
        return list.isEmpty() && count.isPresent();
    }

    /** The variable the engine runs over. */
    String over() {
        return counted() ? COUNTED + activity : list;
    }

    /** Id of the hidden step that counts before the activity begins. */
    String counter() {
        return COUNTED + activity;
    }
}
