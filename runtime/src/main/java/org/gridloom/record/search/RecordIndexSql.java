package org.gridloom.record.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.util.List;
import org.hibernate.Session;

/** The native queries over records and their index; each names the city itself. */
@ApplicationScoped
public class RecordIndexSql {
    /** Beyond this many nobody counts on. */
    public static final int COUNTED = 1_000;

    private final EntityManager entityManager;

    RecordIndexSql(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** What belongs into the index for one record. */
    public record Entry(String recordId, String type, String node, List<IndexLine> lines) {
        public Entry {
            lines = List.copyOf(lines);
        }
    }

    /** Ids of one page of what was asked for, in order. */
    @SuppressWarnings("unchecked")
    public List<String> page(Search search, int offset, int limit) {
        var text = new SearchText(search);
        return bind(entityManager.createNativeQuery(text.page(), String.class), text.values(limit, offset))
                .getResultList();
    }

    /** How many there are, at most one more than {@link #COUNTED}. */
    public int count(Search search) {
        var text = new SearchText(search);
        return ((Number) bind(entityManager.createNativeQuery(text.count()), text.values(COUNTED + 1))
                        .getSingleResult())
                .intValue();
    }

    private static Query bind(Query query, List<Object> values) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }

    /** Adds the rows of records that have none. */
    public void add(String city, List<Entry> entries) {
        entityManager.unwrap(Session.class).doWork(connection -> insert(connection, city, entries));
    }

    /** Replaces the rows of one record. */
    public void replace(String city, Entry entry) {
        entityManager.unwrap(Session.class).doWork(connection -> {
            try (var delete =
                    connection.prepareStatement("DELETE FROM record_index WHERE city = ? AND record_id = ?")) {
                delete.setString(1, city);
                delete.setString(2, entry.recordId());
                delete.executeUpdate();
            }
            insert(connection, city, List.of(entry));
        });
    }

    /** A record as it is stored. */
    public record Stored(String id, int version, String document) {}

    /** Records of a type at a node that carry another mark than this; at most so many. */
    public List<Stored> outdated(String city, String node, String type, String mark, int most) {
        var query = entityManager.createNativeQuery("SELECT id, version, document FROM record_item WHERE city = ?1"
                + " AND record_type = ?2 AND node = ?3 AND (index_mark < ?4 OR index_mark > ?4) LIMIT " + most);
        query.setParameter(1, city).setParameter(2, type).setParameter(3, node).setParameter(4, mark);
        return ((List<?>) query.getResultList())
                .stream()
                        .map(Object[].class::cast)
                        .map(row -> new Stored((String) row[0], ((Number) row[1]).intValue(), (String) row[2]))
                        .toList();
    }

    /** Writes a record's document and mark, unless somebody has changed it since. */
    public boolean renew(String city, Stored before, String document, String mark) {
        return entityManager
                        .createNativeQuery("UPDATE record_item SET document = ?1, index_mark = ?2 WHERE city = ?3"
                                + " AND id = ?4 AND version = ?5")
                        .setParameter(1, document)
                        .setParameter(2, mark)
                        .setParameter(3, city)
                        .setParameter(4, before.id())
                        .setParameter(5, before.version())
                        .executeUpdate()
                == 1;
    }

    private static void insert(Connection connection, String city, List<Entry> entries) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO record_index (city, record_id, field, ord,"
                + " record_type, node, text_value, number_value, date_value) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            boolean something = false;
            for (Entry entry : entries) {
                for (IndexLine line : entry.lines()) {
                    insert.setString(1, city);
                    insert.setString(2, entry.recordId());
                    insert.setString(3, line.field());
                    insert.setInt(4, line.ord());
                    insert.setString(5, entry.type());
                    insert.setString(6, entry.node());
                    insert.setString(7, line.text());
                    insert.setBigDecimal(8, line.number());
                    insert.setDate(9, line.date() == null ? null : Date.valueOf(line.date()));
                    insert.addBatch();
                    something = true;
                }
            }
            if (something) {
                insert.executeBatch();
            }
        }
    }
}
