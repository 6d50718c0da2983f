package org.gridloom.change.tree;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One difference between two documents: (path, from, to).
 *
 * @param pointer entries of lists by their key; of a change of order the list itself
 * @param from missing when it was not there; of a change of order the keys as they stood
 * @param to missing when it is there no more
 */
public record TreeEdit(String pointer, JsonNode from, JsonNode to, What what) {
    /** What becomes of the place. */
    public enum What {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED
    }
}
