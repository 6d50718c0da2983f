package org.gridloom.casefile;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.form.ChosenNames;
import org.gridloom.form.Form;
import org.gridloom.identity.OrgUnit;
import org.gridloom.identity.OrgUnits;
import org.gridloom.identity.People;
import org.gridloom.identity.PersonCard;
import org.gridloom.task.TaskHistory;
import org.gridloom.task.TaskState;

/** Puts together the course of a case from its legs, steps and remarks, leaving out what the reader may not see. */
@ApplicationScoped
class CaseTimeline {
    /** What one transaction does at one instant, in the order people would tell it; acts among themselves as they were written. */
    private static final Map<TimelineEntry.Kind, Integer> TIES = Map.of(
            TimelineEntry.Kind.REPORTED, 0,
            TimelineEntry.Kind.HANDED_OVER, 1,
            TimelineEntry.Kind.COMMENT, 2,
            TimelineEntry.Kind.RETURN, 2,
            TimelineEntry.Kind.TRANSFER, 2,
            TimelineEntry.Kind.ACT, 2,
            TimelineEntry.Kind.LEG_ENDED, 3,
            TimelineEntry.Kind.STEP, 4,
            TimelineEntry.Kind.CLOSED, 5,
            TimelineEntry.Kind.RATED, 6);

    private final CaseLegs legs;
    private final TaskHistory history;
    private final CaseNotes caseNotes;
    private final OrgUnits units;
    private final People people;
    private final EffectiveConfigs configs;
    private final ObjectMapper json;
    private final ChosenNames names;

    CaseTimeline(
            CaseLegs legs,
            TaskHistory history,
            CaseNotes caseNotes,
            OrgUnits units,
            People people,
            EffectiveConfigs configs,
            ObjectMapper json,
            ChosenNames names) {
        this.names = names;
        this.legs = legs;
        this.history = history;
        this.caseNotes = caseNotes;
        this.units = units;
        this.people = people;
        this.configs = configs;
        this.json = json;
    }

    /** @param own whether the reader takes part in a leg; what other legs contain stays hidden but for their begin and end */
    List<TimelineEntry> of(Casefile casefile, Predicate<CaseLeg> own) {
        var reading = new Reading(
                casefile, casefile.mergedInto == null ? legs.ofCase(casefile.id) : legs.mergedFrom(casefile.id), own);
        var entries = new ArrayList<TimelineEntry>();
        reading.addReport(entries);
        for (CaseLeg leg : reading.legs.values()) {
            reading.addLeg(entries, leg);
        }
        reading.cases()
                .flatMap(id -> history.steps(id).stream())
                .filter(step -> reading.open.contains(step.legId()) && step.state() != TaskState.WITHDRAWN)
                .map(reading::step)
                .forEach(entries::add);
        reading.cases()
                .flatMap(id -> history.notes(id).stream())
                .filter(note -> reading.open.contains(note.legId()))
                .map(reading::note)
                .forEach(entries::add);
        if (!reading.open.isEmpty()) {
            caseNotes.ofCase(casefile.id).stream().map(reading::act).forEach(entries::add);
        }
        reading.addEnd(entries);
        entries.sort(Comparator.comparing(TimelineEntry::at)
                .thenComparing(entry -> Objects.requireNonNull(TIES.get(entry.kind())))
                .thenComparing(entry -> reading.written.getOrDefault(entry, "")));
        return entries;
    }

    private final class Reading {
        final Casefile casefile;
        final Map<String, CaseLeg> legs;
        final Set<String> open;
        /** Ids of acts, which sort as they were written. */
        final Map<TimelineEntry, String> written = new IdentityHashMap<>();

        private final Map<String, String> unitNames = new HashMap<>();

        Reading(Casefile casefile, List<CaseLeg> all, Predicate<CaseLeg> own) {
            this.casefile = casefile;
            this.legs = all.stream()
                    .collect(Collectors.toMap(leg -> leg.id, leg -> leg, (a, b) -> a, java.util.LinkedHashMap::new));
            this.open = all.stream().filter(own).map(leg -> leg.id).collect(Collectors.toSet());
        }

        /** The case and those that were merged into it. */
        Stream<String> cases() {
            return Stream.concat(
                            Stream.of(casefile.id),
                            legs.values().stream().flatMap(leg -> Stream.ofNullable(leg.mergedFrom)))
                    .distinct();
        }

        void addReport(List<TimelineEntry> entries) {
            boolean insider = !open.isEmpty();
            entries.add(TimelineEntry.plain(TimelineEntry.Kind.REPORTED, casefile.reportedAt, "", "")
                    .by(insider ? name(casefile.reporterId) : Optional.empty()));
        }

        void addLeg(List<TimelineEntry> entries, CaseLeg leg) {
            if (leg.way.equals(CaseLeg.MASTER)) {
                return;
            }
            entries.add(TimelineEntry.plain(TimelineEntry.Kind.HANDED_OVER, leg.startedAt, leg.id, unitName(leg.unitId))
                    .with(Optional.of(leg.way), Optional.empty()));
            if (leg.endedAt != null) {
                entries.add(TimelineEntry.plain(TimelineEntry.Kind.LEG_ENDED, leg.endedAt, leg.id, unitName(leg.unitId))
                        .with(publishes(leg) ? Optional.ofNullable(leg.outcome) : Optional.empty(), Optional.empty()));
            }
        }

        private boolean publishes(CaseLeg leg) {
            return open.contains(leg.id)
                    || configs.pinned(casefile.bundle)
                            .find(CaseType.class, casefile.caseType)
                            .flatMap(CaseType::contract)
                            .map(contract -> contract.open().contains("outcome"))
                            .orElse(false);
        }

        TimelineEntry step(TaskHistory.Step step) {
            CaseLeg leg = legs.get(step.legId());
            var answers = step.form().isPresent() && step.answers().isPresent() && leg != null
                    ? AnswerLine.of(
                            configs.pinned(leg.bundle)
                                    .require(Form.class, step.form().get()),
                            step.answers().get(),
                            json,
                            names)
                    : List.<AnswerLine>of();
            boolean late = step.dueAt().isPresent()
                    && step.endedAt().isPresent()
                    && step.endedAt().get().isAfter(step.dueAt().get());
            return new TimelineEntry(
                    TimelineEntry.Kind.STEP,
                    step.openedAt(),
                    step.endedAt(),
                    step.dueAt(),
                    late,
                    step.legId(),
                    unitName(step.unitId()),
                    step.personId().flatMap(this::name),
                    step.stepName(),
                    step.result(),
                    Optional.empty(),
                    answers);
        }

        TimelineEntry note(TaskHistory.Note note) {
            var kind = switch (note.act()) {
                case RETURN -> TimelineEntry.Kind.RETURN;
                case TRANSFER -> TimelineEntry.Kind.TRANSFER;
                case COMMENT -> TimelineEntry.Kind.COMMENT;
                default -> TimelineEntry.Kind.ACT;
            };
            CaseLeg leg = legs.get(note.legId());
            String to = note.toPersonId()
                    .flatMap(this::name)
                    .map(name -> "→ " + name)
                    .orElse("");
            String text = to + (to.isEmpty() || note.text().isEmpty() ? "" : "：") + note.text();
            var entry = TimelineEntry.plain(kind, note.at(), note.legId(), leg == null ? "" : unitName(leg.unitId))
                    .by(name(note.personId()))
                    .with(
                            Optional.of(note.act().word()).filter(word -> kind == TimelineEntry.Kind.ACT),
                            Optional.of(text))
                    .step(note.stepName());
            written.put(entry, note.id());
            return entry;
        }

        TimelineEntry act(CaseNote note) {
            var entry = TimelineEntry.plain(TimelineEntry.Kind.ACT, note.writtenAt, "", unitName(note.unitId))
                    .by(name(note.personId))
                    .with(Optional.of(note.act.word()), Optional.of(note.text));
            written.put(entry, note.id);
            return entry;
        }

        void addEnd(List<TimelineEntry> entries) {
            if (casefile.closedAt != null) {
                entries.add(TimelineEntry.plain(TimelineEntry.Kind.CLOSED, casefile.closedAt, "", "")
                        .with(Optional.ofNullable(casefile.outcome), Optional.empty()));
            }
            if (casefile.ratedAt != null) {
                entries.add(TimelineEntry.plain(TimelineEntry.Kind.RATED, casefile.ratedAt, "", "")
                        .with(Optional.of(String.valueOf(casefile.stars)), Optional.ofNullable(casefile.ratingText)));
            }
        }

        private Optional<String> name(String personId) {
            return people.find(personId).map(PersonCard::name);
        }

        private String unitName(String id) {
            return unitNames.computeIfAbsent(
                    id, unit -> units.find(unit).map(OrgUnit::name).orElse(""));
        }
    }
}
