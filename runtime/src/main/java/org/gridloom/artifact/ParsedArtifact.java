package org.gridloom.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridloom.artifact.overlay.Provenance;
import org.gridloom.artifact.part.TextParts;
import org.gridloom.artifact.text.Hash;
import org.gridloom.shared.Finding;

/**
 * An artifact read from its file (a form from its two files).
 *
 * @param layer {@code library/<pack>} or the tenant path
 * @param tree the document; a form is {@code {schema, ui}}, a text (process, decision, ruleset) is {@code {text, parameters}}
 * @param lines 1-based line of each JSON pointer
 */
public record ParsedArtifact(
        ArtifactKey key, String layer, List<SourceFile> files, JsonNode tree, Map<String, Integer> lines) {
    static final String LIBRARY = "library/";

    public ParsedArtifact {
        files = List.copyOf(files);
        lines = Map.copyOf(lines);
    }

    /** The text as interpreters read it: with the parameters and rows that are in force; of a form the schema file. */
    public String text() {
        return Kinds.of(key.kind()).isText() ? TextParts.written(key.kind(), tree) : written();
    }

    /** The text as it lies in the file. */
    public String written() {
        return files.get(0).text();
    }

    public boolean fromLibrary() {
        return layer.startsWith(LIBRARY);
    }

    /** Content hash over all files of the artifact. */
    public String version() {
        return files.size() == 1
                ? files.get(0).hash()
                : Hash.of(files.stream().map(SourceFile::hash).collect(Collectors.joining()));
    }

    public Provenance provenance() {
        return new Provenance(layer, files.get(0).path(), version());
    }

    /** The finding with the file and the line of its pointer, or of the nearest key above it. */
    public Finding place(Finding finding) {
        if (!finding.file().isEmpty()) {
            return finding;
        }
        boolean second = files.size() > 1 && finding.pointer().startsWith("/ui");
        return finding.in(files.get(second ? 1 : 0).path(), line(finding));
    }

    private int line(Finding finding) {
        return finding.line() > 0 ? finding.line() : line(finding.pointer());
    }

    /** 1-based line of the pointer, or of the nearest key above it; 0 when unknown. */
    int line(String pointer) {
        for (String at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
            var line = lines.get(at);
            if (line != null) {
                return line;
            }
            if (at.lastIndexOf('/') < 0) {
                return 0;
            }
        }
    }
}
