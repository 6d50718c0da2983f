package org.gridloom.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloom.artifact.Catalogue;
import org.gridloom.artifact.KindLinter;
import org.gridloom.artifact.ParsedArtifact;
import org.gridloom.shared.Finding;

/** Acts named once, each with what it cannot do without: reasons, a process, the act that undoes or answers it. */
public final class CaseTypeLinter implements KindLinter {
    /** An act that leaves a case waiting needs the one that ends the wait. */
    private static final Map<String, String> COUNTERPART = Map.of("suspend", "resume", "extend", "grant");

    @Override
    public String kind() {
        return "case-type";
    }

    @Override
    public List<Finding> lint(ParsedArtifact artifact, Catalogue all) {
        var findings = new ArrayList<Finding>();
        var acts = artifact.tree().path("actions");
        Set<String> known = new HashSet<>();
        acts.forEach(offer -> known.add(offer.path("act").asText()));
        var seen = new HashSet<String>();
        for (int i = 0; i < acts.size(); i++) {
            var offer = acts.get(i);
            String at = "/actions/" + i;
            String act = offer.path("act").asText();
            if (!seen.add(act)) {
                findings.add(Finding.error(at + "/act", "CASE_ACT_TWICE", Map.of("act", act)));
            }
            String needs = COUNTERPART.getOrDefault(act, act);
            if (!known.contains(needs)) {
                findings.add(
                        Finding.error(at + "/act", "CASE_ACT_WITHOUT_COUNTERPART", Map.of("act", act, "needs", needs)));
            }
            if (act.equals("suspend") && offer.path("reasons").isEmpty()) {
                findings.add(Finding.error(at, "CASE_ACT_REASONS_MISSING", Map.of("act", act)));
            }
            if (act.equals("supervise") && !offer.has("process")) {
                findings.add(Finding.error(at, "CASE_ACT_PROCESS_MISSING", Map.of("act", act)));
            }
            reasons(offer, at, findings);
        }
        return findings;
    }

    private static void reasons(JsonNode offer, String at, List<Finding> findings) {
        var ids = new HashSet<String>();
        for (int i = 0; i < offer.path("reasons").size(); i++) {
            String id = offer.path("reasons").get(i).path("id").asText();
            if (!ids.add(id)) {
                findings.add(Finding.error(at + "/reasons/" + i + "/id", "CASE_REASON_TWICE", Map.of("reason", id)));
            }
        }
    }
}
