package org.gridloom.deadline.ladder;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.Catalogue;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Problem;

/** What is wrong with a ladder as it is written: rungs ascend, are named once, and tell posts that exist. */
public final class LadderLinter {
    private LadderLinter() {}

    /** @param rule the limit the ladder belongs to; @param at pointer of that limit */
    public static List<Finding> lint(JsonNode rule, String at, Catalogue all) {
        var findings = new ArrayList<Finding>();
        if (!rule.has("ladder")) {
            return findings;
        }
        if (rule.has("warn")) {
            findings.add(Finding.error(at + "/warn", "DEADLINE_LADDER_AND_WARN"));
        }
        var ids = new HashSet<String>();
        Optional<Moment> last = Optional.empty();
        int i = 0;
        for (JsonNode rung : rule.path("ladder")) {
            String here = at + "/ladder/" + i++;
            String id = rung.path("id").asText();
            if (!ids.add(id)) {
                findings.add(Finding.error(here + "/id", "DEADLINE_RUNG_TWICE", Map.of("rung", id)));
            }
            var moment = moment(rung.path("at").asText());
            if (moment.isEmpty()) {
                findings.add(Finding.error(
                        here + "/at",
                        "DEADLINE_RUNG_UNREADABLE",
                        Map.of("at", rung.path("at").asText())));
            } else if (last.isPresent() && !moment.get().comesAfter(last.get())) {
                findings.add(Finding.error(
                        here + "/at",
                        "DEADLINE_RUNGS_DISORDERED",
                        Map.of("at", moment.get().text(), "before", last.get().text())));
            }
            if (id.equals(Ladder.DUE) && moment.isPresent() && !moment.get().equals(Moment.DUE)) {
                findings.add(Finding.error(here + "/id", "DEADLINE_RUNG_NOT_DUE", Map.of("rung", id)));
            }
            last = moment.isPresent() ? moment : last;
            people(rung, here, all, findings);
        }
        return findings;
    }

    private static void people(JsonNode rung, String here, Catalogue all, List<Finding> findings) {
        int i = 0;
        for (JsonNode whom : rung.path("tell")) {
            if (!whom.asText().equals(Rung.HOLDER) && !all.has("post", whom.asText())) {
                findings.add(Finding.error(
                        here + "/tell/" + i, "DEADLINE_RECIPIENT_UNKNOWN", Map.of("post", whom.asText())));
            }
            i++;
        }
    }

    private static Optional<Moment> moment(String text) {
        try {
            return Optional.of(Moment.parse(text));
        } catch (Problem unreadable) {
            return Optional.empty();
        }
    }
}
