package org.gridloom.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** Makes many cases out of cases the product itself wrote: every row of them again, under other ids. */
@ApplicationScoped
public class ManyCases {
    private static final Set<String> IDS = Set.of(
            "id",
            "case_id",
            "leg_id",
            "from_leg_id",
            "instance_id",
            "subject_id",
            "deadline_id",
            "task_id",
            "work_item_id");
    private static final List<String> OF_CASE =
            List.of("case_leg", "work_item", "task_panel", "task_note", "case_note", "deadline");

    private final EntityManager entityManager;

    ManyCases(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** So many copies of each case that is on record now; answers how many there are then. */
    @Transactional
    public int copy(String city, int copies) {
        String numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + copies + ") ";
        entityManager
                .createNativeQuery("SET SESSION max_recursive_iterations = " + (copies + 10))
                .executeUpdate();
        // Before the cases themselves: they say which lines are theirs.
        entityManager
                .createNativeQuery(
                        insert("deadline_entry", numbers) + " WHERE t.city = :city AND LEFT(t.deadline_id, 1) <> 'n'")
                .setParameter("city", city)
                .executeUpdate();
        for (String table : OF_CASE) {
            entityManager
                    .createNativeQuery(insert(table, numbers) + " WHERE t.city = :city AND LEFT(t.case_id, 1) <> 'n'")
                    .setParameter("city", city)
                    .executeUpdate();
        }
        entityManager
                .createNativeQuery(insert("casefile", numbers) + " WHERE t.city = :city AND LEFT(t.id, 1) <> 'n'")
                .setParameter("city", city)
                .executeUpdate();
        return ((Number) entityManager
                        .createNativeQuery("SELECT COUNT(*) FROM casefile WHERE city = :city AND state <> 'OPEN'")
                        .setParameter("city", city)
                        .getSingleResult())
                .intValue();
    }

    private String insert(String table, String numbers) {
        List<?> columns = entityManager
                .createNativeQuery("SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                        + " AND table_name = :table ORDER BY ordinal_position")
                .setParameter("table", table)
                .getResultList();
        var names = columns.stream().map(String::valueOf).toList();
        var values = names.stream().map(name -> value(name)).toList();
        return "INSERT INTO " + table + " (" + String.join(", ", names) + ") " + numbers + "SELECT "
                + String.join(", ", values) + " FROM n JOIN " + table + " t";
    }

    private static String value(String column) {
        if (IDS.contains(column)) {
            return "CASE WHEN t." + column + " IS NULL THEN NULL ELSE CONCAT('n', LPAD(n.i, 6, '0'), SUBSTRING(t."
                    + column + ", 8)) END";
        }
        if (column.equals("panel")) {
            // Its seats are named by their work items.
            return "REGEXP_REPLACE(t.panel, '\"id\" *: *\"[0-9a-f]{7}', CONCAT('\"id\":\"n', LPAD(n.i, 6, '0')))";
        }
        if (column.equals("number") || column.equals("follow_code")) {
            return "CONCAT(n.i, '-', LEFT(t." + column + ", 33))";
        }
        return "t." + column;
    }
}
