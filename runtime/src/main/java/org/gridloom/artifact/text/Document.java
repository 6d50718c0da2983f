package org.gridloom.artifact.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.gridloom.shared.Finding;

/** A text read as a tree, with the line of every pointer and everything that was wrong with it. */
public record Document(JsonNode tree, Map<String, Integer> lines, List<Finding> findings) {
    public static String child(String pointer, String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }
}
