package org.gridloom.record.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.gridloom.artifact.Catalogue;
import org.gridloom.artifact.KindLinter;
import org.gridloom.artifact.ParsedArtifact;
import org.gridloom.shared.Finding;

/**
 * Indexes, protections, codes, duplicate rules, label and place name fields of the form and fit their types; what is personal
 * or encrypted can be searched by its keyed hash only, for a search by parts would tell what the mask hides.
 */
public final class RecordTypeLinter implements KindLinter {
    @Override
    public String kind() {
        return "record-type";
    }

    @Override
    public List<Finding> lint(ParsedArtifact artifact, Catalogue all) {
        JsonNode type = artifact.tree();
        JsonNode properties = all.find("form", type.path("form").asText())
                .map(form -> form.tree().at("/schema/properties"))
                .orElse(MissingNode.getInstance());
        return new Check(type, properties, all).run();
    }

    private record Check(JsonNode type, JsonNode properties, Catalogue all, List<Finding> findings) {
        Check(JsonNode type, JsonNode properties, Catalogue all) {
            this(type, properties, all, new ArrayList<>());
        }

        List<Finding> run() {
            for (String list : List.of("indexes", "protect", "dictionaries")) {
                once(list, "field");
            }
            once("relations", "name");
            once("duplicates", "name");
            each("indexes", this::index);
            each("protect", this::protection);
            each("dictionaries", this::coded);
            each("duplicates", this::duplicate);
            label();
            place();
            return findings;
        }

        private interface Entry {
            void check(JsonNode entry, String at);
        }

        private void each(String list, Entry entry) {
            for (int i = 0; i < type.path(list).size(); i++) {
                entry.check(type.path(list).get(i), "/" + list + "/" + i);
            }
        }

        private void once(String list, String key) {
            var seen = new HashSet<String>();
            each(list, (entry, at) -> {
                String name = entry.path(key).asText();
                if (!seen.add(name)) {
                    error(at + "/" + key, "RECORD_NAMED_TWICE", Map.of("name", name, "list", list));
                }
            });
        }

        private void index(JsonNode entry, String at) {
            String field = entry.path("field").asText();
            if (!known(field, at + "/field")) {
                return;
            }
            String as = entry.path("as").asText();
            JsonNode property = value(field);
            String kind = property.path("type").asText("");
            boolean fits = switch (as) {
                case "number" -> kind.equals("integer") || kind.equals("number");
                case "date" -> property.path("format").asText().startsWith("date");
                case "text", "keyed" -> kind.equals("string");
                default -> kind.equals("string") || kind.equals("boolean");
            };
            if (!fits) {
                error(at + "/as", "RECORD_INDEX_UNFIT", Map.of("field", field, "as", as));
            }
            JsonNode protection = protection(field);
            if (!as.equals("keyed")
                    && (protection.has("personal")
                            || protection.path("encrypted").asBoolean()
                            || protection.has("see"))) {
                error(at + "/as", "RECORD_INDEX_LEAKS", Map.of("field", field, "as", as));
            }
        }

        private JsonNode protection(String field) {
            for (JsonNode entry : type.path("protect")) {
                if (entry.path("field").asText().equals(field)) {
                    return entry;
                }
            }
            return MissingNode.getInstance();
        }

        private void protection(JsonNode entry, String at) {
            String field = entry.path("field").asText();
            if (!known(field, at + "/field")) {
                return;
            }
            boolean text = properties.path(field).path("type").asText("").equals("string");
            if (entry.path("encrypted").asBoolean() && !text) {
                error(at + "/encrypted", "RECORD_ENCRYPTED_UNFIT", Map.of("field", field));
            }
            boolean day = properties.path(field).path("format").asText().equals("date");
            if (entry.path("personal").asText().equals("date") && !day) {
                error(at + "/personal", "RECORD_MASK_UNFIT", Map.of("field", field));
            }
        }

        private void coded(JsonNode entry, String at) {
            String field = entry.path("field").asText();
            if (known(field, at + "/field")
                    && !value(field).path("type").asText("").equals("string")) {
                error(at + "/field", "RECORD_CODE_UNFIT", Map.of("field", field));
            }
        }

        private void duplicate(JsonNode entry, String at) {
            for (int i = 0; i < entry.path("fields").size(); i++) {
                String field = entry.path("fields").get(i).asText();
                if (!known(field, at + "/fields/" + i)) {
                    continue;
                }
                boolean indexed = false;
                for (JsonNode index : type.path("indexes")) {
                    indexed |= index.path("field").asText().equals(field)
                            && !index.path("as").asText().equals("text");
                }
                if (!indexed) {
                    error(at + "/fields/" + i, "RECORD_DUPLICATE_NOT_INDEXED", Map.of("field", field));
                }
            }
        }

        private void label() {
            String label = type.path("label").asText();
            if (LabelText.broken(label)) {
                error("/label", "RECORD_LABEL_BROKEN", Map.of("label", label));
            }
            LabelText.parts(label).stream().filter(LabelText.Part::field).forEach(part -> known(part.text(), "/label"));
        }

        private void place() {
            String field = type.at("/place/field").asText("");
            if (!field.isEmpty()
                    && known(field, "/place/field")
                    && !properties.path(field).path("properties").has("lon")) {
                error("/place/field", "RECORD_PLACE_UNFIT", Map.of("field", field));
            }
            String relation = type.at("/place/relation").asText("");
            if (relation.isEmpty()) {
                return;
            }
            JsonNode found = MissingNode.getInstance();
            for (JsonNode each : type.path("relations")) {
                found = each.path("name").asText().equals(relation) ? each : found;
            }
            if (found.isMissingNode() || found.path("many").asBoolean()) {
                error("/place/relation", "RECORD_PLACE_RELATION", Map.of("relation", relation));
            } else if (round(found.path("to").asText())) {
                error("/place/relation", "RECORD_PLACE_CIRCLE", Map.of("relation", relation));
            }
        }

        /** Whether the place would come from a record that takes it from this one. */
        private boolean round(String first) {
            var seen = new HashSet<String>();
            seen.add(type.path("name").asText());
            String at = first;
            while (!at.isEmpty()) {
                if (!seen.add(at)) {
                    return true;
                }
                at = next(at);
            }
            return false;
        }

        private String next(String name) {
            JsonNode other =
                    all.find("record-type", name).map(ParsedArtifact::tree).orElse(MissingNode.getInstance());
            String relation = other.at("/place/relation").asText("");
            for (JsonNode each : other.path("relations")) {
                if (each.path("name").asText().equals(relation)) {
                    return each.path("to").asText();
                }
            }
            return "";
        }

        /** The schema of one value: of a list that of its entries. */
        private JsonNode value(String field) {
            JsonNode property = properties.path(field);
            return property.path("type").asText("").equals("array") ? property.path("items") : property;
        }

        /** Without the form everything would be unknown; that it is missing is said elsewhere. */
        private boolean known(String field, String at) {
            if (properties.isMissingNode()) {
                return false;
            }
            boolean known = properties.has(field);
            if (!known) {
                error(at, "RECORD_FIELD_UNKNOWN", Map.of("field", field));
            }
            return known;
        }

        private void error(String at, String code, Map<String, Object> facts) {
            findings.add(Finding.error(at, code, facts));
        }
    }
}
