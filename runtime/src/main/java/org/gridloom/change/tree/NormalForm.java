package org.gridloom.change.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.gridloom.artifact.KindSchemas;
import org.gridloom.artifact.overlay.Shape;
import org.gridloom.artifact.part.TextParts;

/**
 * A document in the one way that says the same: keys without order, 1.0 is 1, a drawing without its layout. Two artifacts mean
 * the same exactly when these are equal.
 *
 * @param tree of a process or decision that can be read what {@link XmlTree} makes of it
 */
public record NormalForm(JsonNode tree, Shape shape) {

    /** Of the tree of an artifact as it was read ({@code {text, parameters}} of a text). */
    public static NormalForm of(String kind, JsonNode read) {
        boolean drawn = kind.equals("process") || kind.equals("decision");
        if (drawn && read.path("text").isTextual()) {
            // A layer may have rows of its own: of a decision the text is read as interpreters read it.
            boolean rows = kind.equals("decision") && !read.path("rows").isEmpty();
            var xml = XmlTree.read(
                    rows ? TextParts.written(kind, read) : read.path("text").asText());
            if (xml.isPresent()) {
                var tree = numbers(read.path("parameters"));
                var whole = xml.get();
                return new NormalForm(tree.isEmpty() ? whole : whole.set("parameters", tree), XmlTree.SHAPE);
            }
        }
        return new NormalForm(numbers(read), KindSchemas.shape(kind));
    }

    /** The same with whole numbers, whatever way they were written. */
    static JsonNode numbers(JsonNode node) {
        if (node.isNumber()) {
            BigDecimal value = node.decimalValue().stripTrailingZeros();
            return JsonNodeFactory.instance.numberNode(value.scale() < 0 ? value.setScale(0) : value);
        }
        if (node instanceof ObjectNode object) {
            var copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(e -> copy.set(e.getKey(), numbers(e.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode list) {
            var copy = JsonNodeFactory.instance.arrayNode();
            list.forEach(e -> copy.add(numbers(e)));
            return copy;
        }
        return node;
    }
}
