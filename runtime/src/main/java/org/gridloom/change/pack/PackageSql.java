package org.gridloom.change.pack;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gridloom.artifact.ConfigFiles;
import org.gridloom.change.RowSql;
import org.gridloom.shared.Ids;

/** The native queries of packages; each names the city. */
@ApplicationScoped
class PackageSql {
    private static final String KEY =
            "select fingerprint, node, name, kinds, public_key, added_at, revoked_at from package_key where city = ?1 ";
    private final RowSql sql;

    PackageSql(RowSql sql) {
        this.sql = sql;
    }

    Optional<PackageKey> key(String city, String fingerprint) {
        return sql.rows(KEY + "and fingerprint = ?2", city, fingerprint).stream()
                .map(PackageSql::key)
                .findFirst();
    }

    List<PackageKey> keys(String city) {
        return sql.rows(KEY + "order by added_at desc", city).stream()
                .map(PackageSql::key)
                .toList();
    }

    private static PackageKey key(Object[] row) {
        var kinds = Arrays.stream(String.valueOf(row[3]).split(",", -1))
                .filter(k -> !k.isEmpty())
                .toList();
        return new PackageKey(
                String.valueOf(row[0]),
                String.valueOf(row[1]),
                String.valueOf(row[2]),
                kinds,
                String.valueOf(row[4]),
                RowSql.instant(row[5]),
                Optional.ofNullable(row[6]).map(RowSql::instant));
    }

    void add(String city, PackageKey key, String person) {
        sql.update(
                "insert into package_key (id, city, node, fingerprint, name, kinds, public_key, added_by, added_at)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                Ids.next(),
                city,
                key.node(),
                key.id(),
                key.name(),
                String.join(",", key.kinds()),
                key.publicKey(),
                person,
                key.addedAt());
    }

    /** False when it was revoked before. */
    boolean revoke(String city, String fingerprint, String person, Instant at) {
        return sql.update(
                        "update package_key set revoked_by = ?1, revoked_at = ?2 where city = ?3 and fingerprint = ?4"
                                + " and revoked_at is null",
                        person,
                        at,
                        city,
                        fingerprint)
                > 0;
    }

    Optional<Signature> signature(String city, Manifest manifest) {
        return sql
                .rows(
                        "select fingerprint, signature from package_signature where city = ?1 and manifest_hash = ?2",
                        city,
                        ConfigFiles.hashOf(manifest.text()))
                .stream()
                .map(row -> new Signature(String.valueOf(row[0]), String.valueOf(row[1])))
                .findFirst();
    }

    void keep(String city, Manifest manifest, Signature signature, Instant at) {
        if (signature(city, manifest).isEmpty()) {
            sql.update(
                    "insert into package_signature (id, city, manifest_hash, fingerprint, signature, imported_at)"
                            + " values (?1, ?2, ?3, ?4, ?5, ?6)",
                    Ids.next(),
                    city,
                    ConfigFiles.hashOf(manifest.text()),
                    signature.key(),
                    signature.value(),
                    at);
        }
    }
}
