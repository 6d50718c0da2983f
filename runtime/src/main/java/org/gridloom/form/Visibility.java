package org.gridloom.form;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A field is seen when its condition holds and the field it hangs on is itself seen. */
final class Visibility {
    private Visibility() {}

    static boolean shows(Form form, FormField field, Map<String, Object> answers) {
        return shows(form, field, answers, new HashSet<>());
    }

    private static boolean shows(Form form, FormField field, Map<String, Object> answers, Set<String> seen) {
        var condition = field.condition();
        if (condition.isEmpty()) {
            return true;
        }
        if (!seen.add(field.name())) {
            return false;
        }
        var rule = condition.get();
        return holds(rule, answers.get(rule.field()))
                && form.field(rule.field())
                        .map(upper -> shows(form, upper, answers, seen))
                        .orElse(true);
    }

    private static boolean holds(FormField.ShowIf rule, @Nullable Object answer) {
        if (answer == null) {
            return rule.values().contains("false");
        }
        if (answer instanceof List<?> many) {
            return many.stream().anyMatch(each -> rule.values().contains(String.valueOf(each)));
        }
        return rule.values().contains(answer.toString());
    }
}
