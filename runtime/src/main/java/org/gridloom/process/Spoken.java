package org.gridloom.process;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.w3c.dom.Element;

/** An element as the person who drew it would call it: its kind in words, and the label it carries. */
final class Spoken {
    private static final Properties ZH = load("zh");
    private static final Properties EN = load("en");

    private Spoken() {}

    /** Facts of a finding at this element: {@code id}, {@code what} and {@code whatEn}. */
    static Map<String, Object> facts(Element element) {
        var facts = new HashMap<String, Object>();
        facts.put("id", Xml.id(element));
        facts.put("what", kind(element, ZH) + label(element, "“", "”"));
        facts.put("whatEn", kind(element, EN) + " " + label(element, "\"", "\""));
        return facts;
    }

    private static String kind(Element element, Properties words) {
        String tag = String.valueOf(element.getLocalName());
        String event = Drawn.kind(element);
        String most = event.isEmpty() ? tag : tag + "." + event;
        String ofEvent = words.getProperty(most, words.getProperty(tag, element.getNodeName()));
        return Drawn.byEvent(element) ? words.getProperty("eventSubProcess", ofEvent) : ofEvent;
    }

    private static String label(Element element, String open, String close) {
        String name = element.getAttribute("name").strip();
        return open + (name.isEmpty() ? Xml.id(element) : name) + close;
    }

    private static Properties load(String language) {
        var words = new Properties();
        String name = "/messages/bpmn/elements_" + language + ".properties";
        try (var in = Spoken.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return words;
    }
}
