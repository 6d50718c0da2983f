package org.gridloom.change.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridloom.artifact.overlay.Shape;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * BPMN and DMN as a flat list of elements by id, each with its attributes, the element it lies in and what it holds beside
 * elements. Layout, comments, white space, prefixes and the order in which a flow's elements are written do not count; the order
 * of a table's rows and of the branches of a gateway does.
 */
public final class XmlTree {
    /** Elements, cells and branches by key. */
    public static final Shape SHAPE = Shape.of(schema());

    private static final String ELEMENTS = "elements";
    private final boolean drawing;
    private final Map<String, ObjectNode> found = new LinkedHashMap<>();
    private final Map<String, List<String>> branches = new TreeMap<>();

    private XmlTree(boolean drawing) {
        this.drawing = drawing;
    }

    /** Empty when it is no XML that can be read, or two elements have one id. */
    public static Optional<ObjectNode> read(String text) {
        return XmlText.parse(text).map(d -> d.getDocumentElement()).flatMap(XmlTree::read);
    }

    private static Optional<ObjectNode> read(Element root) {
        var tree = new XmlTree(XmlText.BPMN.equals(root.getNamespaceURI()));
        if (!tree.element(root, "", "definitions")) {
            return Optional.empty();
        }
        var elements = new ArrayList<>(tree.found.values());
        if (tree.drawing) {
            elements.sort(Comparator.comparing(e -> e.path("id").asText()));
        }
        var whole = JsonNodeFactory.instance.objectNode();
        whole.putArray(ELEMENTS).addAll(elements);
        var ways = whole.putArray("branches");
        tree.branches.forEach((gateway, flows) -> {
            if (flows.size() > 1) {
                var way = ways.addObject().put("id", gateway);
                var list = way.putArray("flows");
                flows.forEach(f -> list.addObject().put("id", f));
            }
        });
        return Optional.of(whole);
    }

    private boolean element(Element at, String in, String id) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("id", id).put("tag", at.getLocalName()).put("in", in);
        if (found.put(id, node) != null) {
            return false;
        }
        attributes(at, node, false);
        if (drawing && at.getLocalName().equals("sequenceFlow")) {
            branches.computeIfAbsent(at.getAttribute("sourceRef"), s -> new ArrayList<>())
                    .add(id);
        }
        return contents(at, id, node);
    }

    private boolean contents(Element at, String id, ObjectNode node) {
        var children = XmlText.children(at);
        var cells = new ArrayList<Element>();
        boolean once = true;
        for (Element child : children) {
            String tag = child.getLocalName();
            if (XmlText.layout(child) || drawing && (tag.equals("incoming") || tag.equals("outgoing"))) {
                continue;
            }
            if (tag.equals("inputEntry") || tag.equals("outputEntry")) {
                cells.add(child);
            } else if (XmlText.significant(child)) {
                once &= element(child, id, child.getAttribute("id"));
            } else {
                node.withArray("parts").add(part(child));
            }
        }
        if (!cells.isEmpty()) {
            cells(at, cells, node);
        }
        if (children.isEmpty() && !at.getTextContent().isBlank()) {
            node.put("text", at.getTextContent().strip());
        }
        return once;
    }

    /** Each under the id of its column, so that a column can come and go. */
    private static void cells(Element row, List<Element> cells, ObjectNode node) {
        var columns = XmlText.columns(row);
        var list = node.putArray("cells");
        for (int i = 0; i < cells.size(); i++) {
            list.addObject()
                    .put("id", i < columns.size() ? columns.get(i) : "column-" + (i + 1))
                    .put("text", cells.get(i).getTextContent().strip());
        }
    }

    private static ObjectNode part(Element at) {
        var node = JsonNodeFactory.instance.objectNode().put("tag", at.getLocalName());
        attributes(at, node, true);
        for (Element child : XmlText.children(at)) {
            node.withArray("parts").add(part(child));
        }
        if (!node.has("parts") && !at.getTextContent().isBlank()) {
            node.put("text", at.getTextContent().strip());
        }
        return node;
    }

    private static void attributes(Element at, ObjectNode node, boolean withoutId) {
        var all = at.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            var attribute = (Attr) all.item(i);
            boolean id = attribute.getName().equals("id");
            if (!XmlText.declares(attribute)
                    && !(id && withoutId)
                    && !(id && !node.path("id").isMissingNode())) {
                node.withObject("/attributes").put(XmlText.name(attribute), XmlText.value(attribute));
            }
        }
    }

    /** The elements of a normal form by id. */
    public static Map<String, JsonNode> elements(JsonNode tree) {
        var list = new ArrayList<JsonNode>();
        tree.path(ELEMENTS).forEach(list::add);
        return list.stream()
                .collect(Collectors.toMap(
                        e -> e.path("id").asText(), Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private static ObjectNode schema() {
        var schema = JsonNodeFactory.instance.objectNode();
        var properties = schema.putObject("properties");
        properties
                .putObject(ELEMENTS)
                .put("x-key", "id")
                .putObject("items")
                .putObject("properties")
                .putObject("cells")
                .put("x-key", "id");
        properties
                .putObject("branches")
                .put("x-key", "id")
                .putObject("items")
                .putObject("properties")
                .putObject("flows")
                .put("x-key", "id");
        return schema;
    }
}
