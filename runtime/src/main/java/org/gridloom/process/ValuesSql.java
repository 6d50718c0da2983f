package org.gridloom.process;

import com.google.protobuf.UnsafeByteOperations;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.gridloom.process.kept.Kept;
import org.gridloom.process.kept.Writes;
import org.gridloom.process.kept.Writes.Part;
import org.jspecify.annotations.Nullable;

/** Statements on the large values of instances. Most instances have none and cost none. */
abstract class ValuesSql extends TimersSql {
    ValuesSql(DataSource dataSource) {
        super(dataSource);
    }

    /**
     * The values of a row as it was just read.
     *
     * @param lock as the row itself was read: else these could be of another version than it
     */
    final Kept kept(String city, String id, byte @Nullable [] tail, String lock) {
        return tail == null
                ? Kept.NOTHING
                : Kept.read(
                        tail,
                        () -> query(
                                "SELECT slot, part, value FROM process_value WHERE instance_id = ? AND city = ?"
                                        + " ORDER BY slot, part" + lock,
                                r -> new Part(r.getInt(1), r.getInt(2), UnsafeByteOperations.unsafeWrap(r.getBytes(3))),
                                id,
                                city));
    }

    /** Writes what changed of the large values; the row of the instance is written before. */
    final void writeLarge(InstanceRow row) {
        Writes writes = row.kept().writes();
        String city = row.node().city();
        if (!writes.put().isEmpty()) {
            var values = new ArrayList<@Nullable Object>();
            for (Part part : writes.put()) {
                values.addAll(List.of(
                        row.id(), part.slot(), part.part(), city, part.value().toByteArray()));
            }
            update(
                    "INSERT INTO process_value (instance_id, slot, part, city, value) VALUES "
                            + String.join(",", Collections.nCopies(writes.put().size(), "(?,?,?,?,?)"))
                            + " ON DUPLICATE KEY UPDATE value = VALUES(value)",
                    values.toArray());
        }
        if (writes.deletes()) {
            // Numbers of the platform's own making, not text of anybody.
            update(
                    "DELETE FROM process_value WHERE instance_id = ? AND city = ? AND (slot IN (0"
                            + listed(writes.gone()) + ") OR part > 0 AND slot IN (0" + listed(writes.cut()) + "))",
                    row.id(),
                    city);
        }
    }

    final void deleteLarge(InstanceRow row) {
        if (row.kept().rows()) {
            update(
                    "DELETE FROM process_value WHERE instance_id = ? AND city = ?",
                    row.id(),
                    row.node().city());
        }
    }

    private static String listed(List<Integer> slots) {
        var text = new StringBuilder();
        slots.forEach(slot -> text.append(',').append(slot));
        return text.toString();
    }
}
