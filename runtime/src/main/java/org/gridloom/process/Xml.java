package org.gridloom.process;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** Reading and building of BPMN documents; a DOCTYPE is never read. */
final class Xml {
    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String GRIDLOOM = "urn:gridloom:bpmn:1";
    static final String DROOLS = "http://www.jboss.org/drools";
    static final String FEEL = "http://www.omg.org/spec/FEEL/20140401";

    private Xml() {}

    static Document parse(String text) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler());
        return builder.parse(new InputSource(new StringReader(text)));
    }

    static String write(Document document) {
        try {
            var text = new StringWriter();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All descendants of that BPMN name, as a copy that survives changes. */
    static List<Element> all(Element under, String name) {
        return list(under.getElementsByTagNameNS(BPMN, name));
    }

    static List<Element> all(Document document) {
        return list(document.getElementsByTagNameNS("*", "*"));
    }

    private static List<Element> list(NodeList nodes) {
        var list = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            list.add((Element) nodes.item(i));
        }
        return list;
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

    static Optional<Element> child(Element parent, String name) {
        return children(parent).stream()
                .filter(c -> name.equals(c.getLocalName()) && BPMN.equals(c.getNamespaceURI()))
                .findFirst();
    }

    static Optional<String> attribute(Element element, String name) {
        return Optional.of(element.getAttribute(name)).filter(v -> !v.isBlank());
    }

    static Optional<String> gridloom(Element element, String name) {
        return Optional.of(element.getAttributeNS(GRIDLOOM, name)).filter(v -> !v.isBlank());
    }

    /** A comma-separated attribute, empty when it is not there. */
    static List<String> words(Element element, String name) {
        return gridloom(element, name).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static Element make(Document document, String name) {
        return document.createElementNS(BPMN, "bpmn:" + name);
    }

    static Element make(Document document, String name, String text) {
        Element element = make(document, name);
        element.setTextContent(text);
        return element;
    }

    /** Id of the element, or of the nearest one around it that has one. */
    static String id(Element element) {
        for (Node at = element; at instanceof Element known; at = at.getParentNode()) {
            if (known.hasAttribute("id")) {
                return known.getAttribute("id");
            }
        }
        return "";
    }
}
