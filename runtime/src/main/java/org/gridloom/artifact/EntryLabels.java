package org.gridloom.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gridloom.artifact.overlay.Shape;
import org.gridloom.artifact.text.Document;

/** What the entries of an artifact's lists call themselves, by pointer with entry keys: a limit is called like its step. */
@ApplicationScoped
public class EntryLabels {
    private final Linters product;

    EntryLabels(Linters product) {
        this.product = product;
    }

    /** Entries that have no other name than their key are left out. */
    public Map<String, String> of(EffectiveConfig config, String kind, String name, Locale locale) {
        var labels = new TreeMap<String, String>();
        var tree = config.tree(kind, name);
        if (tree.isPresent()) {
            var visible = config.catalogue();
            walk(tree.get(), "", KindSchemas.shape(kind), pointer -> {
                var spot = new Wording.Spot(kind, tree.get(), pointer, visible);
                String said = product.wording().entry(spot, locale);
                if (!said.isEmpty() && !pointer.endsWith("/" + said)) {
                    labels.put(pointer, said);
                }
            });
        }
        return labels;
    }

    /** A place of an artifact in words, e.g. 『办理』的时限. */
    public String place(EffectiveConfig config, String kind, String name, String pointer, Locale locale) {
        return product.wording().place(spot(config, kind, name, pointer), locale);
    }

    /** What a bound of that place allows, e.g. 只能缩短. */
    public String may(EffectiveConfig config, String kind, String name, String pointer, JsonNode may, Locale locale) {
        return product.wording().may(spot(config, kind, name, pointer), may, locale);
    }

    /** A value that could stand at that place. */
    public String value(
            EffectiveConfig config, String kind, String name, String pointer, JsonNode value, Locale locale) {
        return product.wording().value(spot(config, kind, name, pointer), value, locale);
    }

    /** The words of one artifact. */
    At at(EffectiveConfig config, String kind, String name, Locale locale) {
        return new At(config, kind, name, locale);
    }

    final class At {
        private final EffectiveConfig config;
        private final String kind;
        private final String name;
        private final Locale locale;

        private At(EffectiveConfig config, String kind, String name, Locale locale) {
            this.config = config;
            this.kind = kind;
            this.name = name;
            this.locale = locale;
        }

        String place(String pointer) {
            return EntryLabels.this.place(config, kind, name, pointer, locale);
        }

        String may(String pointer, JsonNode may) {
            return EntryLabels.this.may(config, kind, name, pointer, may, locale);
        }
    }

    private static Wording.Spot spot(EffectiveConfig config, String kind, String name, String pointer) {
        var tree = config.tree(kind, name).orElse(MissingNode.getInstance());
        return new Wording.Spot(kind, tree, pointer, config.catalogue());
    }

    private interface Found {
        void at(String pointer);
    }

    private static void walk(JsonNode here, String pointer, Shape shape, Found found) {
        var key = shape.listKey();
        if (here.isArray() && key.isPresent()) {
            here.forEach(entry -> {
                String at = Document.child(pointer, entry.path(key.get()).asText());
                found.at(at);
                walk(entry, at, shape.entry(), found);
            });
        } else if (here.isObject()) {
            here.properties()
                    .forEach(e ->
                            walk(e.getValue(), Document.child(pointer, e.getKey()), shape.property(e.getKey()), found));
        }
    }
}
