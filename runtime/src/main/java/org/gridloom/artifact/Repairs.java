package org.gridloom.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gridloom.artifact.overlay.Leaves;
import org.gridloom.artifact.overlay.Shape;
import org.gridloom.artifact.text.StrictJson;
import org.gridloom.artifact.text.TextPlaces;
import org.gridloom.shared.Finding;
import org.gridloom.tenant.TenantPath;

/** What one click can do about a finding; nothing where nobody can know what was meant. */
final class Repairs {
    private static final String PATCH = "/patch";
    private final Compiled compiled;

    Repairs(Compiled compiled) {
        this.compiled = compiled;
    }

    Optional<Repair> of(Finding finding) {
        var artifact = compiled.run().layers().all().stream()
                .filter(a -> a.files().stream().anyMatch(f -> f.path().equals(finding.file())))
                .findFirst();
        var file = compiled.files().get(finding.file());
        return artifact.isEmpty() || file == null ? Optional.empty() : new One(finding, artifact.get(), file).repair();
    }

    private final class One {
        private final Finding finding;
        private final ParsedArtifact artifact;
        private final SourceFile file;
        private final String kind;
        /** Of a form, where its second document begins in the tree; else empty. */
        private final String part;

        One(Finding finding, ParsedArtifact artifact, SourceFile file) {
            this.finding = finding;
            this.artifact = artifact;
            this.file = file;
            this.kind = artifact.key().kind();
            this.part = !kind.equals("form") ? "" : file.path().endsWith(".ui.json") ? "/ui" : "/schema";
        }

        Optional<Repair> repair() {
            return switch (finding.code()) {
                case "UNKNOWN_KEY" -> unknownKey();
                case "REFERENCE_NOT_FOUND" -> unknownName();
                case "PARAMETER_NOT_DECLARED" -> nearestKey(parameters());
                case "VALUE_NOT_ALLOWED" -> nearestValue();
                case "OVERLAY_OUT_OF_BOUNDS" -> intoBounds();
                case "OUT_OF_RANGE" -> intoRange();
                case "OVERLAY_LOCKED", "NOTHING_TO_REMOVE", "ROW_NOT_OVERRIDABLE", "BOUND_LOOSENED" -> takeOut();
                case "DUPLICATE_KEY" -> edit("REPAIR_REMOVE", fact("key"), t -> t.remove(at(), finding.line(), ""));
                case "MISSING_KEY" -> missing();
                case "FORM_LABEL_MISSING" -> missingLabel();
                case "WRONG_KIND" -> edit("REPAIR_SET", fact("wanted"), t -> t.set(at(), fact("wanted")));
                case "NAME_IS_NOT_FILE_NAME" -> edit("REPAIR_SET", fact("file"), t -> t.set(at(), fact("file")));
                case "NOT_USED" ->
                    Optional.of(new Repair(
                            label("REPAIR_REMOVE", artifact.key().name()),
                            artifact.files().stream()
                                    .map(f -> FileEdit.remove(f.path()))
                                    .toList()));
                default -> Optional.empty();
            };
        }

        private Optional<Repair> unknownKey() {
            String key = fact("key");
            String parent = at().substring(0, at().lastIndexOf('/'));
            var known = new ArrayList<String>();
            shape(parent).schema().path("properties").fieldNames().forEachRemaining(known::add);
            written(parent).fieldNames().forEachRemaining(known::remove);
            return Nearest.of(key, known)
                    .flatMap(name -> edit("REPAIR_RENAME", name, t -> t.rename(at(), finding.line(), name)))
                    .or(() -> edit("REPAIR_REMOVE", key, t -> t.remove(at(), finding.line(), "")));
        }

        private Optional<Repair> nearestKey(List<String> known) {
            return Nearest.of(fact("key"), known)
                    .flatMap(name -> edit("REPAIR_RENAME", name, t -> t.rename(at(), 0, name)))
                    .or(this::takeOut);
        }

        private Optional<Repair> unknownName() {
            var names = new LinkedHashSet<String>();
            boolean there = Kinds.of(fact("kind")).inBundle() && !artifact.fromLibrary();
            if (there) {
                compiled.run().layers().inForce(TenantPath.of(artifact.layer())).keySet().stream()
                        .filter(k -> k.kind().equals(fact("kind")))
                        .forEach(k -> names.add(k.name()));
            } else {
                compiled.run().layers().all().stream()
                        .filter(a -> a.key().kind().equals(fact("kind")))
                        .forEach(a -> names.add(a.key().name()));
            }
            String pointer = at().equals("/target") ? "/target/name" : at();
            return Nearest.of(fact("name"), names).flatMap(name -> edit("REPAIR_SET", name, t -> t.set(pointer, name)));
        }

        private Optional<Repair> nearestValue() {
            var allowed = new ArrayList<String>();
            shape(at()).schema().path("enum").forEach(v -> allowed.add(v.asText()));
            return Nearest.of(written(at()).asText(), allowed)
                    .flatMap(value -> edit("REPAIR_SET", value, t -> t.set(at(), value)));
        }

        private Optional<Repair> intoBounds() {
            String may = fact("may");
            if (!may.startsWith("{")) {
                boolean back = may.equals("tighten") || may.equals("loosen");
                return back && !fact("from").equals("-")
                        ? edit("REPAIR_SET", fact("from"), t -> t.set(at(), fact("from")))
                        : takeOut();
            }
            return Allowed.nearest(StrictJson.read(may).tree(), written(at()), fact("to"))
                    .flatMap(value -> edit("REPAIR_SET", value, t -> t.set(at(), value)))
                    .or(this::takeOut);
        }

        private Optional<Repair> intoRange() {
            boolean number = fact("rule").equals("minimum") || fact("rule").equals("maximum");
            return number ? edit("REPAIR_SET", fact("wanted"), t -> t.set(at(), fact("wanted"))) : Optional.empty();
        }

        /** The text for people that is asked for most: a title, in Chinese; else what the schema leaves no choice about. */
        private Optional<Repair> missing() {
            String key = fact("key");
            String name = written("/title/zh").asText(artifact.key().name());
            var schema = shape(at()).property(key).schema();
            Optional<String> value = switch (key) {
                case "title" -> Optional.of("{zh: " + name + "}");
                case "zh" -> Optional.of(written(at()).path("en").asText(name));
                default ->
                    Optional.of(schema.path("const")
                                    .asText(schema.path("default").asText("")))
                            .filter(v -> !v.isEmpty());
            };
            return value.flatMap(v -> edit("REPAIR_ADD", key, t -> t.add(at(), key, v)));
        }

        /** A text of a form: Chinese as a plain string, other languages beside it under {@code x-}. */
        private Optional<Repair> missingLabel() {
            int last = at().lastIndexOf('/');
            String owner = at().substring(0, last);
            String key = at().substring(last + 1);
            String name = owner.substring(owner.lastIndexOf('/') + 1);
            String said = "\"" + written(at()).asText(name).replace("\"", "\\\"") + "\"";
            if (fact("language").equals("zh")) {
                return edit("REPAIR_ADD", key, t -> t.add(owner, key, said));
            }
            String others = owner + "/x-" + key;
            return written(others).isObject()
                    ? edit("REPAIR_ADD", fact("language"), t -> t.add(others, fact("language"), said))
                    : edit(
                            "REPAIR_ADD",
                            "x-" + key,
                            t -> t.add(owner, "x-" + key, "{\"" + fact("language") + "\": " + said + "}"));
        }

        /** An entry of a list that would be left with its key alone goes with its last value. */
        private Optional<Repair> takeOut() {
            String pointer = at();
            while (pointer.startsWith(PATCH + "/") && written(pointer).isMissingNode()) {
                pointer = pointer.substring(0, pointer.lastIndexOf('/'));
            }
            String entry = pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
            String list = entry.substring(0, Math.max(0, entry.lastIndexOf('/')));
            boolean nearlyEmpty = written(list).isArray() && written(entry).size() <= 2;
            String out = nearlyEmpty ? entry : pointer;
            return edit("REPAIR_TAKE_OUT", "", t -> t.remove(out, 0, out.startsWith(PATCH) ? PATCH : ""));
        }

        private List<String> parameters() {
            var target = Layers.target(artifact);
            var names = new ArrayList<String>();
            Optional.ofNullable(compiled.run()
                            .layers()
                            .inForce(TenantPath.of(artifact.layer()))
                            .get(target))
                    .ifPresent(layers ->
                            layers.get(0).tree().path("parameters").fieldNames().forEachRemaining(names::add));
            return names;
        }

        /** The pointer inside the file: a form is two, and an entry of a patch may be named by its key. */
        private String at() {
            String pointer = finding.pointer();
            if (pointer.startsWith(part + "/") || pointer.equals(part)) {
                pointer = pointer.substring(part.length());
            }
            if (Layers.isOverlay(artifact) && pointer.startsWith(PATCH + "/")) {
                var target = KindSchemas.shape(Layers.target(artifact).kind());
                return PATCH + Leaves.byIndex(artifact.tree().path("patch"), pointer.substring(PATCH.length()), target);
            }
            return pointer;
        }

        private JsonNode written(String pointer) {
            return artifact.tree().at(part + pointer);
        }

        private Shape shape(String pointer) {
            boolean patch = Layers.isOverlay(artifact) && pointer.startsWith(PATCH);
            var whole = KindSchemas.shape(patch ? Layers.target(artifact).kind() : kind);
            String inside = patch ? pointer.substring(PATCH.length()) : part + pointer;
            var here = whole;
            for (String step :
                    inside.isEmpty() ? new String[0] : inside.substring(1).split("/", -1)) {
                here = step.matches("[0-9]{1,6}") ? here.entry() : here.property(step);
            }
            return here;
        }

        private Optional<Repair> edit(String label, String fact, Function<TextPlaces, Optional<String>> change) {
            return TextPlaces.of(file.text())
                    .flatMap(change)
                    .filter(text -> !text.equals(file.text()))
                    .map(text -> new Repair(label(label, fact), List.of(FileEdit.write(file.path(), text))));
        }

        private Finding label(String code, String fact) {
            boolean patch = Layers.isOverlay(artifact) && finding.pointer().startsWith(PATCH);
            var said = compiled.run().said();
            var facts = patch
                    ? said.ofValue(
                            Layers.target(artifact).kind(), finding.pointer().substring(PATCH.length()), fact)
                    : Map.<String, Object>of("value", fact, "valueZh", fact, "valueEn", fact);
            return new Finding(Finding.Severity.HINT, file.path(), finding.pointer(), 0, code, facts);
        }

        private String fact(String name) {
            return String.valueOf(finding.facts().getOrDefault(name, ""));
        }
    }
}
