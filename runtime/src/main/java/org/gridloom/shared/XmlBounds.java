package org.gridloom.shared;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What an XML text that a tenant sends may cost, looked at while it streams by and before anything is built from it: no
 * DOCTYPE, no instruction to a processor, no other encoding than UTF-8, and limits of depth, elements and lengths.
 */
public final class XmlBounds {
    private static final int DEEPEST = 100;
    private static final int MOST_ELEMENTS = 40_000;
    private static final int MOST_ATTRIBUTES = 60;
    private static final int LONGEST = 20_000;

    private final List<Finding> findings = new ArrayList<>();
    private int depth;
    private int elements;

    private XmlBounds() {}

    /** The first fault, for what comes after it is not read; empty when the text may be read as a whole. */
    public static List<Finding> check(String text) {
        var bounds = new XmlBounds();
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
            bounds.encoding(reader.getCharacterEncodingScheme());
            while (bounds.findings.isEmpty() && reader.hasNext()) {
                bounds.look(reader, reader.next());
            }
            reader.close();
        } catch (XMLStreamException malformed) {
            return bounds.findings; // whoever reads it will say what is wrong with it
        }
        return bounds.findings.stream().limit(1).toList();
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private void encoding(@Nullable String declared) {
        if (declared != null && !declared.toUpperCase(Locale.ROOT).equals("UTF-8")) {
            findings.add(Finding.error("", "XML_ENCODING", Map.of("encoding", declared)));
        }
    }

    private void look(XMLStreamReader reader, int event) {
        switch (event) {
            case XMLStreamConstants.DTD -> refuse(reader, "XML_DOCTYPE");
            case XMLStreamConstants.ENTITY_REFERENCE -> refuse(reader, "XML_DOCTYPE");
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> refuse(reader, "XML_INSTRUCTION");
            case XMLStreamConstants.START_ELEMENT -> {
                depth++;
                elements++;
                element(reader);
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            default -> {
                // text, whose length the length of the whole bounds
            }
        }
    }

    private void element(XMLStreamReader reader) {
        if (depth > DEEPEST) {
            refuse(reader, "XML_TOO_DEEP");
        }
        if (elements > MOST_ELEMENTS) {
            refuse(reader, "XML_TOO_MANY");
        }
        boolean wide = reader.getAttributeCount() > MOST_ATTRIBUTES;
        for (int i = 0; !wide && i < reader.getAttributeCount(); i++) {
            wide = reader.getAttributeValue(i).length() > LONGEST;
        }
        if (wide) {
            refuse(reader, "XML_ATTRIBUTE_TOO_LONG");
        }
    }

    private void refuse(XMLStreamReader reader, String code) {
        int line = reader.getLocation().getLineNumber();
        findings.add(new Finding(Finding.Severity.ERROR, "", "", line, code, Map.of("line", line)));
    }
}
