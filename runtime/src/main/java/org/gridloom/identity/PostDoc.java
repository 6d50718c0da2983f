package org.gridloom.identity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Typed view of an artifact of kind {@code post} (岗位, SZ-7.1).
 *
 * @param title by language, {@code zh} and {@code en}
 * @param units kinds of units the post exists at, in lower case
 * @param permissions what its holders may do
 * @param node where it permits that: at this node and below; empty for the whole city
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PostDoc(
        @JsonProperty("name") String name,
        @JsonProperty("title") Map<String, String> title,
        @JsonProperty("units") List<String> units,
        @JsonProperty("permissions") List<String> permissions,
        @JsonProperty("node") String node) {
    public PostDoc(
            String name,
            @Nullable Map<String, String> title,
            @Nullable List<String> units,
            @Nullable List<String> permissions,
            @Nullable String node) {
        this.name = name;
        this.title = title == null ? Map.of() : Map.copyOf(title);
        this.units = units == null ? List.of() : List.copyOf(units);
        this.permissions = permissions == null ? List.of() : List.copyOf(permissions);
        this.node = node == null ? "" : node;
    }
}
