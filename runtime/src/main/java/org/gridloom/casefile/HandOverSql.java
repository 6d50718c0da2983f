package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridloom.identity.OrgUnit;
import org.gridloom.identity.UnitKind;
import org.gridloom.identity.UnitTree;
import org.gridloom.tenant.TenantPath;
import org.hibernate.query.NativeQuery;

/** All that a hand-over needs to know, in one statement, because it belongs to completing a task. */
@ApplicationScoped
class HandOverSql {
    private final EntityManager entityManager;

    HandOverSql(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * The unit that holds a leg, the one to receive it, and the configuration in force there, or tried out there.
     *
     * @param receiver id of the unit, empty for the one above the sender
     */
    Optional<Ways> ways(String city, String legId, Optional<String> receiver) {
        NativeQuery<?> query = entityManager
                .createNativeQuery("SELECT s.unit_id, s.name, s.tenant_path, s.kind, s.parent_id,"
                        + " r.unit_id, r.name, r.tenant_path, r.kind, r.parent_id, COALESCE(t.bundle, b.bundle_hash)"
                        + " FROM case_leg l"
                        + " JOIN org_unit s ON s.city = l.city AND s.unit_id = l.unit_id AND s.active"
                        + " LEFT JOIN org_unit r ON r.city = l.city AND r.unit_id = "
                        + (receiver.isPresent() ? "?3" : "s.parent_id") + " AND r.active"
                        + " LEFT JOIN bundle_pointer b ON b.city = l.city AND b.node_path = r.tenant_path"
                        + " LEFT JOIN canary_place t ON t.city = l.city AND t.place_id = r.unit_id AND t.node = r.tenant_path"
                        + " WHERE l.city = ?1 AND l.id = ?2")
                .unwrap(NativeQuery.class)
                .addSynchronizedEntityClass(CaseLeg.class)
                .setParameter(1, city)
                .setParameter(2, legId);
        receiver.ifPresent(id -> query.setParameter(3, id));
        return query.getResultList().stream()
                .map(Object[].class::cast)
                .map(row -> new Ways(
                        unit(row, 0),
                        row[5] == null ? Optional.empty() : Optional.of(unit(row, 5)),
                        Optional.ofNullable((String) row[10])))
                .findFirst();
    }

    private static OrgUnit unit(Object[] row, int at) {
        return new OrgUnit(
                (String) row[at],
                TenantPath.of((String) row[at + 2]),
                UnitKind.valueOf((String) row[at + 3]),
                (String) row[at + 1],
                Optional.ofNullable((String) row[at + 4]),
                Optional.empty());
    }

    /**
     * The two units of a hand-over, as the part of the tree they are.
     *
     * @param bundle empty when nothing is in force at the receiver's node
     */
    record Ways(OrgUnit sender, Optional<OrgUnit> receiver, Optional<String> bundle) implements UnitTree {
        @Override
        public Optional<OrgUnit> find(String id) {
            return Stream.concat(Stream.of(sender), receiver.stream())
                    .filter(unit -> unit.id().equals(id))
                    .findFirst();
        }

        @Override
        public Optional<OrgUnit> ofPlace(String placeId) {
            return Optional.empty();
        }

        @Override
        public Optional<OrgUnit> centre(TenantPath node) {
            return Optional.empty();
        }

        @Override
        public Optional<OrgUnit> upper(String unitId) {
            return find(unitId).flatMap(OrgUnit::parentId).flatMap(this::find);
        }

        @Override
        public List<OrgUnit> lower(String unitId) {
            return receiver
                    .filter(unit -> unit.kind() != UnitKind.DEPARTMENT)
                    .filter(unit -> unit.parentId().equals(Optional.of(unitId)))
                    .stream()
                    .toList();
        }
    }
}
