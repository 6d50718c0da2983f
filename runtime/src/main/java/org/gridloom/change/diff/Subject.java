package org.gridloom.change.diff;

import com.fasterxml.jackson.databind.JsonNode;
import org.gridloom.change.tree.NormalForm;

/**
 * An artifact before and after.
 *
 * @param node tenant path of the layer; empty for a library
 * @param before as read, missing when it is new; {@code {schema, ui}} of a form, {@code {text, parameters}} of a text
 * @param after missing when it is removed
 */
public record Subject(String kind, String name, String node, JsonNode before, JsonNode after) {
    /** The side that is there, the later first. */
    JsonNode present() {
        return after.isMissingNode() ? before : after;
    }

    NormalForm normal(boolean old) {
        return NormalForm.of(kind, old ? before : after);
    }

    String what() {
        return before.isMissingNode() ? "added" : after.isMissingNode() ? "removed" : "changed";
    }

    String text(boolean old) {
        return (old ? before : after).path("text").asText("");
    }
}
