package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.place.Place;
import org.gridloom.place.Places;
import org.gridloom.shared.Page;

/** The cases the caller may see, newest first (SZ-7.2.5). */
@ApplicationScoped
public class ListCases {
    private static final int LONGEST_PAGE = 100;

    private final Casefiles casefiles;
    private final CaseScope scope;
    private final CurrentCaller currentCaller;
    private final EffectiveConfigs configs;
    private final Places places;

    ListCases(
            Casefiles casefiles,
            CaseScope scope,
            CurrentCaller currentCaller,
            EffectiveConfigs configs,
            Places places) {
        this.casefiles = casefiles;
        this.scope = scope;
        this.currentCaller = currentCaller;
        this.configs = configs;
        this.places = places;
    }

    /**
     * @param state only this one; empty for all
     * @param mine only those the caller reported
     * @param search part of a number; empty for all
     */
    public record Query(Optional<CaseState> state, boolean mine, String search, int offset, int limit) {}

    @Transactional
    public Page<CaseCard> handle(Query query) {
        var values = new HashMap<String, Object>();
        String where = scope.where(scope.sight(), values);
        if (query.mine()) {
            where += " and c.reporterId = :me";
            values.put("me", currentCaller.require().personId());
        } else if (query.search().isBlank()) {
            // Shown under the case they are handled with.
            where += " and c.mergedInto is null";
        }
        if (query.state().isPresent()) {
            where += " and c.state = :state";
            values.put("state", query.state().get());
        }
        if (!query.search().isBlank()) {
            where += " and c.number like :search escape '!'";
            values.put("search", "%" + query.search().strip().replaceAll("([!%_])", "!$1") + "%");
        }
        int limit = Math.max(1, Math.min(LONGEST_PAGE, query.limit()));
        int offset = Math.max(0, query.offset());
        var rows = casefiles
                .getEntityManager()
                .createQuery(
                        "from Casefile c where " + where + " order by c.reportedAt desc, c.id desc", Casefile.class)
                .setFirstResult(offset)
                .setMaxResults(limit);
        values.forEach(rows::setParameter);
        var total =
                casefiles.getEntityManager().createQuery("select count(c) from Casefile c where " + where, Long.class);
        values.forEach(total::setParameter);
        var names = new HashMap<String, String>();
        return new Page<>(
                rows.getResultList().stream().map(row -> card(row, names)).toList(), total.getSingleResult(), offset);
    }

    CaseCard card(Casefile row, Map<String, String> placeNames) {
        return new CaseCard(
                row.id,
                row.number,
                row.caseType,
                configs.pinned(row.bundle)
                        .find(CaseType.class, row.caseType)
                        .map(type -> type.title("zh"))
                        .orElse(row.caseType),
                row.urgency,
                row.state,
                row.node,
                placeNames.computeIfAbsent(
                        row.placeId, id -> places.find(id).map(Place::name).orElse("")),
                row.reportedAt,
                Optional.ofNullable(row.dueAt),
                Optional.ofNullable(row.closedAt),
                row.late,
                Optional.ofNullable(row.stars),
                row.suspendedAt != null,
                Optional.ofNullable(row.mergedInto),
                row.mergedCount,
                row.version);
    }
}
