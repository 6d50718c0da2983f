package org.gridloom.artifact;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gridloom.artifact.part.TextParts;
import org.gridloom.artifact.text.StrictJson;
import org.gridloom.artifact.text.StrictYaml;
import org.gridloom.shared.Finding;

/** From files to artifacts: where they lie, strict parse, schema. Never stops at the first fault. */
final class ReadSources {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*");
    private final List<Finding> findings = new ArrayList<>();

    /** One artifact as read; empty when a file of it is missing. */
    record One(Optional<ParsedArtifact> artifact, List<Finding> findings) {}

    /** What was read; an artifact with findings is in the list too, so that what refers to it is not blamed. */
    record Read(List<ParsedArtifact> artifacts, List<Finding> findings) {}

    private ReadSources() {}

    static Read handle(Collection<SourceFile> files) {
        return handle(files, tenantRoots(files));
    }

    static Read handle(Collection<SourceFile> files, Set<String> tenantRoots) {
        return handle(files, tenantRoots, new CheckMemo());
    }

    /** Files read before are not read again. */
    static Read handle(Collection<SourceFile> files, Set<String> tenantRoots, CheckMemo memo) {
        var parts = new LinkedHashMap<String, TreeMap<Integer, PlacedFile>>();
        var findings = new ArrayList<Finding>();
        for (SourceFile file : files) {
            if (PlacedFile.ignored(file.path())) {
                continue;
            }
            PlacedFile.of(file, tenantRoots.contains(file.root()))
                    .ifPresentOrElse(
                            p -> parts.computeIfAbsent(p.layer() + " " + p.key(), k -> new TreeMap<>())
                                    .put(p.part(), p),
                            () -> findings.add(
                                    Finding.error("", "FILE_NOT_EXPECTED").in(file.path(), 0)));
        }
        var artifacts = new ArrayList<ParsedArtifact>();
        parts.values().forEach(placed -> {
            var one = memo.read(placed.values(), () -> one(placed));
            one.artifact().ifPresent(artifacts::add);
            findings.addAll(one.findings());
        });
        return new Read(List.copyOf(artifacts), List.copyOf(findings));
    }

    private static One one(TreeMap<Integer, PlacedFile> parts) {
        var reader = new ReadSources();
        var artifact = reader.artifact(parts);
        return new One(artifact, List.copyOf(reader.findings));
    }

    /** The folders that hold nodes of the tenant tree. */
    static Set<String> tenantRoots(Collection<SourceFile> files) {
        return files.stream()
                .filter(f -> f.path().endsWith("/tenant.yaml"))
                .map(SourceFile::root)
                .collect(Collectors.toSet());
    }

    private Optional<ParsedArtifact> artifact(TreeMap<Integer, PlacedFile> parts) {
        var first = parts.firstEntry().getValue();
        var kind = Kinds.of(first.key().kind());
        if (!NAME.matcher(first.stem()).matches()) {
            findings.add(Finding.error("", "NAME_SHAPE", Map.of("name", first.stem()))
                    .in(first.file().path(), 0));
        }
        if (parts.size() < kind.suffixes().size()) {
            String missing = kind.suffixes().get(parts.containsKey(0) ? 1 : 0);
            findings.add(Finding.error("", "FILE_MISSING", Map.of("file", first.stem() + missing))
                    .in(first.file().path(), 0));
            return Optional.empty();
        }
        var files = parts.values().stream().map(PlacedFile::file).toList();
        return Optional.of(
                kind.isText()
                        ? text(first, files)
                        : kind.suffixes().size() > 1 ? form(first, files) : yaml(first, files));
    }

    private ParsedArtifact text(PlacedFile placed, List<SourceFile> files) {
        var tree = TextParts.tree(placed.key().kind(), placed.file().text());
        return new ParsedArtifact(placed.key(), placed.layer(), files, tree, Map.of("", 1));
    }

    private ParsedArtifact form(PlacedFile placed, List<SourceFile> files) {
        var tree = JsonNodeFactory.instance.objectNode();
        var lines = new HashMap<String, Integer>();
        boolean parsed = true;
        for (int i = 0; i < 2; i++) {
            String part = i == 0 ? "schema" : "ui";
            var document = StrictJson.read(files.get(i).text());
            String path = files.get(i).path();
            document.findings().forEach(f -> findings.add(f.in(path, f.line())));
            document.lines().forEach((at, line) -> lines.put("/" + part + at, line));
            parsed &= !document.tree().isMissingNode();
            tree.set(part, document.tree());
        }
        var artifact = new ParsedArtifact(placed.key(), placed.layer(), files, tree, lines);
        if (parsed) {
            schema(artifact);
        }
        return artifact;
    }

    private ParsedArtifact yaml(PlacedFile placed, List<SourceFile> files) {
        var document = StrictYaml.read(placed.file().text());
        var artifact = new ParsedArtifact(placed.key(), placed.layer(), files, document.tree(), document.lines());
        document.findings().forEach(f -> findings.add(artifact.place(f)));
        if (document.tree().isMissingNode()) {
            return artifact;
        }
        String wanted = placed.key().kind() + "/v1";
        String kind = document.tree().path("kind").asText("");
        if (!kind.equals(wanted)) {
            findings.add(artifact.place(Finding.error("/kind", "WRONG_KIND", Map.of("kind", kind, "wanted", wanted))));
            return artifact;
        }
        schema(artifact);
        name(placed, artifact);
        return artifact;
    }

    private void schema(ParsedArtifact artifact) {
        KindSchemas.check(artifact.key().kind(), artifact.tree()).forEach(f -> findings.add(artifact.place(f)));
    }

    private void name(PlacedFile placed, ParsedArtifact artifact) {
        var tree = artifact.tree();
        String pointer = placed.target().isEmpty() ? (tree.has("path") ? "/path" : "/name") : "/target/name";
        String said = tree.at(pointer).asText("");
        if (!said.isEmpty() && !said.equals(placed.stem())) {
            findings.add(artifact.place(
                    Finding.error(pointer, "NAME_IS_NOT_FILE_NAME", Map.of("name", said, "file", placed.stem()))));
        }
        if (!placed.target().isEmpty() && !tree.at("/target/kind").asText("").equals(placed.target())) {
            findings.add(artifact.place(Finding.error(
                    "/target/kind",
                    "NAME_IS_NOT_FILE_NAME",
                    Map.of("name", tree.at("/target/kind").asText(""), "file", placed.target()))));
        }
    }
}
