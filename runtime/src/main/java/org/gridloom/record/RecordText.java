package org.gridloom.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gridloom.record.secret.Secrets;
import org.gridloom.record.type.RecordType;
import org.gridloom.shared.Problem;

/** The document of a record as it is stored: JSON, with the encrypted fields of its type sealed to the record and field. */
@ApplicationScoped
class RecordText {
    private final Secrets secrets;
    private final ObjectMapper json;

    RecordText(Secrets secrets, ObjectMapper json) {
        this.secrets = secrets;
        this.json = json;
    }

    String stored(String city, String recordId, RecordType type, Map<String, Object> document) {
        var sealed = new LinkedHashMap<String, Object>(document);
        sealed.replaceAll((field, value) -> value instanceof String text && type.encrypted(field)
                ? secrets.seal(city, place(recordId, field), text)
                : value);
        try {
            return json.writeValueAsString(sealed);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a record cannot be written", e);
        }
    }

    /** Opens what was sealed, also what the type no longer encrypts. */
    Map<String, Object> read(String city, String recordId, String stored) {
        try {
            Map<String, Object> document =
                    json.readValue(stored, new TypeReference<LinkedHashMap<String, Object>>() {});
            document.replaceAll((field, value) -> value instanceof String text && Secrets.isSealed(text)
                    ? secrets.open(city, place(recordId, field), text)
                    : value);
            return document;
        } catch (JsonProcessingException e) {
            throw new Problem(RecordProblem.RECORD_SEAL_BROKEN);
        }
    }

    private static String place(String recordId, String field) {
        return recordId + "/" + field;
    }
}
