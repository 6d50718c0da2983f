package org.gridloom.artifact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** The six tables of configuration; texts and bundles are only ever added. */
@SuppressWarnings("NullAway.Init") // filled by the mapping
final class ConfigRows {
    private ConfigRows() {}

    @Entity(name = "ArtifactVersion")
    @Table(name = "artifact_version")
    static class VersionRow {
        @Id
        @Column(name = "id")
        String id;

        @TenantId
        @Column(name = "city")
        String city;

        @Column(name = "hash")
        String hash;

        @Column(name = "text")
        String text;

        @Column(name = "created_at")
        Instant createdAt;
    }

    @Entity(name = "ArtifactSource")
    @Table(name = "artifact_source")
    static class SourceRow {
        @Id
        @Column(name = "id")
        String id;

        @TenantId
        @Column(name = "city")
        String city;

        @Column(name = "path")
        String path;

        @Column(name = "hash")
        String hash;
    }

    @Entity(name = "ArtifactNumber")
    @Table(name = "artifact_number")
    static class NumberRow {
        @Id
        @Column(name = "id")
        String id;

        @TenantId
        @Column(name = "city")
        String city;

        @Column(name = "path")
        String path;

        @Column(name = "hash")
        String hash;

        @Column(name = "number")
        int number;

        @Column(name = "since")
        Instant since;
    }

    @Entity(name = "Bundle")
    @Table(name = "bundle")
    static class BundleRow {
        @Id
        @Column(name = "id")
        String id;

        @TenantId
        @Column(name = "city")
        String city;

        @Column(name = "hash")
        String hash;

        @Column(name = "content")
        String content;

        @Column(name = "created_at")
        Instant createdAt;
    }

    @Entity(name = "BundlePointer")
    @Table(name = "bundle_pointer")
    static class PointerRow {
        @Id
        @Column(name = "id")
        String id;

        @TenantId
        @Column(name = "city")
        String city;

        @Column(name = "node_path")
        String nodePath;

        @Column(name = "bundle_hash")
        String bundleHash;

        @Column(name = "since")
        Instant since;

        @Version
        @Column(name = "version")
        int version;
    }

    @Entity(name = "BundleHistory")
    @Table(name = "bundle_history")
    static class HistoryRow {
        @Id
        @Column(name = "id")
        String id;

        @TenantId
        @Column(name = "city")
        String city;

        @Column(name = "node_path")
        String nodePath;

        @Column(name = "bundle_hash")
        String bundleHash;

        @Column(name = "since")
        Instant since;

        @Column(name = "by_person")
        @Nullable
        String byPerson;
    }
}
