package org.gridloom.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.gridloom.artifact.text.StrictJson;
import org.gridloom.identity.People;
import org.gridloom.tenant.TenantPath;

/** What was in force at a node since when, by whom, and what each step changed. */
@ApplicationScoped
class ListBundles {
    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();
    private final ConfigStore store;
    private final EffectiveConfigs configs;
    private final People people;

    ListBundles(ConfigStore store, EffectiveConfigs configs, People people) {
        this.store = store;
        this.configs = configs;
        this.people = people;
    }

    /** @param byPerson empty when the system did it by itself */
    record Step(String bundle, Instant since, String byPerson, String byName, boolean current, List<Change> changes) {}

    /** @param change {@code added}, {@code changed} or {@code removed} */
    record Change(String change, String kind, String name, Title title) {}

    /** Newest first, at most 50. */
    @Transactional
    List<Step> handle(TenantPath node) {
        var history = store.history(node);
        var current = store.pointer(node);
        var names = people.names(history.stream()
                .map(line -> line.byPerson)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var contents = new HashMap<String, JsonNode>();
        history.forEach(line -> contents.computeIfAbsent(line.bundleHash, this::artifacts));
        var steps = new ArrayList<Step>();
        for (int i = 0; i < history.size(); i++) {
            var line = history.get(i);
            String person = line.byPerson == null ? "" : line.byPerson;
            String last = i + 1 < history.size() ? history.get(i + 1).bundleHash : "";
            boolean inForce = i == 0 && current.filter(line.bundleHash::equals).isPresent();
            steps.add(new Step(
                    line.bundleHash,
                    line.since,
                    person,
                    names.getOrDefault(person, ""),
                    inForce,
                    changes(
                            contents.getOrDefault(last, NOTHING),
                            contents.getOrDefault(line.bundleHash, NOTHING),
                            i == 0 ? line.bundleHash : "")));
        }
        return steps;
    }

    private JsonNode artifacts(String bundle) {
        return store.bundle(bundle)
                .map(content -> StrictJson.read(content).tree().path("artifacts"))
                .orElse(NOTHING);
    }

    private List<Change> changes(JsonNode before, JsonNode after, String titlesFrom) {
        var keys = new TreeSet<String>();
        before.fieldNames().forEachRemaining(keys::add);
        after.fieldNames().forEachRemaining(keys::add);
        var changes = new ArrayList<Change>();
        for (String text : keys) {
            var key = ArtifactKey.parse(text);
            if (!before.path(text).equals(after.path(text))) {
                String change = !before.has(text) ? "added" : after.has(text) ? "changed" : "removed";
                changes.add(new Change(change, key.kind(), key.name(), title(key, titlesFrom)));
            }
        }
        return changes;
    }

    /** Titles are read of the newest bundle only: it is loaded anyway, older ones would have to be. */
    private Title title(ArtifactKey key, String bundle) {
        return bundle.isEmpty()
                ? Title.plain(key.name())
                : configs.pinned(bundle)
                        .artifact(key.kind(), key.name())
                        .map(a -> Title.of(a.base().key(), a.tree()))
                        .orElse(Title.plain(key.name()));
    }
}
