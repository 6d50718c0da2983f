package org.gridloom.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.identity.Caller;
import org.gridloom.record.type.RecordType;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;

/** What takes its place from another record goes where that one goes: the household with the house, the person with both. */
@ApplicationScoped
class MoveAlong {
    private final Records records;
    private final RecordRelations relations;
    private final RecordText text;
    private final KeepRecord keep;
    private final EffectiveConfigs configs;
    private final CurrentTenant currentTenant;
    private final Clock clock;

    MoveAlong(
            Records records,
            RecordRelations relations,
            RecordText text,
            KeepRecord keep,
            EffectiveConfigs configs,
            CurrentTenant currentTenant,
            Clock clock) {
        this.records = records;
        this.relations = relations;
        this.text = text;
        this.keep = keep;
        this.configs = configs;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    /** Brings everything that hangs on a record to its place. */
    void behind(RecordRow moved, Caller caller) {
        var config = configs.at(TenantPath.of(moved.node));
        var types = config.names("record-type").stream()
                .flatMap(name -> config.find(RecordType.class, name).stream())
                .toList();
        var seen = new HashSet<String>(List.of(moved.id));
        var open = new ArrayDeque<RecordRow>(List.of(moved));
        while (!open.isEmpty()) {
            var ahead = open.remove();
            for (RecordType type : types) {
                follower(type, ahead.type)
                        .ifPresent(relation -> relations
                                .all(ahead.id, relation, LocalDate.now(clock))
                                .forEach(id -> {
                                    if (seen.add(id)) {
                                        records.findByIdOptional(id)
                                                .filter(row -> row.type.equals(type.name()))
                                                .filter(row -> move(row, type, ahead, config.bundle(), caller))
                                                .ifPresent(open::add);
                                    }
                                }));
            }
        }
    }

    /** The relation by which records of a type follow those of another. */
    private static Optional<String> follower(RecordType type, String ahead) {
        return type.place()
                .flatMap(RecordType.PlaceRule::relation)
                .flatMap(type::relation)
                .filter(relation -> relation.to().equals(ahead))
                .map(RecordType.Relation::name);
    }

    private boolean move(RecordRow row, RecordType type, RecordRow ahead, String bundle, Caller caller) {
        if (row.node.equals(ahead.node) && Objects.equals(row.placeId, ahead.placeId)) {
            return false;
        }
        row.node = ahead.node;
        row.placeId = ahead.placeId;
        keep.change(
                row,
                type,
                bundle,
                text.read(currentTenant.city(), row.id, row.document),
                new KeepRecord.Deed("moved", caller, List.of(), Optional.empty()));
        return true;
    }
}
