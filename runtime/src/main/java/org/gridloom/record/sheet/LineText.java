package org.gridloom.record.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.gridloom.record.secret.Secrets;
import org.gridloom.shared.Finding;

/** Rows of an import as they are stored: the cells sealed, for they hold what the records will protect; findings as JSON. */
@ApplicationScoped
class LineText {
    private final Secrets secrets;
    private final ObjectMapper json;

    LineText(Secrets secrets, ObjectMapper json) {
        this.secrets = secrets;
        this.json = json;
    }

    private record Told(String pointer, String code, Map<String, Object> facts) {}

    String seal(String city, String lineId, List<Cell> cells) {
        return secrets.seal(city, "import/" + lineId, write(cells));
    }

    List<Cell> open(String city, String lineId, String content) {
        return read(secrets.open(city, "import/" + lineId, content), new TypeReference<List<Cell>>() {});
    }

    String findings(List<Finding> findings) {
        return write(findings.stream()
                .limit(20)
                .map(each -> new Told(each.pointer(), each.code(), each.facts()))
                .toList());
    }

    List<Finding> findings(String stored) {
        return read(stored, new TypeReference<List<Told>>() {}).stream()
                .map(each -> Finding.error(each.pointer(), each.code(), each.facts()))
                .toList();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored row of an import cannot be read", e);
        }
    }
}
