package org.gridloom.change.tree;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.gridloom.shared.XmlBounds;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reading BPMN and DMN as documents; a DOCTYPE is never read. */
final class XmlText {
    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String GRIDLOOM = "urn:gridloom:bpmn:1";

    /** Have ids that editors make up anew; what they hold counts, who they are does not. */
    private static final Set<String> NAMELESS = Set.of(
            "conditionExpression",
            "multiInstanceLoopCharacteristics",
            "standardLoopCharacteristics",
            "extensionElements",
            "ioSpecification",
            "dataInputAssociation",
            "dataOutputAssociation",
            "variable",
            "informationRequirement",
            "knowledgeRequirement",
            "authorityRequirement",
            "inputExpression",
            "inputValues",
            "outputValues",
            "literalExpression",
            "annotationEntry");
    /** They belong to their row, whatever they are called. */
    private static final Set<String> CELLS = Set.of("inputEntry", "outputEntry");

    private XmlText() {}

    static Optional<Document> parse(String text) {
        if (!XmlBounds.check(text).isEmpty()) {
            return Optional.empty();
        }
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return Optional.of(builder.parse(new InputSource(new StringReader(text))));
        } catch (SAXException e) {
            return Optional.empty();
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Element> children(Element parent) {
        var list = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                list.add(element);
            }
        }
        return list;
    }

    /** Where things are drawn, not what they are. */
    static boolean layout(Element element) {
        return element.getLocalName().equals("BPMNDiagram")
                || element.getLocalName().equals("DMNDI");
    }

    static boolean significant(Element element) {
        String tag = element.getLocalName();
        return element.hasAttribute("id")
                && !NAMELESS.contains(tag)
                && !CELLS.contains(tag)
                && !tag.endsWith("EventDefinition")
                && !GRIDLOOM.equals(element.getNamespaceURI());
    }

    /** Says how the document is written or by which program, nothing about what it means. */
    static boolean declares(Attr attribute) {
        String name = attribute.getName();
        return name.equals("xmlns")
                || name.startsWith("xmlns:")
                || name.startsWith("exporter")
                || name.endsWith(":schemaLocation");
    }

    /** The value; of {@code xsi:type} without the prefix, which every document may call as it likes. */
    static String value(Attr attribute) {
        boolean type = XSI.equals(attribute.getNamespaceURI());
        return type ? attribute.getValue().substring(attribute.getValue().indexOf(':') + 1) : attribute.getValue();
    }

    /** {@code gridloom:form} under whatever prefix the document uses for it. */
    static String name(Attr attribute) {
        String space = attribute.getNamespaceURI();
        if (space == null) {
            return attribute.getName();
        }
        return (space.equals(GRIDLOOM) ? "gridloom" : space) + ":" + attribute.getLocalName();
    }

    /** Ids of the columns of the table a row belongs to, inputs first. */
    static List<String> columns(Element row) {
        var columns = new ArrayList<String>();
        if (row.getParentNode() instanceof Element table) {
            for (Element child : children(table)) {
                if (child.getLocalName().equals("input") || child.getLocalName().equals("output")) {
                    columns.add(child.hasAttribute("id") ? child.getAttribute("id") : "column-" + (columns.size() + 1));
                }
            }
        }
        return columns;
    }
}
