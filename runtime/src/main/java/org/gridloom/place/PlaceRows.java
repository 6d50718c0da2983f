package org.gridloom.place;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.gridloom.tenant.TenantPath;

@ApplicationScoped
class PlaceRows implements PanacheRepositoryBase<PlaceRow, String> {
    private static final String VALID = "validFrom <= ?1 and (validTo is null or validTo > ?1)";

    Optional<PlaceRow> at(String placeId, LocalDate day) {
        return find(VALID + " and placeId = ?2", day, placeId).firstResultOptional();
    }

    List<PlaceRow> childrenOf(String placeId, LocalDate day) {
        return list(VALID + " and parentId = ?2 order by placeId", day, placeId);
    }

    List<PlaceRow> within(TenantPath tenant, LocalDate day) {
        return list(VALID + " and (tenantPath = ?2 or tenantPath like ?3)", day, tenant.value(), tenant.value() + "/%")
                .stream()
                .sorted(Comparator.comparing((PlaceRow row) -> row.level).thenComparing(row -> row.placeId))
                .toList();
    }

    List<PlaceRow> gridsAround(double lon, double lat, LocalDate day) {
        return list(
                VALID + " and level = ?2 and kind = ?3 and west <= ?4 and east >= ?4 and south <= ?5 and north >= ?5"
                        + " order by placeId",
                day,
                PlaceLevel.GRID,
                PlaceKind.BASE,
                lon,
                lat);
    }

    void replaceAll(TenantPath tenant, List<PlaceDefinition> places, LocalDate today) {
        var since = count() == 0 ? LocalDate.EPOCH : today;
        var open = new HashMap<String, PlaceRow>();
        within(tenant, today).forEach(row -> open.put(row.placeId, row));
        for (PlaceDefinition place : places) {
            var row = open.remove(place.place().id());
            if (row == null) {
                persist(newRow(place, since));
            } else if (!row.definition().equals(place)) {
                change(row, place, today);
            }
        }
        open.values().forEach(row -> end(row, today));
    }

    private void change(PlaceRow row, PlaceDefinition place, LocalDate today) {
        if (row.validFrom.equals(today)) {
            row.take(place);
        } else {
            row.validTo = today;
            persist(newRow(place, today));
        }
    }

    private void end(PlaceRow row, LocalDate today) {
        if (row.validFrom.equals(today)) {
            delete(row);
        } else {
            row.validTo = today;
        }
    }

    private static PlaceRow newRow(PlaceDefinition place, LocalDate from) {
        var row = new PlaceRow();
        row.validFrom = from;
        row.take(place);
        return row;
    }
}
