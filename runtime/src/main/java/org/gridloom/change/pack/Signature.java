package org.gridloom.change.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;

/**
 * Who stands for a manifest.
 *
 * @param key fingerprint of the public key: its SHA-256
 * @param value Ed25519 over the manifest's text, Base64
 */
public record Signature(String key, String value) {
    String text() {
        return JsonNodeFactory.instance.objectNode().put("key", key).put("signature", value) + "\n";
    }

    static Optional<Signature> read(String text) {
        try {
            var tree = new JsonMapper().readTree(text);
            var signature = new Signature(
                    tree.path("key").asText(""), tree.path("signature").asText(""));
            return Optional.of(signature).filter(s -> s.text().equals(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
