package org.gridloom.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.gridloom.shared.Finding;
import org.gridloom.tenant.TenantPath;

/** What only the step from one state to the next shows: something used is gone, a form no longer fits what has begun. */
final class EditChecks {
    private static final int MOST_NAMED = 5;
    private final List<ParsedArtifact> after;
    private final Collection<TenantPath> nodes;
    private final ToLongFunction<Collection<TenantPath>> open;

    EditChecks(List<ParsedArtifact> after, Collection<TenantPath> nodes, ToLongFunction<Collection<TenantPath>> open) {
        this.after = after;
        this.nodes = nodes;
        this.open = open;
    }

    List<Finding> of(List<ArtifactChange> changes) {
        var findings = new ArrayList<Finding>();
        changes.forEach(change -> {
            if (change.after().isEmpty()) {
                removed(change, findings);
            } else if (change.target().kind().equals("form") && change.before().isPresent()) {
                form(change, findings);
            }
        });
        return findings;
    }

    /** Removed, or renamed, which is the same to whoever names it. */
    private void removed(ArtifactChange change, List<Finding> findings) {
        var key = change.key();
        if (after.stream().anyMatch(a -> a.key().equals(key))) {
            return;
        }
        var users = after.stream()
                .filter(a -> Layers.isOverlay(a) && Layers.target(a).equals(key)
                        || References.of(a).stream().anyMatch(r -> r.to().equals(key)))
                .sorted(Comparator.comparing(a -> a.provenance().file()))
                .toList();
        if (!users.isEmpty()) {
            var was = Title.of(key, change.before().orElseThrow().tree());
            var facts = new HashMap<String, Object>();
            facts.put("kind", key.kind());
            facts.put("name", key.name());
            facts.put("nameZh", was.zh());
            facts.put("nameEn", was.en());
            facts.put("count", users.size());
            facts.put("users", named(users, a -> a.provenance().file(), ", "));
            facts.put("usersZh", named(users, a -> "『" + called(a).zh() + "』", "、"));
            facts.put("usersEn", named(users, a -> "“" + called(a).en() + "”", ", "));
            findings.add(Finding.error("", "REMOVED_BUT_USED", facts)
                    .in(change.before().orElseThrow().paths().get(0), 0));
        }
    }

    private static String named(List<ParsedArtifact> users, Function<ParsedArtifact, String> say, String between) {
        return users.stream().map(say).distinct().limit(MOST_NAMED).collect(Collectors.joining(between));
    }

    /** Of an overlay, what it lies over. */
    private Title called(ParsedArtifact user) {
        var key = Layers.isOverlay(user) ? Layers.target(user) : user.key();
        return after.stream()
                .filter(a -> a.key().equals(key))
                .findFirst()
                .map(Title::of)
                .orElseGet(() -> Title.plain(key.name()));
    }

    private void form(ArtifactChange change, List<Finding> findings) {
        var before = change.before().orElseThrow().tree().path("schema");
        var now = change.after().orElseThrow();
        var broken = broken(before, now.tree().path("schema"));
        if (broken.isEmpty()) {
            return;
        }
        long cases = open.applyAsLong(nodes);
        if (cases > 0) {
            var facts = Map.<String, Object>of(
                    "fields", String.join(", ", broken),
                    "fieldsZh", fields(broken, before, now.tree().path("schema"), Locale.CHINESE),
                    "fieldsEn", fields(broken, before, now.tree().path("schema"), Locale.ENGLISH),
                    "count", cases);
            findings.add(Finding.warning("/schema", "FORM_OF_OPEN_CASES", facts)
                    .in(now.paths().get(0), 1));
        }
    }

    /** Fields that are gone, of another type, or newly required. */
    private static List<String> broken(JsonNode before, JsonNode after) {
        var broken = new ArrayList<String>();
        before.path("properties").properties().forEach(field -> {
            var now = after.path("properties").path(field.getKey());
            if (!now.path("type").equals(field.getValue().path("type"))) {
                broken.add(field.getKey());
            }
        });
        var required = new HashSet<String>();
        before.path("required").forEach(r -> required.add(r.asText()));
        after.path("required").forEach(r -> {
            if (!required.contains(r.asText()) && !broken.contains(r.asText())) {
                broken.add(r.asText());
            }
        });
        return broken;
    }

    private static String fields(List<String> names, JsonNode before, JsonNode after, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return names.stream()
                .map(name -> {
                    var field = before.path("properties").has(name) ? before : after;
                    var said = field.path("properties").path(name);
                    String zh = said.path("title").asText(name);
                    return english ? "“" + said.path("x-title").path("en").asText(zh) + "”" : "『" + zh + "』";
                })
                .collect(Collectors.joining(english ? ", " : "、"));
    }
}
