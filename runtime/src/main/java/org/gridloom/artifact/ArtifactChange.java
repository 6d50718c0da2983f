package org.gridloom.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * What a proposal does to one artifact.
 *
 * @param key its kind and name; of an overlay {@code overlay} and {@code <node>:<kind>:<name>}
 * @param target the artifact an overlay lies over, of anything else the key itself
 * @param layer {@code library/<pack>} or the tenant path
 * @param before empty when the artifact is new
 * @param after empty when it is removed
 */
public record ArtifactChange(
        ArtifactKey key, ArtifactKey target, String layer, Optional<Side> before, Optional<Side> after) {
    /**
     * @param paths its files: of a form two, of everything else one
     * @param tree the document in normal form: a form is {@code {schema, ui}}, a text {@code {text, parameters}}
     */
    public record Side(List<String> paths, JsonNode tree) {
        public Side {
            paths = List.copyOf(paths);
        }
    }

    /** {@code added}, {@code changed} or {@code removed}. */
    public String what() {
        return before.isEmpty() ? "added" : after.isEmpty() ? "removed" : "changed";
    }
}
