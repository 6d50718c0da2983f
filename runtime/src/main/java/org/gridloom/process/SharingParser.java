package org.gridloom.process;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.Parser;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads a drawing so that a word is one object however often it occurs. The engine keeps every attribute it reads for as long as the
 * definition lives, and the same ids and names come many times.
 */
final class SharingParser extends SAXParser {
    private final SAXParser parser;

    SharingParser() throws SAXException, ParserConfigurationException {
        var factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        parser = factory.newSAXParser();
    }

    @Override
    public void parse(InputSource source, DefaultHandler handler) throws SAXException, IOException {
        parser.parse(source, new Sharing(handler));
    }

    @Override
    @SuppressWarnings("deprecation") // of the class that is extended
    public Parser getParser() throws SAXException {
        return parser.getParser();
    }

    @Override
    public XMLReader getXMLReader() throws SAXException {
        return parser.getXMLReader();
    }

    @Override
    public boolean isNamespaceAware() {
        return true;
    }

    @Override
    public boolean isValidating() {
        return false;
    }

    @Override
    public void setProperty(String name, Object value) throws SAXNotRecognizedException, SAXNotSupportedException {
        parser.setProperty(name, value);
    }

    @Override
    public Object getProperty(String name) throws SAXNotRecognizedException, SAXNotSupportedException {
        return parser.getProperty(name);
    }

    /** Hands on what the engine's reader listens to. */
    private static final class Sharing extends DefaultHandler {
        private final DefaultHandler to;
        private final Map<String, String> words = new HashMap<>();

        Sharing(DefaultHandler to) {
            this.to = to;
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
            var shared = new AttributesImpl(attributes);
            for (int i = 0; i < shared.getLength(); i++) {
                shared.setValue(i, words.computeIfAbsent(shared.getValue(i), String::intern));
            }
            to.startElement(uri, local, name, shared);
        }

        @Override
        public void endElement(String uri, String local, String name) throws SAXException {
            to.endElement(uri, local, name);
        }

        @Override
        public void characters(char[] text, int start, int length) throws SAXException {
            to.characters(text, start, length);
        }

        @Override
        public void setDocumentLocator(Locator locator) {
            to.setDocumentLocator(locator);
        }

        @Override
        public void startDocument() throws SAXException {
            to.startDocument();
        }

        @Override
        public void startPrefixMapping(String prefix, String uri) throws SAXException {
            to.startPrefixMapping(prefix, uri);
        }

        @Override
        public void endPrefixMapping(String prefix) throws SAXException {
            to.endPrefixMapping(prefix);
        }
    }
}
