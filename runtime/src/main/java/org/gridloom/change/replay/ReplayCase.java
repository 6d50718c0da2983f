package org.gridloom.change.replay;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.casefile.CaseType;
import org.gridloom.casefile.Dispatch;
import org.gridloom.deadline.RehearseLimit;
import org.gridloom.form.Form;
import org.gridloom.form.FormGate;
import org.gridloom.identity.OrgUnit;
import org.gridloom.identity.UnitKind;
import org.gridloom.identity.UnitTree;
import org.gridloom.process.Rehearsal;
import org.gridloom.process.StartProcess;
import org.gridloom.rule.Decisions;
import org.gridloom.rule.Rulesets;
import org.gridloom.script.Scripts;
import org.gridloom.shared.Problem;

/**
 * Runs one recorded case again, in memory, through the interpreters that ran it: dispatch, process, assignment, limits. What
 * people answered then is answered again at the time they answered. Belongs to one thread; writes nothing.
 */
final class ReplayCase {
    private final FormGate forms;
    private final Configurations configs;
    private final Dispatch dispatch;
    private final MovedClock clock = new MovedClock();
    private final Theatre theatre;
    private final Rehearsal rehearsal;

    /** What replays of one job share; safe for threads. */
    record Tools(
            String city,
            UnitTree units,
            FormGate forms,
            Scripts scripts,
            Decisions decisions,
            Rulesets rulesets,
            RehearseLimit limits,
            Configurations configs) {
        static Tools of(String city, UnitTree units, FormGate forms, Scripts scripts, Configurations configs) {
            var decisions = new Decisions(configs);
            return new Tools(
                    city,
                    units,
                    forms,
                    scripts,
                    decisions,
                    new Rulesets(configs),
                    new RehearseLimit(decisions),
                    configs);
        }
    }

    ReplayCase(Tools tools) {
        this.forms = tools.forms();
        this.configs = tools.configs();
        this.dispatch = new Dispatch(tools.decisions(), tools.rulesets(), tools.units());
        this.theatre = new Theatre(tools.units(), tools.limits(), configs, clock);
        this.rehearsal = new Rehearsal(new Rehearsal.Stage(
                tools.city(), configs, tools.decisions(), tools.rulesets(), tools.scripts(), theatre, theatre, clock));
    }

    /** Under the configuration the case began with. */
    Replayed asRecorded(CaseRecord record) {
        return handle(record, true);
    }

    /** Under the configuration that is tried out. */
    Replayed asItWouldBe(CaseRecord record) {
        return handle(record, false);
    }

    private Replayed handle(CaseRecord record, boolean pinned) {
        theatre.begin(record, pinned);
        rehearsal.clear();
        clock.set(record.reportedAt());
        EffectiveConfig config = pinned ? configs.pinned(record.bundle()) : configs.wouldBe(record.node());
        String urgency = record.urgency();
        Optional<Instant> due = Optional.empty();
        try {
            var type = config.require(CaseType.class, record.caseType());
            var found = dispatch.handle(
                    config,
                    type,
                    answers(config, type.form(), record.answers()),
                    record.node(),
                    record.placeId(),
                    own -> facts(record, own));
            urgency = found.urgency();
            due = theatre.reckon(
                    config,
                    type.deadlines(),
                    "case",
                    Map.of("category", type.name(), "urgency", urgency),
                    record.clock(record.id()),
                    record.reportedAt(),
                    record.reportedAt());
            var play = new Play(record, rehearsal, theatre, clock, this::answers, configs);
            play.start(new StartProcess(
                    record.node(),
                    config.bundle(),
                    type.process(),
                    record.id(),
                    play.master(found.home()),
                    Dispatch.variables(
                            record.id(), record.number(), type.name(), urgency, play.masterId(), found.receiver())));
            play.run();
        } catch (Problem refused) {
            theatre.remark(Replayed.Why.FAILED, refused.code().name());
        }
        return new Replayed(Outcomes.of(theatre, urgency, due), theatre.remarks);
    }

    /** With what the form computes now; what it would refuse now is remarked. */
    private Map<String, Object> answers(EffectiveConfig config, String name, Map<String, Object> recorded) {
        var form = config.find(Form.class, name);
        if (form.isEmpty()) {
            return recorded;
        }
        Map<String, Object> filled = forms.fill(form.get(), recorded);
        forms.check(form.get(), filled)
                .forEach(finding -> theatre.remark(Replayed.Why.FORM_REFUSES, name + finding.pointer()));
        return new HashMap<>(filled);
    }

    /** Of cases from before the facts were kept: where it happened reports, and somebody is there. */
    private static Dispatch.Facts facts(CaseRecord record, OrgUnit own) {
        return record.facts().orElseGet(() -> new Dispatch.Facts(level(own.kind()), true));
    }

    private static String level(UnitKind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
