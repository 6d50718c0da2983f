package org.gridloom.rule;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.gridloom.feel.FeelBudget;
import org.gridloom.shared.Finding;
import org.gridloom.shared.XmlBounds;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Refuses what a tenant's DMN must not do: reach Java, read other files, or cost more than its budget (TZ-8.6). */
final class DmnGuard {
    private static final int MAX_LENGTH = 1_000_000;

    private DmnGuard() {}

    static List<Finding> check(String text) {
        if (text.length() > MAX_LENGTH) {
            return List.of(Finding.error("", "DMN_TOO_LONG", Map.of("most", MAX_LENGTH)));
        }
        var bounds = XmlBounds.check(text);
        if (!bounds.isEmpty()) {
            return bounds;
        }
        Document document;
        try {
            document = parse(text);
        } catch (Exception e) {
            return List.of(Finding.error("", "DMN_INVALID", Map.of("reason", String.valueOf(e.getMessage()))));
        }
        var findings = new ArrayList<Finding>();
        for (Element element : elements(document)) {
            String name = element.getLocalName();
            String kind = element.getAttribute("kind");
            if (name.equals("import") || name.equals("importedValues")) {
                findings.add(refused(element, "DMN_IMPORT_REFUSED"));
            }
            if (kind.equalsIgnoreCase("Java") || kind.equalsIgnoreCase("PMML")) {
                findings.add(refused(element, "DMN_JAVA_REFUSED"));
            }
            if (name.equals("text")) {
                FeelBudget.check(element.getTextContent()).forEach(f -> findings.add(at(element, f)));
            }
        }
        return findings;
    }

    static boolean needsTimeLimit(String text) {
        return FeelBudget.needsTimeLimit(text);
    }

    private static Finding at(Element element, Finding finding) {
        return new Finding(finding.severity(), "", id(element), 0, finding.code(), finding.facts());
    }

    private static Finding refused(Element element, String code) {
        return Finding.error(id(element), code, Map.of("element", id(element)));
    }

    private static String id(Element element) {
        for (org.w3c.dom.Node at = element; at instanceof Element known; at = at.getParentNode()) {
            if (known.hasAttribute("id")) {
                return known.getAttribute("id");
            }
        }
        return "";
    }

    private static Document parse(String text) throws Exception {
        return reader().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static DocumentBuilderFactory reader() throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory;
    }

    private static List<Element> elements(Document document) {
        NodeList all = document.getElementsByTagNameNS("*", "*");
        var list = new ArrayList<Element>();
        for (int i = 0; i < all.getLength(); i++) {
            list.add((Element) all.item(i));
        }
        return list;
    }
}
