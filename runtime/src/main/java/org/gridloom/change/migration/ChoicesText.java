package org.gridloom.change.migration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.gridloom.process.migration.Choices;
import org.gridloom.shared.Finding;

/** Choices and findings as they are stored with an order. */
@ApplicationScoped
class ChoicesText {
    private final ObjectMapper json;

    ChoicesText(ObjectMapper json) {
        this.json = json;
    }

    /** A finding without the place of a file. */
    record Said(String severity, String pointer, String code, Map<String, Object> facts) {
        Finding finding() {
            return new Finding(Finding.Severity.valueOf(severity), "", pointer, 0, code, facts);
        }
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
        return text(findings.stream()
                .map(f -> new Said(f.severity().name(), f.pointer(), f.code(), f.facts()))
                .toList());
    }

    List<Finding> findings(String stored) {
        try {
            return List.of(json.readValue(stored, Said[].class)).stream()
                    .map(Said::finding)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored findings cannot be read", e);
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
