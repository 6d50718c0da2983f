package org.gridloom.artifact.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Locale;
import java.util.Optional;

/** A walk through a kind's schema beside a document: tells the identity key of lists and which way is tighter. */
public record Shape(JsonNode root, JsonNode schema) {
    /** Knows nothing: objects merge, lists are replaced. */
    public static final Shape PLAIN = new Shape(MissingNode.getInstance(), MissingNode.getInstance());

    public static Shape of(JsonNode schema) {
        return new Shape(schema, schema).resolved();
    }

    /** The key by which entries of this list are the same entry. */
    public Optional<String> listKey() {
        return word("x-key");
    }

    /** {@code lower}, {@code higher} or {@code required}. */
    public Optional<String> tight() {
        return word("x-tight");
    }

    public Shape property(String name) {
        var properties = schema.path("properties");
        var found = properties.has(name) ? properties.path(name) : schema.path("additionalProperties");
        return new Shape(root, found).resolved();
    }

    public Shape entry() {
        return new Shape(root, schema.path("items")).resolved();
    }

    /** What a document of this place is called, in the schema's words; empty when the schema has none. */
    public Optional<String> title(Locale locale) {
        var english = locale.getLanguage().equals("en") ? word("x-title-en") : Optional.<String>empty();
        return english.or(() -> word("title"));
    }

    /** A word the schema says about this place; empty when it does not. */
    public Optional<String> word(String keyword) {
        return schema.has(keyword) ? Optional.of(schema.path(keyword).asText()) : Optional.empty();
    }

    private Shape resolved() {
        String ref = schema.path("$ref").asText("");
        return ref.startsWith("#/") ? new Shape(root, root.at(ref.substring(1))).resolved() : this;
    }
}
