package org.gridloom.change.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.casefile.ChooseReceiver;
import org.gridloom.deadline.RehearseLimit;
import org.gridloom.identity.OrgUnit;
import org.gridloom.identity.UnitTree;
import org.gridloom.process.CasePort;
import org.gridloom.process.ClosedHow;
import org.gridloom.process.HandOver;
import org.gridloom.process.HandOverRequest;
import org.gridloom.process.OpenedStep;
import org.gridloom.process.TaskPort;
import org.gridloom.task.AssignStep;
import org.jspecify.annotations.Nullable;

/**
 * Where one case is replayed: stands where work items and legs stand in the product, keeps what opens and ends, and finds for
 * each the line of the record that is the same.
 */
final class Theatre implements TaskPort, CasePort {
    /** What one transaction writes is not written at one instant. */
    static final Duration SAME = Duration.ofSeconds(5);

    private final AssignStep assign;
    private final ChooseReceiver chooseReceiver;
    private final RehearseLimit limits;
    private final Configurations configs;
    private final MovedClock clock;

    private final UnitTree units;
    private @Nullable CaseRecord playing;
    private boolean asRecorded;
    final Map<String, Opened> open = new LinkedHashMap<>();
    final List<Opened> all = new ArrayList<>();
    final Map<String, Leg> legs = new LinkedHashMap<>();
    final Set<String> used = new HashSet<>();
    final List<Replayed.Remark> remarks = new ArrayList<>();
    Optional<CaseRecord.Closing> closing = Optional.empty();

    /** One step that opened here. */
    static final class Opened {
        final OpenedStep step;
        final AssignStep.Assigned assigned;
        final Optional<CaseRecord.Opening> recorded;
        final Instant at;
        Optional<Instant> dueAt = Optional.empty();
        Optional<Instant> doneAt = Optional.empty();

        Opened(OpenedStep step, AssignStep.Assigned assigned, Optional<CaseRecord.Opening> recorded, Instant at) {
            this.step = step;
            this.assigned = assigned;
            this.recorded = recorded;
            this.at = at;
        }
    }

    /** One party's part. */
    record Leg(String id, String unitId, String way, Optional<CaseRecord.Leg> recorded) {}

    Theatre(UnitTree units, RehearseLimit limits, Configurations configs, MovedClock clock) {
        this.units = units;
        this.assign = new AssignStep(units);
        this.chooseReceiver = new ChooseReceiver(units);
        this.limits = limits;
        this.configs = configs;
        this.clock = clock;
    }

    /** @param pinned under what it ran then; else under what would be */
    void begin(CaseRecord next, boolean pinned) {
        playing = next;
        asRecorded = pinned;
        open.clear();
        all.clear();
        legs.clear();
        used.clear();
        remarks.clear();
        closing = Optional.empty();
    }

    private CaseRecord record() {
        if (playing == null) {
            throw new IllegalStateException("nothing is replayed");
        }
        return playing;
    }

    boolean beside(String legId) {
        return Optional.ofNullable(legs.get(legId))
                .filter(leg -> leg.way().equals("supervise"))
                .isPresent();
    }

    /** Kind of a unit as processes know it. */
    String level(String unitId) {
        return units.find(unitId)
                .map(unit -> unit.kind().name().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    void remark(Replayed.Why why, String what) {
        var remark = new Replayed.Remark(why, what);
        if (!remarks.contains(remark)) {
            remarks.add(remark);
        }
    }

    /** The configuration of a leg: what is tried out, or what the recorded leg ran under. */
    EffectiveConfig config(org.gridloom.tenant.TenantPath node, Optional<CaseRecord.Leg> recorded) {
        return asRecorded && recorded.isPresent()
                ? configs.pinned(recorded.get().bundle())
                : configs.wouldBe(node);
    }

    Leg leg(String id, String unitId, String way, Optional<CaseRecord.Leg> recorded) {
        var leg = new Leg(id, unitId, way, recorded);
        legs.put(id, leg);
        recorded.ifPresent(each -> used.add(each.id()));
        return leg;
    }

    @Override
    public void opened(OpenedStep step) {
        EffectiveConfig config = configs.pinned(step.bundle());
        var assigned = assign.handle(step, config);
        Leg leg = legs.get(step.legId());
        var recorded = Optional.ofNullable(leg).flatMap(Leg::recorded).flatMap(known -> match(known, step));
        recorded.ifPresent(each -> used.add(each.id()));
        var opened = new Opened(step, assigned, recorded, clock.instant());
        opened.dueAt = step.step().deadline().flatMap(rule -> {
            Object category = step.variables().get("category");
            return reckon(
                    config,
                    AssignStep.limits(config, category == null ? "" : category.toString()),
                    rule,
                    step.variables(),
                    recorded.flatMap(each -> RecordedClocks.of(record(), each)),
                    opened.at,
                    recorded.map(CaseRecord.Opening::openedAt).orElse(opened.at));
        });
        open.put(step.taskId(), opened);
        all.add(opened);
    }

    private Optional<CaseRecord.Opening> match(CaseRecord.Leg leg, OpenedStep step) {
        return record().openings().stream()
                .filter(each -> each.legId().equals(leg.id())
                        && each.step().equals(step.step().id())
                        && !used.contains(each.id()))
                .findFirst();
    }

    /** When a limit ends that starts now, with what was done to the same clock then. */
    Optional<Instant> reckon(
            EffectiveConfig config,
            String rules,
            String rule,
            Map<String, Object> facts,
            Optional<CaseRecord.Clock> kept,
            Instant at,
            Instant then) {
        var reckoned = limits.handle(
                config,
                kept.map(CaseRecord.Clock::yearsBundle).flatMap(configs::years),
                rules,
                rule,
                facts,
                RecordedClocks.start(kept, at, then),
                RecordedClocks.acts(record(), kept, at));
        reckoned.filter(RehearseLimit.Reckoned::extensionsLeft).ifPresent(left -> remark(Replayed.Why.EXTENSION, rule));
        return reckoned.flatMap(RehearseLimit.Reckoned::dueAt);
    }

    @Override
    public void closed(String taskId, ClosedHow how) {
        Opened opened = open.remove(taskId);
        if (opened != null && how == ClosedHow.COMPLETED) {
            opened.doneAt = Optional.of(clock.instant());
        }
    }

    @Override
    public HandOver handOver(HandOverRequest request) {
        Leg from = legs.get(request.legId());
        if (from == null) {
            throw new IllegalStateException("no such leg: " + request.legId());
        }
        OrgUnit receiver = chooseReceiver.handle(request, from.unitId());
        var recorded = from.recorded()
                .flatMap(sender -> record().legs().stream()
                        .filter(leg -> leg.from().equals(Optional.of(sender.id()))
                                && leg.way().equals(request.direction())
                                && !used.contains(leg.id()))
                        .findFirst());
        Leg leg = leg("leg-" + legs.size(), receiver.id(), request.direction(), recorded);
        EffectiveConfig config = config(receiver.tenant(), recorded);
        return new HandOver(
                receiver.tenant(),
                config.bundle(),
                leg.id(),
                request.process(),
                new HashMap<>(ChooseReceiver.variables(request, () -> record().number(), leg.id(), receiver)));
    }

    @Override
    public void legEnded(String caseId, String legId, boolean whole, Map<String, Object> result) {
        Leg leg = legs.get(legId);
        if (whole && leg != null && leg.way().equals("master")) {
            String how = result.get("outcome") == null ? "handled" : String.valueOf(result.get("outcome"));
            String told = record().merged()
                    ? record().closing().map(CaseRecord.Closing::how).orElse(how)
                    : how;
            closing = Optional.of(new CaseRecord.Closing(clock.instant(), told.equals("cancelled"), told, false));
        }
    }

    static boolean near(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(SAME) <= 0;
    }
}
