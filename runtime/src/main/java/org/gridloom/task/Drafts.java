package org.gridloom.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.gridloom.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Answers that were typed and not sent: as they stand in the controls of the form, checked by nobody yet. */
@ApplicationScoped
class Drafts {
    private static final TypeReference<Map<String, List<String>>> TYPED = new TypeReference<>() {};
    private static final int LONGEST = 200_000;

    private final ObjectMapper json;

    Drafts(ObjectMapper json) {
        this.json = json;
    }

    String write(Map<String, List<String>> typed) {
        try {
            String text = json.writeValueAsString(typed);
            if (text.length() > LONGEST) {
                throw new Problem(TaskProblem.TASK_DRAFT_TOO_LONG);
            }
            return text;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a draft cannot be written", e);
        }
    }

    Map<String, List<String>> read(@Nullable String draft) {
        try {
            return draft == null ? Map.of() : json.readValue(draft, TYPED);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored draft cannot be read", e);
        }
    }
}
