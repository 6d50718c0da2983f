package org.gridloom.screen;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.gridloom.form.Form;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Messages;
import org.gridloom.shared.Problem;

/** Puts the findings of a refused form beside the fields they are about. */
@ApplicationScoped
class Faults {
    private final Messages messages;

    Faults(Messages messages) {
        this.messages = messages;
    }

    /** @param general what belongs to no field of the form; empty for nothing */
    record Sorted(Map<String, String> byField, String general) {}

    Sorted of(Problem refusal, Form form, Words words) {
        var byField = new LinkedHashMap<String, String>();
        Set<String> general = new LinkedHashSet<>();
        for (Finding finding : refusal.findings()) {
            String text = messages.finding(finding, words.locale());
            String name = field(finding.pointer());
            if (form.field(name).isPresent()) {
                byField.merge(name, text, (first, next) -> first.contains(next) ? first : first + " " + next);
            } else {
                general.add(text);
            }
        }
        if (refusal.findings().isEmpty()) {
            general.add(text(refusal, words));
        }
        return new Sorted(byField, String.join(" ", general));
    }

    String text(Problem refusal, Words words) {
        return messages.problem(refusal.code(), refusal.facts(), words.locale());
    }

    private static String field(String pointer) {
        String path = pointer.startsWith("/") ? pointer.substring(1) : pointer;
        int end = path.indexOf('/');
        return (end < 0 ? path : path.substring(0, end)).replace("~1", "/").replace("~0", "~");
    }
}
