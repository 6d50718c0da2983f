package org.gridloom.change.migration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.gridloom.process.migration.Choices;
import org.gridloom.process.migration.Plan;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Problem;

/** Choices and findings as they are stored with an order. */
@ApplicationScoped
class ChoicesText {
    private final ObjectMapper json;

    ChoicesText(ObjectMapper json) {
        this.json = json;
    }

    /** A finding without the place of a file. */
    record Said(String severity, String pointer, String code, Map<String, Object> facts) {
        static Said of(Finding f) {
            return new Said(f.severity().name(), f.pointer(), f.code(), f.facts());
        }

        Finding finding() {
            return new Finding(Finding.Severity.valueOf(severity), "", pointer, 0, code, facts);
        }
    }

    /** A finding of a dry run and how many instances it concerns. */
    record Reason(Said said, long instances) {}

    /** Where a token goes, by the names people know. */
    record Landed(String from, String to, Plan.Fate limit, List<Plan.ClockMove> clocks) {
        Landed {
            clocks = List.copyOf(clocks);
        }
    }

    /** What a refusal says; its code where it says nothing more. */
    static List<Finding> findings(Problem refused) {
        return refused.findings().isEmpty()
                ? List.of(Finding.error(
                        "", "MIGRATION_REFUSED", Map.of("code", refused.code().name())))
                : refused.findings();
    }

    String write(Choices choices) {
        return text(choices);
    }

    Choices read(String stored) {
        try {
            return json.readValue(stored, Choices.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored choices cannot be read", e);
        }
    }

    String write(List<Finding> findings) {
        return text(findings.stream().map(Said::of).toList());
    }

    List<Finding> findings(String stored) {
        return list(stored, Said[].class).stream().map(Said::finding).toList();
    }

    String reasons(List<Reason> reasons) {
        return text(reasons);
    }

    List<Reason> reasons(String stored) {
        return list(stored, Reason[].class);
    }

    String landings(List<Landed> landings) {
        return text(landings);
    }

    List<Landed> landings(String stored) {
        return list(stored, Landed[].class);
    }

    private <T> List<T> list(String stored, Class<T[]> type) {
        try {
            return List.of(json.readValue(stored, type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is stored with an order cannot be read", e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
