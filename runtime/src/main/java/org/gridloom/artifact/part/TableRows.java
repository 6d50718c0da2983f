package org.gridloom.artifact.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.gridloom.shared.XmlBounds;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** The rows of a decision's tables that carry {@code gridloom:overridable="true"}: their cells, by table and row id. */
final class TableRows {
    private static final String OURS = "urn:gridloom:bpmn:1";
    private static final String OVERRIDABLE = "overridable";

    private TableRows() {}

    /** Empty for a text that is no XML; its own linter says so. */
    static ObjectNode of(String text) {
        var tables = JsonNodeFactory.instance.objectNode();
        read(text)
                .ifPresent(document -> rows(document).forEach(row -> {
                    ObjectNode cells = tables.withObjectProperty(table(row)).putObject(row.getAttribute("id"));
                    cells.set("when", texts(row, "inputEntry"));
                    cells.set("then", texts(row, "outputEntry"));
                }));
        return tables;
    }

    /** A row keeps its columns: as many conditions and as many answers as above. */
    static boolean fits(JsonNode old, JsonNode patch) {
        return patch.isNull() || patch.isObject() && sameColumns(old, patch, "when") && sameColumns(old, patch, "then");
    }

    private static boolean sameColumns(JsonNode old, JsonNode patch, String part) {
        return !patch.has(part) || patch.path(part).size() == old.path(part).size();
    }

    /** The text with these cells; a row that is no more in the tree is taken out. */
    static String written(String text, JsonNode rows) {
        if (!text.contains(OVERRIDABLE) || rows.equals(of(text))) {
            return text;
        }
        return read(text)
                .map(document -> {
                    for (Element row : rows(document)) {
                        var cells = rows.path(table(row)).path(row.getAttribute("id"));
                        if (cells.isMissingNode()) {
                            row.getParentNode().removeChild(row);
                        } else {
                            write(row, "inputEntry", cells.path("when"));
                            write(row, "outputEntry", cells.path("then"));
                        }
                    }
                    return print(document);
                })
                .orElse(text);
    }

    private static List<Element> rows(Document document) {
        var rows = new ArrayList<Element>();
        var all = document.getElementsByTagNameNS("*", "rule");
        for (int i = 0; i < all.getLength(); i++) {
            var row = (Element) all.item(i);
            if (row.getAttributeNS(OURS, OVERRIDABLE).equals("true")) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static String table(Element row) {
        for (Node at = row; at instanceof Element element; at = at.getParentNode()) {
            if ("decision".equals(element.getLocalName())) {
                return element.getAttribute("name");
            }
        }
        return "";
    }

    private static List<Element> entries(Element row, String name) {
        var texts = new ArrayList<Element>();
        var entries = row.getElementsByTagNameNS("*", name);
        for (int i = 0; i < entries.getLength(); i++) {
            var text = ((Element) entries.item(i)).getElementsByTagNameNS("*", "text");
            if (text.getLength() > 0) {
                texts.add((Element) text.item(0));
            }
        }
        return texts;
    }

    private static ArrayNode texts(Element row, String name) {
        var texts = JsonNodeFactory.instance.arrayNode();
        entries(row, name).forEach(e -> texts.add(e.getTextContent().trim()));
        return texts;
    }

    private static void write(Element row, String name, JsonNode cells) {
        var entries = entries(row, name);
        for (int i = 0; i < entries.size() && i < cells.size(); i++) {
            if (!entries.get(i).getTextContent().trim().equals(cells.get(i).asText())) {
                entries.get(i).setTextContent(cells.get(i).asText());
            }
        }
    }

    private static Optional<Document> read(String text) {
        if (!text.contains(OVERRIDABLE) || !XmlBounds.check(text).isEmpty()) {
            return Optional.empty();
        }
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return Optional.of(builder.parse(new InputSource(new StringReader(text))));
        } catch (Exception e) {
            return Optional.empty();
        }
    }

    private static String print(Document document) {
        try {
            var printer = TransformerFactory.newDefaultInstance().newTransformer();
            printer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            var out = new StringWriter();
            printer.transform(new DOMSource(document), new StreamResult(out));
            return out.toString();
        } catch (javax.xml.transform.TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
