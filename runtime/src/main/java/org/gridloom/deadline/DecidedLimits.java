package org.gridloom.deadline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gridloom.artifact.Catalogue;
import org.gridloom.deadline.count.Limit;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Problem;

/**
 * What a decision table answers as a limit: every text of it reads as a limit, and none is promised that the fixed limit, and so
 * a bound on it, would cut down. Texts that are worked out by an expression are checked when the limit starts.
 */
final class DecidedLimits {
    private static final Pattern ANSWER =
            Pattern.compile("<(?:\\w+:)?outputEntry\\b[^>]*>\\s*<(?:\\w+:)?text>\\s*\"([^\"<]*)\"\\s*</");
    private static final Pattern OUTPUT = Pattern.compile("<(?:\\w+:)?output\\b");

    private DecidedLimits() {}

    /**
     * Only of tables with a single output, for of several nobody can say here which is the limit.
     *
     * @param own whether table and fixed limit stand in one file, so that an answer beyond the limit is a slip
     */
    static List<Finding> lint(JsonNode rule, String at, Catalogue all, boolean own) {
        String decision = rule.path("decision").asText("");
        var text = all.find("decision", decision).map(found -> found.text()).orElse("");
        if (OUTPUT.matcher(text).results().count() != 1) {
            return List.of();
        }
        Optional<Limit> cap = read(rule.path("limit").asText(""));
        var findings = new ArrayList<Finding>();
        for (String answer : answers(text)) {
            var limit = read(answer);
            if (limit.isEmpty()) {
                findings.add(Finding.error(
                        at + "/decision", "DEADLINE_DECISION_LIMIT", Map.of("decision", decision, "limit", answer)));
            } else if (own && cap.isPresent() && longer(limit.get(), cap.get())) {
                findings.add(Finding.warning(
                        at + "/decision",
                        "DEADLINE_DECISION_CAPPED",
                        Map.of(
                                "decision",
                                decision,
                                "limit",
                                answer,
                                "cap",
                                cap.get().text())));
            }
        }
        return findings;
    }

    private static Set<String> answers(String text) {
        var answers = new LinkedHashSet<String>();
        var found = ANSWER.matcher(text);
        while (found.find()) {
            answers.add(found.group(1));
        }
        return answers;
    }

    private static boolean longer(Limit limit, Limit cap) {
        return limit.counting() == cap.counting() && limit.amount() > cap.amount();
    }

    private static Optional<Limit> read(String text) {
        try {
            return Optional.of(Limit.parse(text));
        } catch (Problem unreadable) {
            return Optional.empty();
        }
    }
}
