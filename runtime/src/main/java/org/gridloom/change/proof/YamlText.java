package org.gridloom.change.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML file as a tree, which also knows where each value stands in the file. */
final class YamlText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode tree;
    private final Node root;

    private YamlText(JsonNode tree, Node root) {
        this.tree = tree;
        this.root = root;
    }

    /** Empty when it cannot be read. */
    static Optional<YamlText> read(String text) {
        try {
            var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            Node root = yaml.compose(new StringReader(text));
            Object loaded = yaml.load(text);
            return root == null ? Optional.empty() : Optional.of(new YamlText(JSON.valueToTree(loaded), root));
        } catch (YAMLException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    JsonNode tree() {
        return tree;
    }

    /** 1-based line of the value at a JSON pointer, or of what is nearest around it. */
    int line(String pointer) {
        Node at = root;
        for (String step : pointer.split("/", -1)) {
            Node inside = step.isEmpty() ? at : child(at, step);
            if (inside == null) {
                break;
            }
            at = inside;
        }
        return at.getStartMark().getLine() + 1;
    }

    private static @org.jspecify.annotations.Nullable Node child(Node node, String step) {
        if (node instanceof SequenceNode list && step.matches("[0-9]{1,6}")) {
            int index = Integer.parseInt(step);
            return index < list.getValue().size() ? list.getValue().get(index) : null;
        }
        if (node instanceof MappingNode map) {
            return map.getValue().stream()
                    .filter(entry -> entry.getKeyNode() instanceof ScalarNode key
                            && key.getValue().equals(step))
                    .map(entry -> entry.getValueNode())
                    .findFirst()
                    .orElse(null);
        }
        return null;
    }
}
