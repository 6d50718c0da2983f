package org.gridloom.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gridloom.deadline.DeadlineEscalated;
import org.gridloom.deadline.DeadlineMissed;
import org.gridloom.deadline.DeadlineWarned;
import org.gridloom.deadline.RungWords;
import org.gridloom.deadline.ladder.Rung;
import org.gridloom.identity.OrgUnit;
import org.gridloom.identity.OrgUnits;
import org.gridloom.identity.People;
import org.gridloom.identity.PersonCard;
import org.gridloom.outbox.Delivered;
import org.gridloom.outbox.OutboxSubscriber;

/**
 * Tells whom a rung names (TZ-8.7): the holder, or everybody of the pool; the holders of a post at the unit of the work, else at
 * the nearest unit above where somebody holds it. Each person gets one notice for a rung, however often the event arrives.
 */
@ApplicationScoped
class TellRungs implements OutboxSubscriber {
    private static final Set<String> TYPES = Set.of(DeadlineWarned.TYPE, DeadlineMissed.TYPE, DeadlineEscalated.TYPE);
    private static final int LEVELS = 6;
    private static final int MOST = 100;

    private final WorkItems items;
    private final TaskCopies copies;
    private final OrgUnits units;
    private final People people;
    private final ObjectMapper json;

    TellRungs(WorkItems items, TaskCopies copies, OrgUnits units, People people, ObjectMapper json) {
        this.items = items;
        this.copies = copies;
        this.units = units;
        this.people = people;
        this.json = json;
    }

    @Override
    public boolean wants(String type) {
        return TYPES.contains(type);
    }

    @Override
    public void on(Delivered event) {
        JsonNode told = read(event.data());
        JsonNode tell = told.path("rung").path("tell");
        if (tell.isEmpty()) {
            return;
        }
        var item = items.findByIdOptional(event.subject())
                .or(() -> items.ofCase(told.path("caseId").asText()).stream().reduce((first, last) -> last));
        if (item.isEmpty()) {
            return;
        }
        var whom = new LinkedHashSet<String>();
        tell.forEach(word -> whom.addAll(whom(word.asText(), told, item.get())));
        boolean whole = told.path("subjectKind").asText().equals("case");
        String text = RungWords.of(event.data(), Locale.CHINESE);
        whom.stream().limit(MOST).forEach(person -> tell(event, item.get(), person, text, whole));
    }

    private void tell(Delivered event, WorkItem item, String person, String text, boolean whole) {
        String id = UUID.nameUUIDFromBytes((event.id() + " " + person).getBytes(StandardCharsets.UTF_8))
                .toString();
        if (copies.findById(id) == null) {
            copies.persist(new TaskCopy(id, item, person, event.at(), text, whole));
        }
    }

    private List<String> whom(String word, JsonNode told, WorkItem item) {
        String unit = told.path("unitId").asText();
        if (!word.equals(Rung.HOLDER)) {
            return holders(word, unit);
        }
        String person = told.path("personId").asText();
        if (!person.isEmpty()) {
            return List.of(person);
        }
        String subject = told.path("subject").asText();
        var seats = items.seatsOf(subject).stream()
                .filter(seat -> seat.state == TaskState.OPEN)
                .toList();
        return (seats.isEmpty() ? List.of(item) : seats)
                .stream().flatMap(seat -> holdersOf(seat).stream()).distinct().toList();
    }

    private List<String> holdersOf(WorkItem seat) {
        return seat.holderId != null
                ? List.of(seat.holderId)
                : seat.postList().stream()
                        .flatMap(post -> people.holding(post, seat.unitId).stream())
                        .map(PersonCard::id)
                        .toList();
    }

    private List<String> holders(String post, String unitId) {
        Optional<String> at = Optional.of(unitId);
        for (int i = 0; i < LEVELS && at.isPresent(); i++) {
            var found = people.holding(post, at.get());
            if (!found.isEmpty()) {
                return found.stream().map(PersonCard::id).toList();
            }
            at = units.upper(at.get()).map(OrgUnit::id);
        }
        return List.of();
    }

    private JsonNode read(String data) {
        try {
            return json.readTree(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event is JSON", e);
        }
    }
}
