package org.gridloom.artifact.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gridloom.shared.Finding;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * YAML as a language of data only: one document, no anchors, no tags, no key twice, text keys. Words such as {@code on},
 * {@code yes} and dates stay text (core schema of YAML 1.2), so that nobody's value turns into another.
 */
public final class StrictYaml {
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,17})\\.[0-9]{1,18}");
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private StrictYaml() {}

    public static Document read(String text) {
        return new StrictYaml().document(text);
    }

    private Document document(String text) {
        JsonNode tree = JsonNodeFactory.instance.missingNode();
        try {
            if (plain(text)) {
                var root = yaml().compose(new StringReader(text));
                tree = root == null ? tree : convert(root, "");
                if (root == null) {
                    findings.add(at("", 1, "EMPTY_FILE", Map.of()));
                }
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            findings.add(at("", line, "YAML_SYNTAX", Map.of("reason", String.valueOf(e.getProblem()))));
        } catch (YAMLException e) {
            findings.add(at("", 0, "YAML_SYNTAX", Map.of("reason", String.valueOf(e.getMessage()))));
        }
        return new Document(tree, lines, findings);
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setNestingDepthLimit(40);
        options.setCodePointLimit(2_000_000);
        options.setMaxAliasesForCollections(1);
        return new Yaml(options);
    }

    /** Anchors, aliases and tags are refused before anything is built from them. */
    private boolean plain(String text) {
        boolean plain = true;
        for (Event event : yaml().parse(new StringReader(text))) {
            boolean anchored = event instanceof NodeEvent node && node.getAnchor() != null;
            if (anchored || event instanceof AliasEvent) {
                findings.add(at("", event.getStartMark().getLine() + 1, "YAML_ANCHOR", Map.of()));
                plain = false;
            }
        }
        return plain;
    }

    private JsonNode convert(Node node, String pointer) {
        lines.putIfAbsent(pointer, node.getStartMark().getLine() + 1);
        if (node instanceof MappingNode mapping) {
            return object(mapping, pointer);
        }
        if (node instanceof SequenceNode sequence) {
            var array = JsonNodeFactory.instance.arrayNode();
            for (Node item : sequence.getValue()) {
                array.add(convert(item, pointer + "/" + array.size()));
            }
            return array;
        }
        return scalar((ScalarNode) node);
    }

    private JsonNode object(MappingNode mapping, String pointer) {
        var object = JsonNodeFactory.instance.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            int line = entry.getKeyNode().getStartMark().getLine() + 1;
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                findings.add(at(pointer, line, "KEY_NOT_TEXT", Map.of()));
                continue;
            }
            String below = Document.child(pointer, key.getValue());
            if (object.has(key.getValue())) {
                findings.add(at(below, line, "DUPLICATE_KEY", Map.of("key", key.getValue())));
                continue;
            }
            lines.put(below, line);
            object.set(key.getValue(), convert(entry.getValueNode(), below));
        }
        return object;
    }

    private static JsonNode scalar(ScalarNode node) {
        var make = JsonNodeFactory.instance;
        String value = node.getValue();
        if (node.getScalarStyle() != ScalarStyle.PLAIN) {
            return make.textNode(value);
        }
        if (value.isEmpty() || value.equals("~") || value.equals("null")) {
            return make.nullNode();
        }
        if (value.equals("true") || value.equals("false")) {
            return make.booleanNode(value.equals("true"));
        }
        if (WHOLE.matcher(value).matches()) {
            long number = Long.parseLong(value);
            return number == (int) number ? make.numberNode((int) number) : make.numberNode(number);
        }
        return DECIMAL.matcher(value).matches() ? make.numberNode(new BigDecimal(value)) : make.textNode(value);
    }

    private static Finding at(String pointer, int line, String code, Map<String, Object> facts) {
        return new Finding(Finding.Severity.ERROR, "", pointer, line, code, facts);
    }
}
