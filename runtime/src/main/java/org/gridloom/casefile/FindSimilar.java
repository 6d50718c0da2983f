package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.gridloom.place.Place;
import org.gridloom.place.Places;

/**
 * Open cases that may be the same matter: of the same category, in the same grid or within half a kilometre, reported within
 * a month of each other; the nearest first. Only those the caller may see.
 */
@ApplicationScoped
public class FindSimilar {
    private static final Duration WITHIN = Duration.ofDays(30);
    private static final double METRES = 500;
    private static final double DEGREE = 111_320;
    private static final int MOST = 20;

    private final CaseScope scope;
    private final Casefiles casefiles;
    private final Places places;

    FindSimilar(CaseScope scope, Casefiles casefiles, Places places) {
        this.scope = scope;
        this.casefiles = casefiles;
        this.places = places;
    }

    /**
     * One of them.
     *
     * @param metres how far away; empty when one of the two has no position
     */
    public record Similar(String id, String number, String placeName, Instant reportedAt, Optional<Long> metres) {}

    @Transactional
    public List<Similar> handle(String caseId) {
        return of(scope.require(caseId, scope.sight()));
    }

    List<Similar> of(Casefile casefile) {
        var values = new HashMap<String, Object>();
        String where = scope.where(scope.sight(), values)
                + " and c.id <> :id and c.caseType = :type and c.state = :open and c.mergedInto is null"
                + " and c.suspendedAt is null and c.reportedAt between :from and :to and (c.placeId = :place";
        values.put("id", casefile.id);
        values.put("type", casefile.caseType);
        values.put("open", CaseState.OPEN);
        values.put("from", casefile.reportedAt.minus(WITHIN));
        values.put("to", casefile.reportedAt.plus(WITHIN));
        values.put("place", casefile.placeId);
        if (casefile.longitude != null) {
            double high = METRES / DEGREE;
            double wide = high / Math.cos(Math.toRadians(casefile.latitude));
            where += " or (c.longitude between :west and :east and c.latitude between :south and :north)";
            values.put("west", casefile.longitude - wide);
            values.put("east", casefile.longitude + wide);
            values.put("south", casefile.latitude - high);
            values.put("north", casefile.latitude + high);
        }
        var names = new HashMap<String, String>();
        return casefiles
                .find("from Casefile c where " + where + ") order by c.reportedAt desc", values)
                .page(0, MOST)
                .list()
                .stream()
                .map(other -> new Similar(
                        other.id,
                        other.number,
                        names.computeIfAbsent(
                                other.placeId,
                                id -> places.find(id).map(Place::name).orElse("")),
                        other.reportedAt,
                        metres(casefile, other)))
                .sorted(Comparator.comparing(similar -> similar.metres().orElse(Long.MAX_VALUE)))
                .toList();
    }

    /** Over half a kilometre the earth is flat. */
    private static Optional<Long> metres(Casefile one, Casefile other) {
        if (one.longitude == null || other.longitude == null) {
            return Optional.empty();
        }
        double high = (one.latitude - other.latitude) * DEGREE;
        double wide = (one.longitude - other.longitude) * DEGREE * Math.cos(Math.toRadians(one.latitude));
        return Optional.of(Math.round(Math.hypot(high, wide)));
    }
}
