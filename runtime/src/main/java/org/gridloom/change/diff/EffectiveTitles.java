package org.gridloom.change.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.gridloom.artifact.Catalogue;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.artifact.ParsedArtifact;
import org.gridloom.change.tree.NormalForm;
import org.gridloom.change.tree.XmlTree;

/** Titles as the configuration of a node has them; a limit is called like the first step that has it. */
final class EffectiveTitles implements Titles {
    private static final Pattern CASE = Pattern.compile("case");
    private final Function<String, List<String>> names;
    private final BiFunction<String, String, Optional<JsonNode>> trees;

    EffectiveTitles(EffectiveConfig config) {
        this.names = config::names;
        this.trees = config::tree;
    }

    EffectiveTitles(Catalogue visible) {
        this.names = kind -> visible.all(kind).stream().map(a -> a.key().name()).toList();
        this.trees = (kind, name) -> visible.find(kind, name).map(ParsedArtifact::tree);
    }

    @Override
    public Optional<String> find(String kind, String name, Locale locale) {
        return switch (kind) {
            case "limit" -> CASE.matcher(name).matches() ? Optional.empty() : step(name);
            case "process", "decision" -> drawn(kind, name);
            case "form" -> trees.apply(kind, name).flatMap(t -> new Words(locale, NONE).called(t.path("schema")));
            default ->
                names.apply(kind).contains(name)
                        ? trees.apply(kind, name).flatMap(t -> new Words(locale, NONE).called(t))
                        : Optional.empty();
        };
    }

    private Optional<String> step(String limit) {
        for (String process : names.apply("process")) {
            for (JsonNode element : elements("process", process)) {
                var attributes = element.path("attributes");
                boolean has = attributes.path("gridloom:deadline").asText("").equals(limit);
                if (has && !attributes.path("name").asText("").isBlank()) {
                    return Optional.of(attributes.path("name").asText());
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> drawn(String kind, String name) {
        Optional<String> found = Optional.empty();
        for (JsonNode element : elements(kind, name)) {
            var attributes = element.path("attributes");
            if (element.path("tag").asText("").equals(kind)) {
                String said =
                        attributes.path("label").asText(attributes.path("name").asText(""));
                found = Optional.of(said).filter(s -> !s.isBlank());
            }
        }
        return found;
    }

    private Iterable<JsonNode> elements(String kind, String name) {
        return trees.apply(kind, name)
                .map(tree -> XmlTree.elements(NormalForm.of(kind, tree).tree()).values())
                .map(all -> (Iterable<JsonNode>) all)
                .orElse(List.of());
    }
}
