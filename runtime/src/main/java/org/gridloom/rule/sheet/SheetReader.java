package org.gridloom.rule.sheet;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.gridloom.rule.sheet.DecisionSheet.Cell;
import org.gridloom.rule.sheet.DecisionSheet.Column;
import org.gridloom.rule.sheet.DecisionSheet.Output;
import org.gridloom.rule.sheet.DecisionSheet.Row;
import org.gridloom.rule.sheet.DecisionSheet.Words;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads the decision tables out of a DMN text. The text must have passed the guard of decisions. */
public final class SheetReader {
    private static final String OURS = "urn:gridloom:bpmn:1";

    private final Element root;
    private final Map<String, Element> types = new LinkedHashMap<>();

    private SheetReader(Document document) {
        this.root = document.getDocumentElement();
        children(root, "itemDefinition").forEach(type -> types.put(type.getAttribute("name"), type));
    }

    /** Every table that is the logic of a decision, in the order of the text; empty when the text is no XML. */
    public static List<DecisionSheet> read(String text) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return new SheetReader(builder.parse(new InputSource(new StringReader(text)))).sheets();
        } catch (SAXException | java.io.IOException unreadable) {
            return List.of();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<DecisionSheet> sheets() {
        var sheets = new ArrayList<DecisionSheet>();
        var inputs = children(root, "inputData").stream()
                .map(input -> input.getAttribute("name"))
                .toList();
        for (Element decision : children(root, "decision")) {
            children(decision, "decisionTable").forEach(table -> sheets.add(sheet(decision, table, inputs)));
        }
        return sheets;
    }

    private DecisionSheet sheet(Element decision, Element table, List<String> inputNames) {
        String name = decision.getAttribute("name");
        String label = decision.getAttribute("label");
        var rows = new ArrayList<Row>();
        for (Element rule : children(table, "rule")) {
            rows.add(new Row(
                    rule.getAttribute("id"),
                    rows.size() + 1,
                    cells(rule, "inputEntry"),
                    cells(rule, "outputEntry"),
                    children(rule, "annotationEntry").stream()
                            .map(note -> text(note, "text"))
                            .toList()));
        }
        return new DecisionSheet(
                table.getAttribute("id"),
                name,
                label.isBlank() ? name : label,
                HitPolicy.of(table.getAttribute("hitPolicy")),
                table.getAttribute("aggregation"),
                flag(table, "complete"),
                children(table, "input").stream().map(this::input).toList(),
                children(table, "output").stream().map(o -> output(o, decision)).toList(),
                children(table, "annotation").stream()
                        .map(note -> note.getAttribute("name"))
                        .toList(),
                rows,
                inputNames);
    }

    private Column input(Element input) {
        Optional<Element> expression =
                children(input, "inputExpression").stream().findFirst();
        String type = expression.map(e -> e.getAttribute("typeRef")).orElse("");
        Optional<Element> values = children(input, "inputValues").stream().findFirst();
        return new Column(
                input.getAttribute("id"),
                input.getAttribute("label"),
                expression.map(e -> text(e, "text")).orElse(""),
                base(type),
                values.map(v -> text(v, "text")).orElseGet(() -> allowed(type)),
                flag(input, "whole").orElse(false),
                words(values, input));
    }

    private Output output(Element output, Element decision) {
        String type = output.getAttribute("typeRef");
        String name = output.getAttribute("name");
        Optional<Element> values = children(output, "outputValues").stream().findFirst();
        return new Output(
                output.getAttribute("id"),
                name.isBlank() ? decision.getAttribute("name") : name,
                output.getAttribute("label"),
                base(type),
                values.map(v -> text(v, "text")).orElseGet(() -> allowed(type)),
                children(output, "defaultOutputEntry").stream()
                        .map(e -> text(e, "text"))
                        .findFirst()
                        .orElse(""),
                words(values, output));
    }

    /** The FEEL type behind a type of the text's own; a name that leads nowhere says nothing. */
    private String base(String type) {
        String at = type.substring(type.indexOf(':') + 1);
        for (int depth = 0; depth < 8 && types.containsKey(at); depth++) {
            String next = text(types.get(at), "typeRef");
            at = next.substring(next.indexOf(':') + 1);
        }
        return at.equals("Any") ? "" : at;
    }

    private String allowed(String type) {
        return Optional.ofNullable(types.get(type)).stream()
                .flatMap(t -> children(t, "allowedValues").stream())
                .map(values -> text(values, "text"))
                .findFirst()
                .orElse("");
    }

    private static Words words(Optional<Element> values, Element column) {
        var zh = new LinkedHashMap<String, String>();
        var en = new LinkedHashMap<String, String>();
        for (Element at : values.map(v -> List.of(column, v)).orElse(List.of(column))) {
            Labels.read(at.getAttributeNS(OURS, "labels"), zh);
            Labels.read(at.getAttributeNS(OURS, "labels-en"), en);
        }
        return new Words(zh, en);
    }

    private static Optional<Boolean> flag(Element element, String name) {
        return Optional.of(element.getAttributeNS(OURS, name))
                .filter(value -> !value.isBlank())
                .map(value -> value.strip().equals("true"));
    }

    private static List<Cell> cells(Element rule, String name) {
        return children(rule, name).stream()
                .map(cell -> new Cell(cell.getAttribute("id"), text(cell, "text")))
                .toList();
    }

    private static String text(Element parent, String name) {
        return children(parent, name).stream()
                .map(Element::getTextContent)
                .findFirst()
                .orElse("")
                .strip();
    }

    private static List<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (Node at = parent.getFirstChild(); at != null; at = at.getNextSibling()) {
            if (at instanceof Element element && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }
}
