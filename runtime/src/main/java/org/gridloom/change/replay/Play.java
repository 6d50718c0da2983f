package org.gridloom.change.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.identity.OrgUnit;
import org.gridloom.process.Rehearsal;
import org.gridloom.process.StartProcess;
import org.gridloom.shared.Problem;

/** The acts of one case, one after the other at their recorded time, as far as the record goes. */
final class Play {
    private static final int MOST = 2000;
    private static final String MASTER = "leg-0";

    private final CaseRecord record;
    private final Rehearsal rehearsal;
    private final Theatre theatre;
    private final MovedClock clock;
    private final Accept accept;
    private final Configurations configs;
    private final List<String> beside = new ArrayList<>();
    private final Set<CaseRecord.Act> played = new HashSet<>();
    private final Set<String> supervised = new HashSet<>();
    private String instance = "";

    /** Takes recorded answers through a form. */
    interface Accept {
        Map<String, Object> answers(EffectiveConfig config, String form, Map<String, Object> recorded);
    }

    /** Something to be done; of two at one instant the lower rank first. */
    private record Cue(Instant at, int rank, Runnable act) {}

    Play(
            CaseRecord record,
            Rehearsal rehearsal,
            Theatre theatre,
            MovedClock clock,
            Accept accept,
            Configurations configs) {
        this.record = record;
        this.rehearsal = rehearsal;
        this.theatre = theatre;
        this.clock = clock;
        this.accept = accept;
        this.configs = configs;
    }

    String masterId() {
        return MASTER;
    }

    String master(OrgUnit home) {
        var recorded =
                record.legs().stream().filter(leg -> leg.way().equals("master")).findFirst();
        theatre.leg(MASTER, home.id(), "master", recorded);
        return MASTER;
    }

    void start(StartProcess start) {
        instance = rehearsal.engine().start(start).instanceId();
        closeBeside();
    }

    void run() {
        for (int i = 0; i < MOST; i++) {
            answerOthers();
            var next = next();
            if (next.isEmpty()) {
                break;
            }
            clock.to(next.get().at());
            next.get().act().run();
            closeBeside();
        }
        finish();
    }

    private Optional<Cue> next() {
        var cues = new ArrayList<Cue>();
        theatre.open.forEach((task, opened) ->
                opened.recorded.flatMap(known -> cue(task, opened, known)).ifPresent(cues::add));
        if (theatre.closing.isEmpty()) {
            record.acts().stream()
                    .filter(act -> act.word().equals("withdraw") && !played.contains(act))
                    .flatMap(act -> takeBack(act).stream())
                    .forEach(cues::add);
            record.legs().stream()
                    .filter(leg -> leg.way().equals("supervise") && !supervised.contains(leg.id()))
                    .map(leg -> new Cue(leg.startedAt(), 0, () -> supervise(leg)))
                    .forEach(cues::add);
            record.closing()
                    .filter(end -> end.cancelled() || record.merged())
                    .map(end -> new Cue(end.at(), 9, () -> rehearsal.engine().cancel(instance, end.how())))
                    .ifPresent(cues::add);
        }
        var first = cues.stream().min(Comparator.comparing(Cue::at).thenComparing(Cue::rank));
        var timer = rehearsal
                .nextTimer()
                .filter(due -> first.map(cue -> !due.isAfter(cue.at()))
                        .orElseGet(() -> record.closing()
                                .filter(end -> !due.isAfter(end.at()))
                                .isPresent()));
        return timer.isPresent() ? timer.map(due -> new Cue(due, 0, rehearsal::fireTimers)) : first;
    }

    private Optional<Cue> cue(String task, Theatre.Opened opened, CaseRecord.Opening known) {
        // What runs beside the case ends with it: of two acts at one instant that one came first.
        int rank = theatre.beside(opened.step.legId()) ? 1 : 2;
        var back = record.act(known.id(), "return", "return-to", "reject", "jump");
        if (back.isPresent() && known.done().isEmpty()) {
            return back.map(act -> new Cue(act.at(), rank, () -> move(task, opened, act)));
        }
        return Retally.of(known, opened.step.step().panel())
                .map(done -> new Cue(done.at(), rank, () -> complete(task, opened, known, done)));
    }

    private void complete(String task, Theatre.Opened opened, CaseRecord.Opening known, CaseRecord.Done done) {
        var config = configs.pinned(opened.step.bundle());
        var given = new HashMap<>(done.answers());
        var told = new HashMap<String, Object>();
        if (known.panel()) {
            // What the panel came to is no answer of the form.
            for (String word : List.of("verdict", "votes")) {
                Optional.ofNullable(given.remove(word)).ifPresent(value -> told.put(word, value));
            }
        }
        var answers = new HashMap<>(opened.step
                .step()
                .form()
                .map(form -> accept.answers(config, form, given))
                .orElse(given));
        answers.putAll(told);
        if (record.act(known.id(), "resubmit").isPresent()) {
            rehearsal.moves().resubmit(opened.step.instanceId(), task, answers);
        } else {
            rehearsal.engine().complete(opened.step.instanceId(), task, answers);
        }
    }

    private void move(String task, Theatre.Opened opened, CaseRecord.Act act) {
        String target = record.openings().stream()
                .filter(later -> !later.id().equals(act.openingId())
                        && opened.recorded
                                .filter(known -> known.instanceId().equals(later.instanceId()))
                                .isPresent()
                        && !later.openedAt().isBefore(act.at().minusMillis(50)))
                .filter(later -> !theatre.used.contains(later.id()))
                .findFirst()
                .map(CaseRecord.Opening::step)
                .orElse("");
        String from = opened.step.instanceId();
        try {
            if (act.word().equals("jump")) {
                rehearsal.moves().jump(from, task, target);
            } else {
                rehearsal.moves().back(from, task, target);
            }
        } catch (Problem refused) {
            theatre.remark(Replayed.Why.MOVE, opened.step.step().name());
            theatre.open.remove(task);
        }
    }

    private Optional<Cue> takeBack(CaseRecord.Act act) {
        return theatre.all.stream()
                .filter(opened -> opened.doneAt.isPresent()
                        && opened.recorded
                                .filter(known -> known.id().equals(act.openingId()))
                                .isPresent())
                .findFirst()
                .map(opened -> new Cue(act.at(), 0, () -> {
                    played.add(act);
                    try {
                        rehearsal
                                .moves()
                                .takeBack(
                                        opened.step.instanceId(),
                                        opened.step.step().id());
                    } catch (Problem refused) {
                        theatre.remark(Replayed.Why.MOVE, opened.step.step().name());
                    }
                }));
    }

    private void supervise(CaseRecord.Leg leg) {
        supervised.add(leg.id());
        String id = "supervise-" + supervised.size();
        theatre.leg(id, leg.unitId(), "supervise", Optional.of(leg));
        var variables = new HashMap<String, Object>();
        variables.put("caseNumber", record.number());
        variables.put("category", record.caseType());
        variables.put("urgency", record.urgency());
        variables.put("unitId", leg.unitId());
        variables.put("level", theatre.level(leg.unitId()));
        leg.asker().ifPresent(asker -> variables.put("chosenUnit", asker));
        var config = theatre.config(record.node(), Optional.of(leg));
        beside.add(rehearsal
                .engine()
                .start(new StartProcess(record.node(), config.bundle(), leg.process(), record.id(), id, variables))
                .instanceId());
    }

    /** Another system's answer goes on by itself where nobody reads it. */
    private void answerOthers() {
        for (Rehearsal.Waiting waiting : rehearsal.waiting()) {
            if (!waiting.answersCount()) {
                rehearsal.answered(waiting);
            }
        }
    }

    /** What ran beside the case ends with it. */
    private void closeBeside() {
        if (theatre.closing.isPresent()) {
            for (String each : beside) {
                if (rehearsal.engine().find(each).isPresent()) {
                    rehearsal.engine().cancel(each, "ended");
                }
            }
            beside.clear();
        }
    }

    private void finish() {
        if (theatre.closing.isEmpty()) {
            theatre.open.values().stream()
                    .filter(opened ->
                            opened.recorded.filter(CaseRecord.Opening::open).isEmpty())
                    .forEach(opened -> theatre.remark(
                            Replayed.Why.NO_RECORD, opened.step.step().name()));
            rehearsal.waiting().forEach(call -> theatre.remark(Replayed.Why.CONNECTOR, call.step()));
        }
        record.acts().stream()
                .filter(act -> act.word().equals("migrate"))
                .findFirst()
                .ifPresent(act -> theatre.remark(Replayed.Why.MIGRATED, ""));
        record.openings().stream()
                .filter(each -> each.done().isPresent() && !theatre.used.contains(each.id()))
                .forEach(each -> theatre.remark(Replayed.Why.LEFT_OUT, each.name()));
    }
}
