package org.gridloom.artifact.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code <gridloom:parameter name="…" type="number" value="3" min="1" max="5"/>} of a process: a fixed value of that name, which
 * overlays may set. {@code type} is {@code string}, {@code number} or {@code boolean}; {@code in} lists the values allowed.
 */
final class ProcessParameters {
    private static final String ATTRIBUTE = "\\s+([\\w:.-]+)\\s*=\\s*(\"[^\"]*\"|'[^']*')";
    private static final Pattern ONE = Pattern.compile(ATTRIBUTE);
    private static final Pattern ELEMENT =
            Pattern.compile("<gridloom:parameter((?:\\s+[\\w:.-]+\\s*=\\s*(?:\"[^\"]*\"|'[^']*'))*+)\\s*/?>");

    private ProcessParameters() {}

    /** @param bounds {@code {min, max}} or {@code {in: […]}} where the process draws a limit */
    record Parameter(String name, String type, JsonNode value, Optional<JsonNode> bounds) {
        boolean fits(JsonNode said) {
            return switch (type) {
                case "number" -> said.isNumber();
                case "boolean" -> said.isBoolean();
                default -> said.isTextual();
            };
        }
    }

    static List<Parameter> of(String text) {
        var found = new ArrayList<Parameter>();
        var matcher = ELEMENT.matcher(text);
        while (matcher.find()) {
            var attributes = attributes(matcher.group(1));
            String type = attributes.getOrDefault("type", "string");
            found.add(new Parameter(
                    attributes.getOrDefault("name", ""),
                    type,
                    value(type, attributes.getOrDefault("value", "")),
                    bounds(type, attributes)));
        }
        return found;
    }

    /** The text with the values of these names; a value it was written with stays as it was written. */
    static String written(String text, JsonNode values) {
        if (values.isEmpty()) {
            return text;
        }
        return ELEMENT.matcher(text).replaceAll(element -> {
            var attributes = attributes(element.group(1));
            var value = values.path(attributes.getOrDefault("name", ""));
            String old = attributes.getOrDefault("value", "");
            boolean kept = value.isMissingNode() || value.equals(value(attributes.getOrDefault("type", "string"), old));
            return Matcher.quoteReplacement(kept ? element.group() : withValue(element.group(), value.asText()));
        });
    }

    private static String withValue(String element, String value) {
        String said = " value=\"" + escaped(value) + "\"";
        var matcher = ONE.matcher(element);
        while (matcher.find()) {
            if (matcher.group(1).equals("value")) {
                return element.substring(0, matcher.start()) + said + element.substring(matcher.end());
            }
        }
        return element.replaceFirst("\\s*/?>$", Matcher.quoteReplacement(said) + "$0");
    }

    private static Map<String, String> attributes(String element) {
        var attributes = new HashMap<String, String>();
        var matcher = ONE.matcher(element);
        while (matcher.find()) {
            String quoted = matcher.group(2);
            attributes.put(matcher.group(1), plain(quoted.substring(1, quoted.length() - 1)));
        }
        return attributes;
    }

    private static JsonNode value(String type, String said) {
        var make = JsonNodeFactory.instance;
        if (type.equals("number") && said.matches("-?[0-9]{1,15}(\\.[0-9]{1,9})?")) {
            return said.matches("-?[0-9]{1,9}")
                    ? make.numberNode(Integer.parseInt(said))
                    : make.numberNode(new BigDecimal(said));
        }
        return type.equals("boolean") && said.matches("true|false")
                ? make.booleanNode(said.equals("true"))
                : make.textNode(said);
    }

    private static Optional<JsonNode> bounds(String type, Map<String, String> attributes) {
        ObjectNode may = JsonNodeFactory.instance.objectNode();
        for (String end : List.of("min", "max")) {
            Optional.ofNullable(attributes.get(end)).ifPresent(said -> may.set(end, value(type, said)));
        }
        Optional.ofNullable(attributes.get("in")).ifPresent(said -> {
            var list = may.putArray("in");
            for (String one : said.split(",")) {
                list.add(value(type, one.trim()));
            }
        });
        return may.isEmpty() ? Optional.empty() : Optional.of(may);
    }

    private static String plain(String said) {
        return said.replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String escaped(String said) {
        return said.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
