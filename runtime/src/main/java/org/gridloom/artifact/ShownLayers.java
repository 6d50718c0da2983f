package org.gridloom.artifact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridloom.artifact.overlay.Provenance;

/** Which layers an artifact comes from, and which of their files set each value. */
final class ShownLayers {
    private ShownLayers() {}

    /** @param number which version of its file it is, counted from 1; 0 when it is not known */
    record LayerShown(
            String layer, String layerName, String file, String hash, int number, Instant changedAt, String text) {}

    /**
     * @param version the first twelve digits of the file's content hash
     * @param number the same as people count: the first, the second …; 0 when it is not known
     */
    record Origin(String pointer, String layer, String layerName, String file, String version, int number, int line) {}

    static List<LayerShown> of(
            EffectiveArtifact artifact,
            Standing.Known known,
            Map<String, Instant> since,
            Map<String, Integer> numbers,
            Locale locale) {
        var layers = new ArrayList<LayerShown>();
        for (ParsedArtifact part : artifact.parts()) {
            for (SourceFile file : part.files()) {
                layers.add(new LayerShown(
                        part.layer(),
                        known.name(part.layer()).in(locale),
                        file.path(),
                        file.hash(),
                        numbers.getOrDefault(FileNumbers.key(file.path(), file.hash()), 0),
                        since.getOrDefault(file.hash(), Instant.EPOCH),
                        file.text()));
            }
        }
        return layers;
    }

    static List<SourceFile> files(EffectiveArtifact artifact) {
        return artifact.parts().stream().flatMap(p -> p.files().stream()).toList();
    }

    /** Hash of the file itself: the version of a form is that of both its files. */
    private static String fileHash(EffectiveArtifact artifact, Provenance by) {
        return files(artifact).stream()
                .filter(f -> f.path().equals(by.file()))
                .findFirst()
                .map(SourceFile::hash)
                .orElse("");
    }

    static String brief(Provenance by) {
        return by.version().substring(0, Math.min(12, by.version().length()));
    }

    static List<Origin> origins(
            EffectiveArtifact artifact, Standing.Known known, Map<String, Integer> numbers, Locale locale) {
        return artifact.origins().entrySet().stream()
                .map(e -> new Origin(
                        e.getKey(),
                        e.getValue().layer(),
                        known.name(e.getValue().layer()).in(locale),
                        e.getValue().file(),
                        brief(e.getValue()),
                        numbers.getOrDefault(FileNumbers.key(e.getValue().file(), fileHash(artifact, e.getValue())), 0),
                        artifact.line(e.getKey(), e.getValue().file())))
                .toList();
    }
}
