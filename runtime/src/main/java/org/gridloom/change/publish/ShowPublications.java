package org.gridloom.change.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridloom.change.approval.Approvals;
import org.gridloom.change.approval.KeepConditions;
import org.gridloom.change.draft.ChangeSet;
import org.gridloom.change.draft.ChangeSets;
import org.gridloom.change.draft.ChangeViews.Who;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.People;
import org.gridloom.identity.Permissions;
import org.gridloom.tenant.TenantNode;
import org.gridloom.tenant.TenantPath;
import org.gridloom.tenant.TenantTree;

/** The history of what came into force: who, why, on what evidence, and what became of it. */
@ApplicationScoped
class ShowPublications {
    private static final int MOST = 200;
    private final PublishSql sql;
    private final ChangeSets changes;
    private final Approvals approvals;
    private final KeepConditions keepConditions;
    private final People people;
    private final TenantTree tree;
    private final CurrentCaller currentCaller;
    private final ObjectMapper json;

    ShowPublications(
            PublishSql sql,
            ChangeSets changes,
            Approvals approvals,
            KeepConditions keepConditions,
            People people,
            TenantTree tree,
            CurrentCaller currentCaller,
            ObjectMapper json) {
        this.sql = sql;
        this.changes = changes;
        this.approvals = approvals;
        this.keepConditions = keepConditions;
        this.people = people;
        this.tree = tree;
        this.currentCaller = currentCaller;
        this.json = json;
    }

    record Subject(String id, String title) {}

    record Moved(String node, String from, String to) {}

    record BackShown(Who by, Instant at, String reason) {}

    /** @param review how the review of an emergency stands; empty where there is none */
    record Row(
            String id,
            Subject change,
            String node,
            String nodeName,
            PublicationState state,
            boolean emergency,
            String reason,
            Who by,
            Instant askedAt,
            Instant dueAt,
            Optional<Instant> doneAt,
            String failure,
            JsonNode evidence,
            long openConditions,
            List<Moved> moves,
            List<String> canary,
            Optional<Approvals.Review> review,
            Optional<BackShown> rolledBack) {}

    record Listing(List<Row> publications, long total) {}

    @Transactional
    Listing list(TenantPath node, int offset, int limit) {
        currentCaller.require(Permissions.CONFIG_READ);
        return new Listing(rows(sql.at(node, false, offset, limit)), sql.count(node));
    }

    /** Emergencies in force whose review has not been done: shown loudly until it is. */
    @Transactional
    List<Row> unreviewed(TenantPath node) {
        currentCaller.require(Permissions.CONFIG_READ);
        return rows(sql.at(node, true, 0, MOST)).stream()
                .filter(row -> row.review().map(Approvals.Review::open).orElse(true))
                .toList();
    }

    private List<Row> rows(List<Publication> found) {
        var names = people.names(found.stream()
                .flatMap(p -> Stream.concat(Stream.of(p.personId()), p.back().map(Publication.Back::personId).stream()))
                .distinct()
                .toList());
        return found.stream().map(p -> row(p, names)).toList();
    }

    private Row row(Publication p, Map<String, String> names) {
        String city = p.node().city();
        var change = changes.find(p.changeId());
        return new Row(
                p.id(),
                new Subject(p.changeId(), change.map(ChangeSet::title).orElse("")),
                p.node().value(),
                tree.find(p.node()).map(TenantNode::name).orElse(p.node().value()),
                p.state(),
                p.emergency(),
                p.reason(),
                Who.of(p.personId(), names),
                p.askedAt(),
                p.dueAt(),
                p.doneAt(),
                p.failure(),
                read(p.evidence()),
                change.map(keepConditions::open).orElse(0L),
                sql.lines(city, p.id(), Swap.NODE).stream()
                        .map(line -> new Moved(line.name(), line.was(), line.became()))
                        .toList(),
                sql.canaryPlaces(city, p.id()),
                p.emergency() ? change.flatMap(approvals::reviewed) : Optional.empty(),
                p.back().map(back -> new BackShown(Who.of(back.personId(), names), back.at(), back.reason())));
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored evidence cannot be read", e);
        }
    }
}
