package org.gridloom.record.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridloom.tenant.TenantPath;

/**
 * One question to the index.
 *
 * @param sight the mandatory scope of who asks
 * @param places only these; empty for all
 * @param node only this node and below; empty for all
 * @param on the day on which they hold; empty for any day
 * @param all conditions that all hold
 * @param any conditions of which one holds; empty for none asked
 * @param related only those that hang together with a record by a relation, on the day
 * @param sort by a field; empty for the newest first
 */
public record Search(
        String city,
        String type,
        Sight sight,
        Set<String> places,
        Optional<TenantPath> node,
        Optional<LocalDate> on,
        List<Condition> all,
        List<Condition> any,
        Optional<Related> related,
        Optional<Sort> sort) {

    /** Hangs together by the relation with that record. */
    public record Related(String relation, String toId) {}

    /** By a field's column. */
    public record Sort(String field, Condition.Column column, boolean descending) {}

    public Search {
        places = Set.copyOf(places);
        all = List.copyOf(all);
        any = List.copyOf(any);
    }

    /** Every record of a type that somebody sees today. */
    public static Search of(String city, String type, Sight sight, LocalDate today) {
        return new Search(
                city,
                type,
                sight,
                Set.of(),
                Optional.empty(),
                Optional.of(today),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, with these conditions. */
    public Search with(List<Condition> conditions) {
        return new Search(city, type, sight, places, node, on, conditions, any, related, sort);
    }
}
