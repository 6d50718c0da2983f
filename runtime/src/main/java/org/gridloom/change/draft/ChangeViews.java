package org.gridloom.change.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Change sets as screens read them. */
public final class ChangeViews {
    private ChangeViews() {}

    /** A person by id and name. */
    public record Who(String id, String name) {
        /** The name from a list of names by id; empty when it is not known. */
        public static Who of(String id, Map<String, String> names) {
            return new Who(id, names.getOrDefault(id, ""));
        }
    }

    /** A line of the list; {@code since} is its last change. */
    public record Row(
            String id,
            String title,
            String reason,
            String node,
            String nodeName,
            ChangeState state,
            Who author,
            Instant since,
            int edits,
            int errors,
            int warnings,
            int version) {}

    /** A page of the list. */
    public record Listing(List<Row> changes, long total) {}

    /** Somebody else's edit of the same file, in a change set that is on its way. */
    public record OtherEdit(String change, String title, Who by) {}

    /** One edited file; {@code what} is {@code added}, {@code changed} or {@code removed}. */
    public record Edit(
            String path,
            String kind,
            String name,
            String title,
            String what,
            int version,
            Who by,
            Instant at,
            List<OtherEdit> others) {}

    /** Paths whose text in force is no longer the one the edit began from. */
    public record Base(List<String> stale) {}

    /** The whole of one change set but its texts. */
    public record Shown(
            String id,
            String title,
            String reason,
            String node,
            String nodeName,
            ChangeState state,
            Who author,
            Instant since,
            int errors,
            int warnings,
            int version,
            List<Edit> edits,
            boolean canUndo,
            boolean canRedo,
            Base base,
            boolean mayEdit,
            boolean maySubmit,
            boolean mayPublish) {}

    /**
     * One file as the editor opens it: the edited text, or the one in force, or none for a file that would be new.
     *
     * @param startText what was in force when the edit began, where something else came into force since
     */
    public record FileShown(
            String path,
            String text,
            String baseText,
            boolean removed,
            boolean stale,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String startText,

            int version,
            String kind,
            String name,
            String title,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            JsonNode schema,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Target target,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            JsonNode targetSchema) {}

    /** What an overlay lies over. */
    public record Target(String kind, String name) {}
}
