package org.gridloom.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.gridloom.tenant.TenantPath;

/**
 * What a file speaks of, by its place and its text.
 *
 * @param owner whose file it is; the city's for the files of the libraries
 * @param library whether it belongs to a pack of the libraries
 * @param fileKind kind of the file itself: {@code overlay} for an overlay
 * @param kind kind of the artifact it speaks of: for an overlay that which it lies over
 * @param name name of that artifact
 * @param titleZh what people call it, in Chinese
 * @param titleEn the same in English
 */
public record FileSubject(
        TenantPath owner, boolean library, String fileKind, String kind, String name, String titleZh, String titleEn) {
    public boolean isOverlay() {
        return fileKind.equals("overlay");
    }

    /** The JSON Schema of the file's own kind; empty for texts such as BPMN. */
    public Optional<JsonNode> schema() {
        return KindSchemas.text(fileKind);
    }

    /** The JSON Schema of the artifact an overlay lies over. */
    public Optional<JsonNode> targetSchema() {
        return isOverlay() ? KindSchemas.text(kind) : Optional.empty();
    }
}
