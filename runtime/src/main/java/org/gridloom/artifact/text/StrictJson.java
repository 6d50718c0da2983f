package org.gridloom.artifact.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridloom.shared.Finding;

/** JSON with the line of every pointer; a key twice is a finding. */
public final class StrictJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(60).build())
            .build();
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private StrictJson() {}

    public static Document read(String text) {
        return new StrictJson().document(text);
    }

    private Document document(String text) {
        JsonNode tree = JsonNodeFactory.instance.missingNode();
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                findings.add(new Finding(Finding.Severity.ERROR, "", "", 1, "EMPTY_FILE", Map.of()));
            } else {
                tree = value(parser, "");
                parser.nextToken();
            }
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            var facts = Map.<String, Object>of("reason", String.valueOf(e.getOriginalMessage()));
            findings.add(new Finding(Finding.Severity.ERROR, "", "", line, "JSON_SYNTAX", facts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Document(tree, lines, findings);
    }

    private JsonNode value(JsonParser parser, String pointer) throws IOException {
        var make = JsonNodeFactory.instance;
        lines.putIfAbsent(pointer, line(parser));
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, pointer);
            case START_ARRAY -> {
                var array = make.arrayNode();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(parser, pointer + "/" + array.size()));
                }
                yield array;
            }
            case VALUE_STRING -> make.textNode(parser.getText());
            case VALUE_NUMBER_INT ->
                switch (parser.getNumberType()) {
                    case INT -> make.numberNode(parser.getIntValue());
                    case LONG -> make.numberNode(parser.getLongValue());
                    default -> make.numberNode(parser.getBigIntegerValue());
                };
            case VALUE_NUMBER_FLOAT -> make.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> make.booleanNode(true);
            case VALUE_FALSE -> make.booleanNode(false);
            default -> make.nullNode();
        };
    }

    private JsonNode object(JsonParser parser, String pointer) throws IOException {
        var object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            String below = Document.child(pointer, key);
            int line = line(parser);
            boolean twice = object.has(key);
            if (twice) {
                findings.add(new Finding(Finding.Severity.ERROR, "", below, line, "DUPLICATE_KEY", Map.of("key", key)));
            } else {
                lines.put(below, line);
            }
            parser.nextToken();
            var value = value(parser, below);
            if (!twice) {
                object.set(key, value);
            }
        }
        return object;
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
