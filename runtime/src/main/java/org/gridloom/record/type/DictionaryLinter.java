package org.gridloom.record.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.gridloom.artifact.Catalogue;
import org.gridloom.artifact.KindLinter;
import org.gridloom.artifact.ParsedArtifact;
import org.gridloom.shared.Finding;

/** Codes are unique and never given a second meaning; wider codes exist and do not go round. */
public final class DictionaryLinter implements KindLinter {
    @Override
    public String kind() {
        return "dictionary";
    }

    @Override
    public List<Finding> lint(ParsedArtifact artifact, Catalogue all) {
        var findings = new ArrayList<Finding>();
        JsonNode codes = artifact.tree().path("codes");
        var first = new HashMap<String, JsonNode>();
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i).path("code").asText();
            JsonNode before = first.putIfAbsent(code, codes.get(i));
            if (before != null) {
                boolean reused = before.path("retired").asBoolean()
                        != codes.get(i).path("retired").asBoolean();
                findings.add(Finding.error(
                        "/codes/" + i + "/code",
                        reused ? "DICTIONARY_CODE_REUSED" : "DICTIONARY_CODE_TWICE",
                        Map.of("code", code)));
            }
        }
        for (int i = 0; i < codes.size(); i++) {
            parents(codes.get(i), "/codes/" + i + "/parent", first, findings);
        }
        return findings;
    }

    private static void parents(JsonNode code, String at, Map<String, JsonNode> known, List<Finding> findings) {
        var seen = new HashSet<String>();
        seen.add(code.path("code").asText());
        String parent = code.path("parent").asText("");
        if (!parent.isEmpty() && !known.containsKey(parent)) {
            findings.add(Finding.error(at, "DICTIONARY_PARENT_UNKNOWN", Map.of("parent", parent)));
            return;
        }
        while (!parent.isEmpty() && known.containsKey(parent)) {
            if (!seen.add(parent)) {
                findings.add(Finding.error(
                        at,
                        "DICTIONARY_PARENT_CIRCLE",
                        Map.of("code", code.path("code").asText())));
                return;
            }
            parent = known.get(parent).path("parent").asText("");
        }
    }
}
