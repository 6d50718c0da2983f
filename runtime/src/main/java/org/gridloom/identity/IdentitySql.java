package org.gridloom.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.gridloom.tenant.TenantPath;

/**
 * The native SQL of this feature. A login is looked up before anybody knows whose city it is, so this one query cannot be
 * narrowed by the wall; every join repeats the person's city.
 */
@ApplicationScoped
class IdentitySql {
    private static final String WHO = """
            SELECT p.id, p.name, p.city, p.active, h.post, u.unit_id, u.kind, u.tenant_path, u.name,
                   d.permissions, g.permission
              FROM person p
              LEFT JOIN person_post h ON h.city = p.city AND h.person_id = p.id
              LEFT JOIN org_unit u ON u.city = p.city AND u.unit_id = h.unit_id AND u.active
              LEFT JOIN post d ON d.city = p.city AND d.name = h.post
               AND (d.node = '' OR d.node = u.tenant_path OR u.tenant_path LIKE CONCAT(d.node, '/%'))
              LEFT JOIN unit_grant g ON g.city = p.city AND g.unit_id = u.unit_id
             WHERE p.login = ?
             ORDER BY h.post, u.unit_id
            """;

    private final DataSource database;

    IdentitySql(DataSource database) {
        this.database = database;
    }

    /** The person behind a login with everything held now, in one statement. */
    Optional<Known> byLogin(String login) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(WHO)) {
            statement.setString(1, login);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(read(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the caller cannot be read", e);
        }
    }

    private static Known read(ResultSet rows) throws SQLException {
        String id = rows.getString(1);
        String name = rows.getString(2);
        String city = rows.getString(3);
        boolean active = rows.getBoolean(4);
        var posts = new LinkedHashSet<HeldPost>();
        var permissions = new LinkedHashSet<String>();
        do {
            if (rows.getString(6) != null) {
                posts.add(new HeldPost(
                        rows.getString(5),
                        rows.getString(6),
                        UnitKind.valueOf(rows.getString(7)),
                        TenantPath.of(rows.getString(8)),
                        rows.getString(9)));
                addAll(permissions, rows.getString(10));
                addAll(permissions, rows.getString(11));
            }
        } while (rows.next());
        return new Known(id, name, city, active, new ArrayList<>(posts), permissions);
    }

    private static void addAll(Set<String> permissions, @org.jspecify.annotations.Nullable String granted) {
        if (granted != null && !granted.isEmpty()) {
            permissions.addAll(List.of(granted.split(",", -1)));
        }
    }

    record Known(String id, String name, String city, boolean active, List<HeldPost> posts, Set<String> permissions) {}
}
