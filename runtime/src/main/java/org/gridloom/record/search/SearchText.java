package org.gridloom.record.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gridloom.tenant.TenantPath;

/** The statement of a question: every part says the city, and the scope is always in it. */
final class SearchText {
    private final StringBuilder from = new StringBuilder("record_item r");
    private final StringBuilder where = new StringBuilder("r.city = ? AND r.record_type = ?");
    private final List<Object> joined = new ArrayList<>();
    private final List<Object> asked = new ArrayList<>();
    private String order = "r.id DESC";

    SearchText(Search search) {
        asked.add(search.city());
        asked.add(search.type());
        if (!all(search.sight(), search.city())) {
            scope(search.sight());
        }
        search.node().ifPresent(node -> {
            where.append(" AND (r.node = ? OR r.node LIKE ?)");
            asked.add(node.value());
            asked.add(node.value() + "/%");
        });
        if (!search.places().isEmpty()) {
            where.append(" AND r.place_id IN (").append(marks(search.places())).append(")");
            asked.addAll(search.places());
        }
        search.on().ifPresent(day -> {
            where.append(" AND r.valid_from <= ? AND (r.valid_until IS NULL OR r.valid_until > ?)");
            asked.add(day);
            asked.add(day);
        });
        int i = 0;
        for (Condition condition : search.all()) {
            condition(search, condition, "i" + i++);
        }
        any(search);
        related(search);
        search.sort().ifPresent(sort -> {
            join(search, "s", sort.field());
            from.append(" AND s.ord = 0");
            String way = sort.descending() ? " DESC" : "";
            order = "s." + sort.column().column() + way + ", s.record_id" + way;
        });
    }

    /** Who sees the whole city needs no other wall than the city. */
    private static boolean all(Sight sight, String city) {
        return sight.below().stream().anyMatch(node -> node.value().equals(city));
    }

    private void scope(Sight sight) {
        var parts = new ArrayList<String>();
        for (TenantPath node : sight.below()) {
            parts.add("r.node = ? OR r.node LIKE ?");
            asked.add(node.value());
            asked.add(node.value() + "/%");
        }
        for (TenantPath node : sight.exactly()) {
            parts.add("r.node = ?");
            asked.add(node.value());
        }
        if (!sight.places().isEmpty()) {
            parts.add("r.place_id IN (" + marks(sight.places()) + ")");
            asked.addAll(sight.places());
        }
        where.append(" AND (")
                .append(parts.isEmpty() ? "1 = 0" : String.join(" OR ", parts))
                .append(")");
    }

    private void join(Search search, String alias, String field) {
        from.append(" JOIN record_index ")
                .append(alias)
                .append(" ON ")
                .append(alias)
                .append(".record_id = r.id AND ")
                .append(alias)
                .append(".city = ? AND ")
                .append(alias)
                .append(".record_type = ? AND ")
                .append(alias)
                .append(".field = ?");
        joined.add(search.city());
        joined.add(search.type());
        joined.add(field);
    }

    private void condition(Search search, Condition condition, String alias) {
        if (condition.single()) {
            join(search, alias, condition.field());
            from.append(" AND ")
                    .append(alias)
                    .append('.')
                    .append(condition.column().column())
                    .append(' ')
                    .append(condition.test());
            joined.addAll(condition.values());
        } else {
            where.append(" AND r.id IN (").append(found(search, condition)).append(")");
        }
    }

    private String found(Search search, Condition condition) {
        asked.add(search.city());
        asked.add(search.type());
        asked.add(condition.field());
        asked.addAll(condition.values());
        return "SELECT record_id FROM record_index WHERE city = ? AND record_type = ? AND field = ? AND "
                + condition.column().column() + " " + condition.test();
    }

    private void any(Search search) {
        if (!search.any().isEmpty()) {
            var parts = search.any().stream()
                    .map(condition -> found(search, condition))
                    .toList();
            where.append(" AND r.id IN (").append(String.join(" UNION ", parts)).append(")");
        }
    }

    private void related(Search search) {
        search.related().ifPresent(related -> {
            where.append(" AND r.id IN (SELECT record_id FROM record_relation WHERE city = ? AND to_id = ?")
                    .append(" AND relation = ?");
            asked.add(search.city());
            asked.add(related.toId());
            asked.add(related.relation());
            search.on().ifPresent(day -> {
                where.append(" AND valid_from <= ? AND (valid_until IS NULL OR valid_until > ?)");
                asked.add(day);
                asked.add(day);
            });
            where.append(")");
        });
    }

    String page() {
        return "SELECT r.id FROM " + from + " WHERE " + where + " ORDER BY " + order + " LIMIT ? OFFSET ?";
    }

    /** Counts no further than it must. */
    String count() {
        return "SELECT COUNT(*) FROM (SELECT r.id FROM " + from + " WHERE " + where + " LIMIT ?) counted";
    }

    List<Object> values(int... more) {
        var values = new ArrayList<>(joined);
        values.addAll(asked);
        for (int each : more) {
            values.add(each);
        }
        return values;
    }

    private static String marks(Collection<?> values) {
        return "?, ".repeat(values.size() - 1) + "?";
    }
}
