package org.gridloom.change.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridloom.change.draft.ChangeSet;
import org.gridloom.change.draft.ChangeSets;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Messages;

/** The proofs of a change set, in the reader's language. */
@ApplicationScoped
public class ShowProofs {
    /** A proof says how far it is at least every few seconds. */
    private static final Duration LOST = Duration.ofMinutes(10);

    private final ChangeSets changes;
    private final ProofSql sql;
    private final Messages messages;
    private final ObjectMapper json;
    private final Clock clock;

    ShowProofs(ChangeSets changes, ProofSql sql, Messages messages, ObjectMapper json, Clock clock) {
        this.changes = changes;
        this.sql = sql;
        this.messages = messages;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param stale whether the change set was edited since
     * @param result counts, rows and examples; empty until it ends
     */
    public record Shown(
            String id,
            String kind,
            String state,
            int done,
            int total,
            Instant startedAt,
            Optional<Instant> endedAt,
            Optional<Instant> from,
            Optional<Instant> to,
            boolean stale,
            Optional<JsonNode> result) {}

    /** Newest first; refuses as {@link ChangeSets#require}. */
    @Transactional
    public List<Shown> handle(String changeId, Locale locale) {
        return of(changes.require(changeId), locale);
    }

    /** The same of a change set the caller was shown. */
    List<Shown> of(ChangeSet change, Locale locale) {
        return sql.ofChange(change.node().city(), change.id()).stream()
                .map(proof -> shown(proof, change, locale))
                .toList();
    }

    /** What was run on the change set as it stands, last of each kind, for the record: counts, no rows. */
    public List<Map<String, Object>> evidence(ChangeSet change) {
        var last = new LinkedHashMap<ProofKind, Proof>();
        sql.ofChange(change.node().city(), change.id()).stream()
                .filter(proof -> proof.state().over())
                .forEach(proof -> last.putIfAbsent(proof.kind(), proof));
        return last.values().stream().map(this::evidence).toList();
    }

    private Map<String, Object> evidence(Proof proof) {
        var said = new LinkedHashMap<String, Object>();
        said.put("id", proof.id());
        said.put("kind", proof.kind().word());
        said.put("state", proof.state().word());
        said.put("version", proof.changeVersion());
        said.put("startedAt", proof.startedAt().toString());
        var result = tree(proof.result().isEmpty() ? "{}" : proof.result());
        for (String count : List.of("passed", "failed", "cases", "same", "differs", "reproduced")) {
            if (result.path(count).isNumber()) {
                said.put(count, result.path(count).asLong());
            }
        }
        return said;
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored result cannot be read", e);
        }
    }

    private Shown shown(Proof proof, ChangeSet change, Locale locale) {
        return new Shown(
                proof.id(),
                proof.kind().word(),
                state(proof, clock.instant()).word(),
                proof.done(),
                proof.total(),
                proof.startedAt(),
                proof.endedAt(),
                proof.from(),
                proof.to(),
                editedSince(proof, change),
                proof.result().isEmpty() ? Optional.empty() : Optional.of(said(proof.result(), locale)));
    }

    /** Handing in and deciding are acts on the change set, too; only another text makes a proof worthless. */
    private boolean editedSince(Proof proof, ChangeSet change) {
        return proof.changeVersion() != change.version()
                && !changes.edits(change.id(), proof.changeVersion()).equals(changes.edits(change.id()));
    }

    /** As it is on record; one that has not moved for long has lost its server. */
    static ProofState state(Proof proof, Instant now) {
        boolean lost = !proof.state().over() && proof.touchedAt().plus(LOST).isBefore(now);
        return lost ? ProofState.FAILED : proof.state();
    }

    private JsonNode said(String text, Locale locale) {
        JsonNode result = tree(text);
        result.path("rows").forEach(row -> row(row, locale));
        for (String list : List.of("kinds", "notReproduced", "remarks")) {
            result.path(list).forEach(kind -> title(kind, locale));
        }
        if (result instanceof ObjectNode failed && result.has("code")) {
            failed.put("message", problem(failed, locale));
        }
        return result;
    }

    private void row(JsonNode row, Locale locale) {
        if (row instanceof ObjectNode object && !row.path("code").asText().isEmpty()) {
            var finding =
                    Finding.error(row.path("pointer").asText(), row.path("code").asText(), facts(row));
            object.put("message", messages.finding(finding, locale));
        }
        if (row instanceof ObjectNode object && row.path("title").isObject()) {
            String title = row.path("title").path(locale.getLanguage()).asText("");
            object.put("title", title.isEmpty() ? row.path("title").path("zh").asText("") : title);
        }
    }

    private void title(JsonNode kind, Locale locale) {
        if (kind instanceof ObjectNode object) {
            String code = "REPLAY_"
                    + kind.path("what").asText().toUpperCase(Locale.ROOT).replace('-', '_');
            object.put("title", messages.find("findings", code, locale).orElse(code));
        }
    }

    private String problem(ObjectNode failed, Locale locale) {
        String sentence = messages.find("problems", failed.path("code").asText(), locale)
                .orElse(failed.path("code").asText());
        for (var fact : facts(failed).entrySet()) {
            sentence = sentence.replace("{" + fact.getKey() + "}", String.valueOf(fact.getValue()));
        }
        return sentence;
    }

    private static Map<String, Object> facts(JsonNode of) {
        var facts = new HashMap<String, Object>();
        of.path("facts")
                .properties()
                .forEach(entry -> facts.put(entry.getKey(), entry.getValue().asText()));
        return facts;
    }
}
