package org.gridloom.record.type;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.OfKind;

/**
 * Typed view of a {@code dictionary} artifact: codes and what they mean. A code keeps its meaning for ever; one that is no
 * longer given is retired.
 *
 * @param title by language, {@code zh} always there
 * @param standard where the codes come from
 */
@OfKind("dictionary")
public record Dictionary(String name, Map<String, String> title, Optional<String> standard, List<Code> codes) {

    /** One code; {@code parent} is the wider one. */
    public record Code(String code, Map<String, String> title, Optional<String> parent, boolean retired) {
        public Code {
            title = Map.copyOf(title);
        }

        /** In a language, else in Chinese. */
        public String title(String language) {
            return title.getOrDefault(language, title.getOrDefault("zh", code));
        }
    }

    public Dictionary {
        title = Map.copyOf(title);
        codes = List.copyOf(codes);
    }

    public Optional<Code> find(String code) {
        return codes.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** The codes that may still be given. */
    public List<Code> active() {
        return codes.stream().filter(code -> !code.retired()).toList();
    }

    /** A code and all narrower ones, so that who asks for the wide one finds them too. */
    public List<String> within(String code) {
        var below = new HashMap<String, List<String>>();
        codes.forEach(each -> each.parent()
                .ifPresent(parent ->
                        below.computeIfAbsent(parent, k -> new ArrayList<>()).add(each.code())));
        var found = new ArrayList<String>();
        found.add(code);
        for (int i = 0; i < found.size() && found.size() <= codes.size(); i++) {
            found.addAll(below.getOrDefault(found.get(i), List.of()));
        }
        return found;
    }

    /** The code whose text or code this is, e.g. from a table somebody typed. */
    public Optional<Code> byText(String text) {
        return find(text)
                .or(() -> codes.stream()
                        .filter(code -> code.title().containsValue(text))
                        .min((a, b) -> Boolean.compare(a.retired(), b.retired())));
    }
}
