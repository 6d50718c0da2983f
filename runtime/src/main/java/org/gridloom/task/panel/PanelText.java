package org.gridloom.task.panel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A panel as it is stored: JSON that reads back to the same panel. */
public final class PanelText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PanelText() {}

    public static String write(Panel panel) {
        try {
            return JSON.writeValueAsString(panel);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a panel cannot be written", e);
        }
    }

    public static Panel read(String text) {
        try {
            return JSON.readValue(text, Panel.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored panel cannot be read", e);
        }
    }
}
