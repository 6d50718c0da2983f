package org.gridloom.change.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridloom.change.approval.Approvals;
import org.gridloom.change.approval.KeepConditions;
import org.gridloom.change.approval.SubmitChange;
import org.gridloom.change.draft.ChangeSet;
import org.gridloom.change.draft.ChangeSets;
import org.gridloom.change.draft.ChangeState;
import org.gridloom.change.proof.ShowProofs;
import org.gridloom.identity.Caller;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.IdentityProblem;
import org.gridloom.identity.Permissions;
import org.gridloom.place.Place;
import org.gridloom.place.Places;
import org.gridloom.shared.Ids;
import org.gridloom.shared.Problem;

/** Publishes an approved change set: at once, at a set time, or first at chosen places; or, in an emergency, an unapproved one. */
@ApplicationScoped
public class PublishChange {
    private final ChangeSets changes;
    private final Approvals approvals;
    private final SubmitChange submitChange;
    private final ShowProofs proofs;
    private final KeepConditions keepConditions;
    private final Swap swap;
    private final PublishSql sql;
    private final Places places;
    private final CurrentCaller currentCaller;
    private final ObjectMapper json;
    private final Clock clock;

    PublishChange(
            ChangeSets changes,
            Approvals approvals,
            SubmitChange submitChange,
            ShowProofs proofs,
            KeepConditions keepConditions,
            Swap swap,
            PublishSql sql,
            Places places,
            CurrentCaller currentCaller,
            ObjectMapper json,
            Clock clock) {
        this.changes = changes;
        this.approvals = approvals;
        this.submitChange = submitChange;
        this.proofs = proofs;
        this.keepConditions = keepConditions;
        this.swap = swap;
        this.sql = sql;
        this.places = places;
        this.currentCaller = currentCaller;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Answers the id of the publication. Published again without places, what was tried out at some is in force everywhere.
     *
     * @param at when; empty for at once
     * @param canary places that have it first; empty for everywhere
     */
    @Transactional
    public String handle(String id, Optional<Instant> at, Collection<String> canary) {
        var seen = changes.require(id);
        publisher(seen);
        var change = changes.lock(id, ChangeState.APPROVED, ChangeState.SCHEDULED);
        Instant now = now();
        at.filter(time -> !time.isAfter(now)).ifPresent(past -> {
            throw new Problem(PublishProblem.PUBLICATION_TIME_PASSED);
        });
        var publication = sql.pending(change.node().city(), id)
                .orElseGet(() -> begun(change, at.orElse(now), false, change.reason()));
        if (at.isPresent()) {
            if (publication.state() != PublicationState.SCHEDULED
                    || !publication.dueAt().equals(at.get())) {
                sql.turn(publication, PublicationState.CANCELLED, Optional.empty(), "");
                sql.endCanary(change.node().city(), publication.id());
                publication = begun(change, at.get(), false, change.reason());
            }
            if (change.state() != ChangeState.SCHEDULED) {
                changes.turn(change, ChangeState.SCHEDULED);
            }
        } else if (canary.isEmpty()) {
            swap.everywhere(change, publication);
        } else {
            swap.atPlaces(change, publication, covered(change, canary));
        }
        return publication.id();
    }

    /** Puts a change set in force at once without approval; loud, on record, and reviewed afterwards. */
    @Transactional
    public String emergency(String id, String reason) {
        var seen = changes.require(id);
        var caller = currentCaller.require(Permissions.CONFIG_EMERGENCY);
        covers(caller, seen);
        if (reason.isBlank()) {
            throw new Problem(PublishProblem.PUBLICATION_REASON_MISSING);
        }
        var change =
                changes.lock(id, ChangeState.DRAFT, ChangeState.RETURNED, ChangeState.SUBMITTED, ChangeState.APPROVED);
        if (!approvals.reviewOffered(change)) {
            throw new Problem(PublishProblem.PUBLICATION_NO_REVIEW);
        }
        submitChange.sound(change);
        approvals.cancel(change);
        var publication = begun(change, now(), true, reason.strip());
        swap.everywhere(change, publication);
        approvals.review(change);
        return publication.id();
    }

    private void publisher(ChangeSet change) {
        var caller = currentCaller.require();
        if (!caller.may(Permissions.CONFIG_APPLY) && !caller.may(Permissions.CONFIG_APPROVE)) {
            throw new Problem(IdentityProblem.NOT_PERMITTED, Map.of("permission", Permissions.CONFIG_APPLY));
        }
        covers(caller, change);
    }

    private static void covers(Caller caller, ChangeSet change) {
        if (!caller.covers(change.node())) {
            throw new Problem(IdentityProblem.NOT_PERMITTED, Map.of("permission", Permissions.CONFIG_APPLY));
        }
    }

    private Publication begun(ChangeSet change, Instant due, boolean emergency, String reason) {
        var publication = new Publication(
                Ids.next(),
                change.id(),
                change.node(),
                PublicationState.SCHEDULED,
                emergency,
                reason,
                currentCaller.require().personId(),
                now(),
                due,
                Optional.empty(),
                evidence(change),
                "",
                Optional.empty());
        sql.insert(publication);
        return publication;
    }

    /** Who approved with which words, what was found, what was tried with what result, and how many conditions are open. */
    private String evidence(ChangeSet change) {
        var evidence = new LinkedHashMap<String, Object>();
        evidence.put("version", change.version());
        evidence.put("errors", change.errors());
        evidence.put("warnings", change.warnings());
        evidence.put("approvals", approvals.verdicts(change));
        evidence.put("proofs", proofs.evidence(change));
        evidence.put("conditions", keepConditions.open(change));
        try {
            return json.writeValueAsString(evidence);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The places named and all below them, each with its node; refuses places outside the change set's node. */
    private Map<String, String> covered(ChangeSet change, Collection<String> canary) {
        var covered = new LinkedHashMap<String, String>();
        for (String id : canary) {
            Place place = places.find(id)
                    .filter(found -> change.node().covers(found.tenant()))
                    .orElseThrow(() -> new Problem(PublishProblem.PUBLICATION_PLACE_NOT_THERE, Map.of("place", id)));
            covered.put(place.id(), place.tenant().value());
            below(place).forEach(each -> covered.put(each.id(), each.tenant().value()));
        }
        return covered;
    }

    private List<Place> below(Place place) {
        return places.children(place.id()).stream()
                .flatMap(child -> Stream.concat(Stream.of(child), below(child).stream()))
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
