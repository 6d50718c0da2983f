package org.gridloom.change.tree;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Writes a normal form back as XML: one text is brought to it with the elements of another, so that layout and everything else the
 * normal form does not hold stays. Whoever calls it reads the result again, for not every tree can be written so.
 */
public final class XmlParts {
    private static final String ROOT = "definitions";
    private final Document document;
    private final Map<String, Element> here;
    private final Map<String, Element> there;

    private XmlParts(Document document, Document other) {
        this.document = document;
        this.here = elements(document);
        this.there = elements(other);
    }

    /** Empty when one of the texts cannot be read or an element of the tree is in neither. */
    public static Optional<String> write(JsonNode wanted, String text, String other) {
        var document = XmlText.parse(text);
        var second = XmlText.parse(other);
        var trees = XmlTree.read(text);
        var others = XmlTree.read(other);
        if (document.isEmpty() || second.isEmpty() || trees.isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        var parts = new XmlParts(document.get(), second.get());
        return parts.bring(XmlTree.elements(wanted), XmlTree.elements(trees.get()), XmlTree.elements(others.get()))
                ? Optional.of(parts.print())
                : Optional.empty();
    }

    private static Map<String, Element> elements(Document document) {
        var found = new LinkedHashMap<String, Element>();
        found.put(ROOT, document.getDocumentElement());
        collect(document.getDocumentElement(), found);
        return found;
    }

    private static Element one(Map<String, Element> elements, String id) {
        return Objects.requireNonNull(elements.get(id), id);
    }

    private static void collect(Element at, Map<String, Element> found) {
        for (Element child : XmlText.children(at)) {
            if (!XmlText.layout(child)) {
                if (XmlText.significant(child)) {
                    found.put(child.getAttribute("id"), child);
                }
                collect(child, found);
            }
        }
    }

    private boolean bring(Map<String, JsonNode> wanted, Map<String, JsonNode> mine, Map<String, JsonNode> others) {
        for (String id : List.copyOf(here.keySet())) {
            if (!wanted.containsKey(id)) {
                remove(one(here, id));
                drawn(document, id).forEach(XmlParts::remove);
                here.remove(id);
            }
        }
        for (var entry : wanted.entrySet()) {
            String id = entry.getKey();
            boolean known = here.containsKey(id);
            if (!known && !there.containsKey(id)) {
                return false;
            }
            if (known && entry.getValue().equals(mine.get(id))) {
                continue;
            }
            if (entry.getValue().equals(others.get(id))) {
                take(id, entry.getValue().path("in").asText(), known);
            } else if (!known || !mix(entry.getValue(), mine.get(id), others.get(id))) {
                return false;
            }
        }
        order(wanted);
        XmlWays.write(document, here);
        return true;
    }

    /** The element as the other text has it, without the elements inside it that count for themselves. */
    private void take(String id, String in, boolean known) {
        var copy = (Element) document.importNode(one(there, id), true);
        List<Element> inner = new ArrayList<>();
        significant(copy, inner);
        inner.forEach(XmlParts::remove);
        if (known) {
            var old = one(here, id);
            List<Element> kept = new ArrayList<>();
            significant(old, kept);
            kept.forEach(copy::appendChild);
            old.getParentNode().replaceChild(copy, old);
            drawn(document, id).stream()
                    .filter(e -> e.getLocalName().endsWith("Edge"))
                    .forEach(XmlParts::remove);
        }
        here.put(id, copy);
        var parent = here.get(in);
        if (parent != null && copy.getParentNode() != parent) {
            parent.appendChild(copy);
        }
        if (drawn(document, id).isEmpty()) {
            var plane = document.getElementsByTagNameNS("*", "BPMNPlane");
            for (Element shape : drawn(one(there, id).getOwnerDocument(), id)) {
                if (plane.getLength() > 0) {
                    plane.item(0).appendChild(document.importNode(shape, true));
                }
            }
        }
    }

    private static void significant(Element at, List<Element> found) {
        for (Element child : XmlText.children(at)) {
            if (XmlText.layout(child)) {
                continue;
            }
            if (XmlText.significant(child)) {
                found.add(child);
            } else {
                significant(child, found);
            }
        }
    }

    /** Both sides changed different attributes or cells of it. */
    private boolean mix(JsonNode wanted, @Nullable JsonNode mine, @Nullable JsonNode other) {
        String id = wanted.path("id").asText();
        if (other == null || mine == null || !wanted.path("in").equals(mine.path("in"))) {
            return false;
        }
        var element = one(here, id);
        if (wanted.path("parts").equals(other.path("parts"))
                && !wanted.path("parts").equals(mine.path("parts"))) {
            take(id, wanted.path("in").asText(), true);
            element = one(here, id);
        }
        var from = one(there, id);
        var names = from.getAttributes();
        for (int i = 0; i < names.getLength(); i++) {
            var attribute = (org.w3c.dom.Attr) names.item(i);
            var value = wanted.path("attributes").path(XmlText.name(attribute));
            if (value.isTextual()) {
                element.setAttributeNS(attribute.getNamespaceURI(), attribute.getName(), value.asText());
            }
        }
        var own = element.getAttributes();
        for (int i = own.getLength() - 1; i >= 0; i--) {
            var attribute = (org.w3c.dom.Attr) own.item(i);
            var value = wanted.path("attributes").path(XmlText.name(attribute));
            if (value.isTextual()) {
                attribute.setValue(value.asText());
            } else if (!attribute.getName().equals("id") && !XmlText.declares(attribute)) {
                element.removeAttributeNode(attribute);
            }
        }
        cells(element, wanted.path("cells"));
        return true;
    }

    private static void cells(Element row, JsonNode cells) {
        var columns = XmlText.columns(row);
        int at = 0;
        for (Element child : XmlText.children(row)) {
            if (child.getLocalName().equals("inputEntry")
                    || child.getLocalName().equals("outputEntry")) {
                String column = at < columns.size() ? columns.get(at) : "";
                at++;
                for (JsonNode cell : cells) {
                    if (cell.path("id").asText().equals(column)) {
                        XmlText.children(child)
                                .forEach(text ->
                                        text.setTextContent(cell.path("text").asText()));
                    }
                }
            }
        }
    }

    /** The rows of a table in the order of the tree. */
    private void order(Map<String, JsonNode> wanted) {
        wanted.forEach((id, element) -> {
            if (element.path("tag").asText().equals("rule") && here.containsKey(id)) {
                var row = one(here, id);
                row.getParentNode().appendChild(row);
            }
        });
    }

    private static List<Element> drawn(Document document, String id) {
        var found = new ArrayList<Element>();
        for (String tag : List.of("BPMNShape", "BPMNEdge")) {
            var nodes = document.getElementsByTagNameNS("*", tag);
            for (int i = 0; i < nodes.getLength(); i++) {
                if (((Element) nodes.item(i)).getAttribute("bpmnElement").equals(id)) {
                    found.add((Element) nodes.item(i));
                }
            }
        }
        return found;
    }

    static void remove(Element element) {
        if (element.getParentNode() != null) {
            element.getParentNode().removeChild(element);
        }
    }

    private String print() {
        try {
            document.setXmlStandalone(true);
            var text = new StringWriter();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(text));
            return text + "\n";
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
