package org.gridloom.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridloom.form.Form;
import org.gridloom.place.Place;
import org.gridloom.place.Places;
import org.gridloom.record.RecordScope.Offered;
import org.gridloom.record.search.Condition;
import org.gridloom.record.search.Conditions;
import org.gridloom.record.search.Conditions.Op;
import org.gridloom.record.search.RecordIndexSql;
import org.gridloom.record.search.Search;
import org.gridloom.record.type.Dictionary;
import org.gridloom.record.type.RecordType;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;

/** Searches and filters records of one type by any indexed field, place, relation and day; pages and sorts (TZ-8.3). */
@ApplicationScoped
public class FindRecords {
    private static final int LONGEST_PAGE = 100;
    private static final int MOST_FILTERS = 8;

    private final RecordScope scope;
    private final Conditions conditions;
    private final RecordIndexSql sql;
    private final ShowRecords show;
    private final Places places;
    private final CurrentTenant currentTenant;
    private final Clock clock;

    FindRecords(
            RecordScope scope,
            Conditions conditions,
            RecordIndexSql sql,
            ShowRecords show,
            Places places,
            CurrentTenant currentTenant,
            Clock clock) {
        this.scope = scope;
        this.conditions = conditions;
        this.sql = sql;
        this.show = show;
        this.places = places;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    /** @param values several only for {@link Op#IS}; of a code the narrower ones are found too */
    public record Filter(String field, Op op, List<String> values) {
        public Filter {
            values = List.copyOf(values);
        }
    }

    /**
     * @param words found in any indexed field; empty for all
     * @param placeId a grid, or a village with its grids, or a township and so on; empty for all the caller's ground
     * @param node a tenant and what is below it; empty for all
     * @param related relation and id of the other record; both empty for all
     * @param on the day on which they hold; empty for today
     * @param sort field to sort by; empty for the newest first
     */
    public record Query(
            String type,
            List<Filter> filters,
            String words,
            Optional<String> placeId,
            Optional<String> node,
            Optional<Search.Related> related,
            Optional<LocalDate> on,
            Optional<String> sort,
            boolean descending,
            int offset,
            int limit) {
        public Query {
            filters = List.copyOf(filters);
        }

        /** All of a type, the newest first. */
        public static Query of(String type, List<Filter> filters) {
            return new Query(
                    type,
                    filters,
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    0,
                    20);
        }
    }

    /**
     * One page.
     *
     * @param total how many there are; with {@code more} at least that many, for nobody counts on
     */
    public record Found(List<RecordCard> rows, int total, boolean more, int offset) {
        public Found {
            rows = List.copyOf(rows);
        }
    }

    /** Refuses with RECORD_FILTER_UNKNOWN what is not indexed so, or is hidden from the caller. */
    @Transactional
    public Found handle(Query query, Locale locale) {
        var offered = scope.type(query.type());
        var search = search(query, offered);
        int limit = Math.max(1, Math.min(LONGEST_PAGE, query.limit()));
        int offset = Math.max(0, query.offset());
        var ids = sql.page(search, offset, limit);
        int count = offset == 0 && ids.size() < limit ? ids.size() : sql.count(search);
        return new Found(
                show.cards(ids, offered.type(), offered.config(), offered.caller(), locale),
                Math.min(count, RecordIndexSql.COUNTED),
                count > RecordIndexSql.COUNTED,
                offset);
    }

    /** The question as the index understands it, within the caller's scope. */
    Search search(Query query, Offered offered) {
        RecordType type = offered.type();
        String city = currentTenant.city();
        if (query.filters().size() > MOST_FILTERS) {
            throw new Problem(RecordProblem.RECORD_FILTER_VALUE, Map.of("field", "filters"));
        }
        var all = new ArrayList<Condition>();
        query.filters().forEach(filter -> all.add(condition(city, offered, filter)));
        List<Condition> any = query.words().isBlank()
                ? List.of()
                : conditions.anywhere(city, type, open(offered), query.words().strip());
        if (!query.words().isBlank() && any.isEmpty()) {
            throw new Problem(RecordProblem.RECORD_FILTER_UNKNOWN, Map.of("field", "words", "op", "like"));
        }
        return new Search(
                city,
                type.name(),
                scope.sight(offered.caller()),
                query.placeId().map(this::ground).orElse(Set.of()),
                query.node().map(FindRecords::path),
                Optional.of(query.on().orElse(LocalDate.now(clock))),
                all,
                any,
                query.related(),
                query.sort()
                        .map(field -> new Search.Sort(
                                visible(offered, field, "sort"),
                                conditions.sortedBy(type, field),
                                query.descending())));
    }

    private Condition condition(String city, Offered offered, Filter filter) {
        String field = visible(offered, filter.field(), filter.op().name().toLowerCase(Locale.ROOT));
        var values = filter.op() != Op.IS
                ? filter.values()
                : offered.type()
                        .dictionary(field)
                        .flatMap(name -> offered.config().find(Dictionary.class, name))
                        .map(dictionary -> filter.values().stream()
                                .flatMap(code -> dictionary.within(code).stream())
                                .distinct()
                                .toList())
                        .orElse(filter.values());
        boolean scalar = offered.config()
                .require(Form.class, offered.type().form())
                .field(field)
                .map(each -> !each.many())
                .orElse(false);
        return conditions.of(city, offered.type(), field, filter.op(), values, scalar);
    }

    /** A field the caller does not see cannot be asked for either. */
    private static String visible(Offered offered, String field, String op) {
        if (!RecordMask.sees(offered.type(), offered.caller(), field)) {
            throw new Problem(RecordProblem.RECORD_FILTER_UNKNOWN, Map.of("field", field, "op", op));
        }
        return field;
    }

    private static List<String> open(Offered offered) {
        return offered.type().indexes().stream()
                .map(RecordType.Index::field)
                .filter(field -> RecordMask.sees(offered.type(), offered.caller(), field))
                .toList();
    }

    /** The place and everything below it; refuses one that is not there. */
    private Set<String> ground(String placeId) {
        if (places.find(placeId).isEmpty()) {
            throw new Problem(RecordProblem.RECORD_PLACE_UNKNOWN);
        }
        var ground = new HashSet<String>();
        var open = new ArrayList<>(List.of(placeId));
        while (!open.isEmpty()) {
            String at = open.remove(open.size() - 1);
            if (ground.add(at)) {
                places.children(at).stream().map(Place::id).forEach(open::add);
            }
        }
        return ground;
    }

    private static TenantPath path(String node) {
        try {
            return TenantPath.of(node);
        } catch (IllegalArgumentException notOne) {
            throw new Problem(RecordProblem.RECORD_FILTER_VALUE, Map.of("field", "node"));
        }
    }
}
