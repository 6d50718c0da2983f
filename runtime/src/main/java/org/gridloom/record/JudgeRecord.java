package org.gridloom.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.form.Form;
import org.gridloom.form.FormGate;
import org.gridloom.identity.Caller;
import org.gridloom.record.secret.Masks;
import org.gridloom.record.type.Dictionary;
import org.gridloom.record.type.RecordType;
import org.gridloom.shared.Finding;

/** Everything wrong with a document before it is kept: its form, its codes, what its author may not set. All at once. */
@ApplicationScoped
class JudgeRecord {
    private final FormGate gate;

    JudgeRecord(FormGate gate) {
        this.gate = gate;
    }

    /**
     * What was judged.
     *
     * @param document as it is to be kept, computed fields filled
     * @param changed names of the fields that differ from before
     */
    record Judged(Map<String, Object> document, List<String> changed, List<Finding> findings) {}

    /** @param changes what somebody sent: a value for each field, null to empty it; others stay as before */
    Judged handle(
            RecordType type,
            EffectiveConfig config,
            Caller caller,
            Map<String, Object> before,
            Map<String, Object> changes) {
        var findings = new ArrayList<Finding>();
        var document = new LinkedHashMap<>(before);
        changes.forEach((field, value) -> {
            if (!unchanged(type, before, field, value)) {
                protection(type, caller, field, value, findings);
                if (value == null || "".equals(value)) {
                    document.remove(field);
                } else {
                    document.put(field, value);
                }
            }
        });
        Form form = config.require(Form.class, type.form());
        var filled = gate.fill(form, document);
        findings.addAll(gate.check(form, filled));
        codes(type, config, before, filled, findings);
        var names = new ArrayList<String>();
        filled.forEach((field, value) -> {
            if (!Objects.equals(before.get(field), value)) {
                names.add(field);
            }
        });
        before.keySet().stream().filter(field -> !filled.containsKey(field)).forEach(names::add);
        return new Judged(filled, names, findings);
    }

    /** What comes back as it was shown, masked, was not touched. */
    private static boolean unchanged(RecordType type, Map<String, Object> before, String field, Object value) {
        Object old = before.get(field);
        return Objects.equals(old, value)
                || old != null
                        && type.personal(field)
                                .map(sort -> RecordMask.masked(sort, old))
                                .filter(masked -> masked.equals(value))
                                .isPresent();
    }

    private static void protection(RecordType type, Caller caller, String field, Object value, List<Finding> findings) {
        type.protection(field).ifPresent(protection -> {
            if (!protection.see().allows(caller) || !protection.edit().allows(caller)) {
                findings.add(Finding.error("/" + field, "RECORD_FIELD_NOT_YOURS", Map.of("field", field)));
            }
            if (protection.personal().isPresent() && value instanceof String text && Masks.looksMasked(text)) {
                findings.add(Finding.error("/" + field, "RECORD_MASK_SENT", Map.of("field", field)));
            }
        });
    }

    private static void codes(
            RecordType type,
            EffectiveConfig config,
            Map<String, Object> before,
            Map<String, Object> document,
            List<Finding> findings) {
        type.codes().forEach((field, name) -> {
            var dictionary = config.find(Dictionary.class, name);
            Object value = document.get(field);
            if (dictionary.isEmpty() || value == null) {
                return;
            }
            var old = before.get(field) instanceof List<?> many ? many : List.of(before.getOrDefault(field, ""));
            int i = 0;
            for (Object each : value instanceof List<?> many ? many : List.of(value)) {
                String at = "/" + field + (value instanceof List ? "/" + i++ : "");
                code(dictionary.get(), String.valueOf(each), old.contains(each), at, findings);
            }
        });
    }

    private static void code(Dictionary dictionary, String code, boolean had, String at, List<Finding> findings) {
        var found = dictionary.find(code);
        Map<String, Object> facts =
                Map.of("value", code, "dictionary", dictionary.title().getOrDefault("zh", ""));
        if (found.isEmpty()) {
            findings.add(Finding.error(at, "RECORD_CODE_UNKNOWN", facts));
        } else if (found.get().retired() && !had) {
            findings.add(Finding.error(at, "RECORD_CODE_RETIRED", facts));
        }
    }
}
