package org.gridloom.change.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes values back into YAML texts: what stands under other keys keeps its comments and order. */
final class YamlText {
    private YamlText() {}

    /** The text with another value under a key of the top level; what was noted inside the old value is gone. */
    static String with(String text, String key, JsonNode value) {
        List<String> kept = new ArrayList<>();
        boolean inside = false;
        boolean written = false;
        for (String line : text.split("\n", -1)) {
            boolean top = line.matches("[A-Za-z\"'].*");
            if (top) {
                inside = line.startsWith(key + ":");
            }
            if (inside && !written) {
                kept.add(dump(key, value));
                written = true;
            }
            if (!inside) {
                kept.add(line);
            }
        }
        if (!written) {
            kept.add(dump(key, value));
        }
        return String.join("\n", kept).stripTrailing() + "\n";
    }

    /** A whole document. */
    static String of(JsonNode tree) {
        return yaml().dump(plain(tree));
    }

    private static String dump(String key, JsonNode value) {
        return value.isEmpty()
                ? key + ": {}"
                : yaml().dump(Map.of(key, plain(value))).stripTrailing();
    }

    private static Object plain(JsonNode tree) {
        return new JsonMapper().convertValue(tree, Object.class);
    }

    private static Yaml yaml() {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(140);
        options.setSplitLines(false);
        return new Yaml(options);
    }
}
