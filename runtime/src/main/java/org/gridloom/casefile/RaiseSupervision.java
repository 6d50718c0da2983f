package org.gridloom.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gridloom.deadline.DeadlineEscalated;
import org.gridloom.deadline.DeadlineMissed;
import org.gridloom.deadline.DeadlineWarned;
import org.gridloom.identity.OrgUnit;
import org.gridloom.identity.OrgUnits;
import org.gridloom.identity.People;
import org.gridloom.outbox.Delivered;
import org.gridloom.outbox.OutboxSubscriber;
import org.gridloom.task.TaskAction;
import org.jboss.logging.Logger;

/**
 * A rung raises a case to supervision (督办): the unit that has the work answers to the nearest unit above where somebody holds
 * the post the rung names. Once for a rung, however often the event arrives; nothing when the case has ended, stands still or
 * its category knows no supervision.
 */
@ApplicationScoped
class RaiseSupervision implements OutboxSubscriber {
    private static final Logger LOG = Logger.getLogger(RaiseSupervision.class);
    private static final Set<String> TYPES = Set.of(DeadlineWarned.TYPE, DeadlineMissed.TYPE, DeadlineEscalated.TYPE);
    private static final int LEVELS = 6;

    private final Casefiles casefiles;
    private final CaseDesk desk;
    private final BeginSupervision beginSupervision;
    private final OrgUnits units;
    private final People people;
    private final ObjectMapper json;
    private final Clock clock;

    RaiseSupervision(
            Casefiles casefiles,
            CaseDesk desk,
            BeginSupervision beginSupervision,
            OrgUnits units,
            People people,
            ObjectMapper json,
            Clock clock) {
        this.casefiles = casefiles;
        this.desk = desk;
        this.beginSupervision = beginSupervision;
        this.units = units;
        this.people = people;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public boolean wants(String type) {
        return TYPES.contains(type);
    }

    @Override
    public void on(Delivered event) {
        JsonNode told = read(event.data());
        String post = told.path("rung").path("supervise").asText("");
        if (post.isEmpty()) {
            return;
        }
        String unitId = told.path("unitId").asText();
        var casefile = casefiles
                .findByIdOptional(told.path("caseId").asText())
                .filter(found ->
                        found.state == CaseState.OPEN && found.suspendedAt == null && found.mergedInto == null);
        var process = casefile.flatMap(found -> desk.offer(found, TaskAction.SUPERVISE))
                .flatMap(CaseOffer::process);
        var unit = units.find(unitId);
        var by = above(post, unitId);
        if (casefile.isEmpty() || process.isEmpty() || unit.isEmpty() || by.isEmpty()) {
            LOG.infof("rung of %s raises no supervision: nobody to supervise or nothing to do it by", event.subject());
            return;
        }
        String legId = UUID.nameUUIDFromBytes(("supervise " + event.id()).getBytes(StandardCharsets.UTF_8))
                .toString();
        beginSupervision.handle(
                casefile.get(),
                process.get(),
                new BeginSupervision.Between(legId, unit.get(), by.get()),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private Optional<String> above(String post, String unitId) {
        Optional<String> at = Optional.of(unitId);
        for (int i = 0; i < LEVELS && at.isPresent(); i++) {
            at = units.upper(at.get()).map(OrgUnit::id);
            if (at.isPresent() && !people.holding(post, at.get()).isEmpty()) {
                return at;
            }
        }
        return Optional.empty();
    }

    private JsonNode read(String data) {
        try {
            return json.readTree(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event is JSON", e);
        }
    }
}
