package org.gridloom.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridloom.casefile.AnswerLine;
import org.gridloom.casefile.TimelineEntry;

/** Draws the course of a case: the units it went through, and every step with person, begin, end, result and clock. */
record DrawCourse(ConfigWords config, TimeWords times, boolean standing) {
    /** Answers that say how a step ended, by the names the platform reserves and those its own forms use. */
    private static final List<String> RESULTS = List.of("decision", "outcome", "result", "verified");

    CasePages.Course of(List<TimelineEntry> entries) {
        return new CasePages.Course(
                legs(entries), entries.stream().map(this::line).toList());
    }

    private List<CasePages.Leg> legs(List<TimelineEntry> entries) {
        var begun = new LinkedHashMap<String, TimelineEntry>();
        Map<String, TimelineEntry> ended = new LinkedHashMap<>();
        for (TimelineEntry entry : entries) {
            if (entry.kind() == TimelineEntry.Kind.HANDED_OVER && !supervises(entry)) {
                begun.put(entry.legId(), entry);
            } else if (entry.kind() == TimelineEntry.Kind.LEG_ENDED) {
                ended.put(entry.legId(), entry);
            }
        }
        // A leg that sent the matter on waits for the one it was sent to, so the youngest open one has it now.
        String now = begun.keySet().stream()
                .filter(leg -> !ended.containsKey(leg))
                .reduce((first, second) -> second)
                .orElse("");
        var legs = new ArrayList<CasePages.Leg>();
        begun.forEach((id, entry) -> legs.add(new CasePages.Leg(
                entry.unit(),
                way(entry),
                Optional.ofNullable(ended.get(id)).map(this::legEnd).orElseGet(() -> words().say("leg.open")),
                id.equals(now))));
        return legs;
    }

    /** It runs beside the case and hands nothing over. */
    private static boolean supervises(TimelineEntry entry) {
        return entry.result().filter("supervise"::equals).isPresent();
    }

    private String way(TimelineEntry entry) {
        return words().say("leg.way." + entry.result().orElse("same"));
    }

    private String legEnd(TimelineEntry end) {
        return end.result()
                .map(config::outcome)
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> words().say("leg.closed"));
    }

    private CasePages.Line line(TimelineEntry entry) {
        boolean step = entry.kind() == TimelineEntry.Kind.STEP;
        return new CasePages.Line(
                look(entry),
                title(entry),
                by(entry),
                span(entry),
                times.exact(entry.at())
                        + entry.endedAt().map(end -> " – " + times.exact(end)).orElse(""),
                step ? clock(entry) : Stamp.NONE,
                result(entry),
                entry.text().orElse(""),
                facts(entry),
                entry.answers().stream()
                        .flatMap(line -> line.attachments().stream())
                        .toList());
    }

    private static String look(TimelineEntry entry) {
        return switch (entry.kind()) {
            case HANDED_OVER -> "hop";
            case CLOSED, RATED -> "end";
            case STEP -> entry.endedAt().isEmpty() ? "now" : entry.late() ? "late" : "";
            default -> "";
        };
    }

    private String title(TimelineEntry entry) {
        return switch (entry.kind()) {
            case REPORTED -> words().say("course.reported");
            case HANDED_OVER -> words().say(supervises(entry) ? "course.supervised" : "course.handed", entry.unit());
            case LEG_ENDED -> words().say("course.ended", entry.unit());
            case COMMENT -> words().say("course.comment", entry.stepName());
            case RETURN -> words().say("course.return", entry.stepName());
            case TRANSFER -> words().say("course.transfer", entry.stepName());
            case ACT -> act(entry);
            case CLOSED -> words().say("course.closed");
            case RATED -> words().say("course.rated");
            case STEP -> entry.stepName();
        };
    }

    private String act(TimelineEntry entry) {
        String act = words().say("act." + entry.result().orElse(""));
        return entry.stepName().isEmpty() ? act : words().say("course.act", entry.stepName(), act);
    }

    /** A hand-over names its unit already in the title. */
    private static String by(TimelineEntry entry) {
        boolean named = entry.kind() == TimelineEntry.Kind.HANDED_OVER || entry.kind() == TimelineEntry.Kind.LEG_ENDED;
        return Stream.of(entry.person().orElse(""), named ? "" : entry.unit())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String span(TimelineEntry entry) {
        String begin = times.at(entry.at());
        if (entry.endedAt().isPresent()) {
            return words().say("course.span", begin, times.at(entry.endedAt().get()));
        }
        return entry.kind() == TimelineEntry.Kind.STEP ? words().say("course.since", begin) : begin;
    }

    private Stamp clock(TimelineEntry entry) {
        return entry.endedAt()
                .map(end -> entry.dueAt().isEmpty() ? Stamp.NONE : times.ended(end, entry.dueAt()))
                .orElseGet(() -> {
                    var open = times.open(entry.dueAt(), Optional.empty(), standing);
                    String both = open.text().isEmpty() ? open.word() : open.word() + " · " + open.text();
                    return new Stamp(open.text(), open.exact(), open.tone(), both);
                });
    }

    private String result(TimelineEntry entry) {
        return switch (entry.kind()) {
            case HANDED_OVER -> way(entry);
            case LEG_ENDED, CLOSED -> entry.result().map(config::outcome).orElse("");
            case RATED ->
                entry.result().map(stars -> words().say("rate.word." + stars)).orElse("");
            case STEP ->
                entry.endedAt().isEmpty()
                        ? words().say(entry.person().isPresent() ? "course.now" : "course.waiting")
                        : answered(entry);
            default -> "";
        };
    }

    private String answered(TimelineEntry entry) {
        return entry.answers().stream()
                .filter(line -> RESULTS.contains(line.field()))
                .map(line -> DrawCase.text(line, words()))
                .findFirst()
                .orElse("");
    }

    private List<CasePages.Fact> facts(TimelineEntry entry) {
        return entry.answers().stream()
                .filter(line -> line.attachments().isEmpty() && !RESULTS.contains(line.field()))
                .map(this::fact)
                .filter(fact -> !fact.text().isEmpty())
                .toList();
    }

    private CasePages.Fact fact(AnswerLine line) {
        return new CasePages.Fact(DrawCase.label(line, words()), DrawCase.text(line, words()));
    }

    private Words words() {
        return config.words();
    }
}
