package org.gridloom.process;

import java.util.LinkedHashMap;
import java.util.Map;

/** What people call the elements of a process. */
public final class DrawnNames {
    private DrawnNames() {}

    /** Name by element id of a BPMN text; elements without a name are left out. */
    public static Map<String, String> of(String text) {
        var names = new LinkedHashMap<String, String>();
        try {
            for (var element : Xml.all(Xml.parse(text))) {
                String name = element.getAttribute("name");
                if (Xml.BPMN.equals(element.getNamespaceURI()) && element.hasAttribute("id") && !name.isBlank()) {
                    names.put(element.getAttribute("id"), name);
                }
            }
        } catch (Exception e) {
            // a text that is no longer readable has no names; what runs shows ids
            return Map.of();
        }
        return names;
    }
}
