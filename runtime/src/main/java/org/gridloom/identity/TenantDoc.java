package org.gridloom.identity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Typed view of an artifact of kind {@code tenant}: one node with its departments and, at a township, its villages and grids.
 *
 * @param path folder of the node, e.g. {@code taizhou/hailing/chengdong}
 * @param code division code; empty when unknown
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TenantDoc(
        @JsonProperty("path") String path,
        @JsonProperty("name") String name,
        @JsonProperty("code") String code,
        @JsonProperty("departments") List<Department> departments,
        @JsonProperty("places") List<Village> places) {
    public TenantDoc(
            String path,
            String name,
            @Nullable String code,
            @Nullable List<Department> departments,
            @Nullable List<Village> places) {
        this.path = path;
        this.name = name;
        this.code = code == null ? "" : code;
        this.departments = departments == null ? List.of() : List.copyOf(departments);
        this.places = places == null ? List.of() : List.copyOf(places);
    }

    /** @param permissions what everybody who holds a post there may do beside what the post permits */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Department(
            @JsonProperty("id") String id,
            @JsonProperty("name") String name,
            @JsonProperty("permissions") List<String> permissions) {
        public Department(String id, String name, @Nullable List<String> permissions) {
            this.id = id;
            this.name = name;
            this.permissions = permissions == null ? List.of() : List.copyOf(permissions);
        }
    }

    /** A village of a township with its grids. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Village(
            @JsonProperty("id") String id,
            @JsonProperty("name") String name,
            @JsonProperty("code") String code,
            @JsonProperty("sample") boolean sample,
            @JsonProperty("grids") List<Grid> grids) {
        public Village(String id, String name, @Nullable String code, boolean sample, @Nullable List<Grid> grids) {
            this.id = id;
            this.name = name;
            this.code = code == null ? "" : code;
            this.sample = sample;
            this.grids = grids == null ? List.of() : List.copyOf(grids);
        }
    }

    /** @param boundary corners as [longitude, latitude] in CGCS2000 degrees; empty when unknown */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Grid(
            @JsonProperty("id") String id,
            @JsonProperty("name") String name,
            @JsonProperty("code") String code,
            @JsonProperty("kind") String kind,
            @JsonProperty("sample") boolean sample,
            @JsonProperty("boundary") List<List<Double>> boundary) {
        public Grid(
                String id,
                String name,
                @Nullable String code,
                @Nullable String kind,
                boolean sample,
                @Nullable List<List<Double>> boundary) {
            this.id = id;
            this.name = name;
            this.code = code == null ? "" : code;
            this.kind = kind == null ? "base" : kind;
            this.sample = sample;
            this.boundary = boundary == null ? List.of() : List.copyOf(boundary);
        }
    }
}
