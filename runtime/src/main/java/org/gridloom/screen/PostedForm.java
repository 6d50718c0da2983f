package org.gridloom.screen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** What a browser sent with a form: texts as typed, and files. */
record PostedForm(Map<String, List<String>> texts, Map<String, List<FormValue>> files) {
    static final PostedForm EMPTY = new PostedForm(Map.of(), Map.of());

    PostedForm {
        texts = Map.copyOf(texts);
        files = Map.copyOf(files);
    }

    static PostedForm of(MultipartFormDataInput input) {
        var texts = new HashMap<String, List<String>>();
        var files = new HashMap<String, List<FormValue>>();
        for (Map.Entry<String, Collection<FormValue>> part : input.getValues().entrySet()) {
            for (FormValue value : part.getValue()) {
                if (!value.isFileItem()) {
                    texts.computeIfAbsent(part.getKey(), key -> new ArrayList<>())
                            .add(value.getValue());
                } else if (value.getFileName() != null && !value.getFileName().isBlank()) {
                    files.computeIfAbsent(part.getKey(), key -> new ArrayList<>())
                            .add(value);
                }
            }
        }
        return new PostedForm(texts, files);
    }

    /** The same post with other texts under one name. */
    PostedForm with(String name, List<String> values) {
        var changed = new HashMap<>(texts);
        changed.put(name, List.copyOf(values));
        return new PostedForm(changed, files);
    }

    /** The first text under a name without the blanks around it; empty when there is none. */
    String text(String name) {
        return all(name).stream().findFirst().map(String::strip).orElse("");
    }

    List<String> all(String name) {
        return Optional.ofNullable(texts.get(name)).orElse(List.of());
    }

    List<FormValue> uploads(String name) {
        return Optional.ofNullable(files.get(name)).orElse(List.of());
    }

    /** The version of the item the screen was drawn from; -1 when it cannot be read, which matches none. */
    int version() {
        try {
            return Integer.parseInt(text("version"));
        } catch (NumberFormatException unreadable) {
            return -1;
        }
    }
}
