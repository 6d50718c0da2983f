package org.gridloom.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gridloom.artifact.text.StrictJson;
import org.gridloom.shared.Finding;
import org.gridloom.tenant.TenantPath;

/**
 * Adds to findings what their readers call the things: for a fact {@code x} the facts {@code xZh} and {@code xEn}. The facts
 * themselves stay as documents have them, for repairs and programs.
 */
final class SaidFindings {
    private static final Set<String> OF_RULES =
            Set.of("OVERLAY_LOCKED", "OVERLAY_OUT_OF_BOUNDS", "BOUND_LOOSENED", "LOCK_NOT_FOUND");
    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    private final Wording wording;
    private final Layers layers;

    SaidFindings(Wording wording, Layers layers) {
        this.wording = wording;
        this.layers = layers;
    }

    /** Findings about locks and bounds of an artifact as it is at a node. */
    List<Finding> ofRules(List<Finding> findings, ParsedArtifact whole, Catalogue visible) {
        return findings.stream()
                .map(f -> OF_RULES.contains(f.code()) ? ofRule(f, whole, visible) : f)
                .toList();
    }

    private Finding ofRule(Finding finding, ParsedArtifact whole, Catalogue visible) {
        var facts = finding.facts();
        var spot = new Wording.Spot(
                whole.key().kind(), whole.tree(), String.valueOf(facts.getOrDefault("at", "")), visible);
        var more = new HashMap<>(facts);
        add(more, "at", locale -> wording.place(spot, locale));
        add(more, "by", locale -> layer(String.valueOf(facts.getOrDefault("by", "")), locale));
        for (String side : List.of("from", "to")) {
            add(more, side, locale -> wording.value(spot, value(facts.getOrDefault(side, "-")), locale));
        }
        add(more, "may", locale -> wording.may(spot, value(facts.getOrDefault("may", "-")), locale));
        add(more, "doc", locale -> Title.of(whole).in(locale));
        return with(finding, more);
    }

    /** Findings that name a kind, and an artifact of it. */
    Finding ofKind(Finding finding) {
        var facts = finding.facts();
        String kind = String.valueOf(facts.getOrDefault("kind", ""));
        if (Kinds.find(kind).isEmpty()) {
            return finding;
        }
        String name = String.valueOf(facts.getOrDefault("name", ""));
        var more = new HashMap<>(facts);
        add(more, "kind", locale -> wording.kind(kind, locale));
        if (facts.containsKey("nameZh")) {
            return with(finding, more);
        }
        add(
                more,
                "name",
                locale -> layers.all().stream()
                        .filter(a -> a.key().equals(new ArtifactKey(kind, name)))
                        .findFirst()
                        .map(a -> Title.of(a).in(locale))
                        .orElse(name));
        return with(finding, more);
    }

    /** A value of a repair, as people say it. */
    Map<String, Object> ofValue(String kind, String pointer, String value) {
        var spot = new Wording.Spot(kind, MissingNode.getInstance(), pointer, Catalogue.of(layers.all()));
        var facts = new HashMap<String, Object>();
        facts.put("value", value);
        add(facts, "value", locale -> wording.value(spot, value(value), locale));
        return facts;
    }

    /** The name of a node, or the title of a pack; without one, whoever is above. */
    private String layer(String layer, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        if (layer.isEmpty()) {
            return english ? "The level above" : "上级";
        }
        if (layer.startsWith(ParsedArtifact.LIBRARY)) {
            String pack = layer.substring(ParsedArtifact.LIBRARY.length());
            String title = layers.of(layer).stream()
                    .filter(a -> a.key().kind().equals("pack"))
                    .findFirst()
                    .map(a -> Title.of(a).in(locale))
                    .orElse(pack);
            return wording.kind("pack", locale) + (english ? " “" + title + "”" : "『" + title + "』");
        }
        return layers.tenant(TenantPath.of(layer))
                .map(tenant -> Title.of(tenant).in(locale))
                .orElse(layer);
    }

    private static JsonNode value(Object fact) {
        String text = String.valueOf(fact);
        if (text.equals("-")) {
            return MissingNode.getInstance();
        }
        if (text.equals("true") || text.equals("false")) {
            return BooleanNode.valueOf(text.equals("true"));
        }
        return text.startsWith("{") || text.startsWith("[")
                ? StrictJson.read(text).tree()
                : TextNode.valueOf(text);
    }

    private static void add(Map<String, Object> facts, String name, Function<Locale, String> say) {
        for (Locale locale : LANGUAGES) {
            facts.put(name + (locale.equals(Locale.ENGLISH) ? "En" : "Zh"), say.apply(locale));
        }
    }

    private static Finding with(Finding f, Map<String, Object> facts) {
        return new Finding(f.severity(), f.file(), f.pointer(), f.line(), f.code(), facts);
    }
}
