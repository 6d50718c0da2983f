package org.gridloom.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.form.DraftFit;
import org.gridloom.form.DraftFit.Lost;
import org.gridloom.form.Form;
import org.gridloom.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Answers that were typed and not sent: as they stand in the controls of the form, checked by nobody yet. Beside them, under a
 * name no control has, what found no place when the form became another one.
 */
@ApplicationScoped
class Drafts {
    private static final TypeReference<Map<String, List<String>>> TYPED = new TypeReference<>() {};
    private static final TypeReference<List<Lost>> LOST = new TypeReference<>() {};
    private static final String NO_CONTROL = "";
    private static final int LONGEST = 200_000;

    private final ObjectMapper json;

    Drafts(ObjectMapper json) {
        this.json = json;
    }

    /** @param before the draft so far; what it could not place stays with it */
    String write(Map<String, List<String>> typed, @Nullable String before) {
        var all = new LinkedHashMap<>(typed);
        all.remove(NO_CONTROL);
        Optional.ofNullable(all(before).get(NO_CONTROL)).ifPresent(lost -> all.put(NO_CONTROL, lost));
        return text(all);
    }

    /** The form became another one: what still has a place stays, the rest is kept beside it. */
    @Nullable
    String fit(@Nullable String draft, Optional<Form> before, Optional<Form> now) {
        if (draft == null) {
            return null;
        }
        var fitted = DraftFit.of(read(draft), lost(draft), before, now);
        var all = new LinkedHashMap<>(fitted.kept());
        if (!fitted.lost().isEmpty()) {
            try {
                all.put(NO_CONTROL, List.of(json.writeValueAsString(fitted.lost())));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
        return text(all);
    }

    /** What was typed into fields that are no more; for the person to read and type again. */
    List<Lost> lost(@Nullable String draft) {
        try {
            var kept = all(draft).get(NO_CONTROL);
            return kept == null ? List.of() : json.readValue(kept.get(0), LOST);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored draft cannot be read", e);
        }
    }

    private String text(Map<String, List<String>> all) {
        try {
            String text = json.writeValueAsString(all);
            if (text.length() > LONGEST) {
                throw new Problem(TaskProblem.TASK_DRAFT_TOO_LONG);
            }
            return text;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a draft cannot be written", e);
        }
    }

    Map<String, List<String>> read(@Nullable String draft) {
        var typed = new LinkedHashMap<>(all(draft));
        typed.remove(NO_CONTROL);
        return typed;
    }

    private Map<String, List<String>> all(@Nullable String draft) {
        try {
            return draft == null ? Map.of() : json.readValue(draft, TYPED);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored draft cannot be read", e);
        }
    }
}
