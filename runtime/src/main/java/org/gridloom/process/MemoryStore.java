package org.gridloom.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridloom.tenant.TenantPath;

/** Rows in memory, without transactions: enough for what a process does, not for what a database does. */
final class MemoryStore implements ProcessStore {
    final Map<String, InstanceRow> rows = new LinkedHashMap<>();
    final Map<String, Set<String>> waiting = new LinkedHashMap<>();
    final Map<String, Timer> timers = new LinkedHashMap<>();
    final Map<String, Instant> stood = new LinkedHashMap<>();
    final Map<String, OutgoingCall> calls = new LinkedHashMap<>();

    void clear() {
        rows.clear();
        waiting.clear();
        timers.clear();
        stood.clear();
        calls.clear();
    }
    /** Whether a process starts no more at a node: what the database asks its other table. */
    java.util.function.BiPredicate<TenantPath, String> suspended = (node, process) -> false;

    @Override
    public boolean write(List<Change> changes) {
        for (Change change : changes) {
            InstanceRow row = change.row();
            if (change.fresh()) {
                if (change.guarded() && suspended.test(row.node(), row.process())) {
                    return false;
                }
                rows.put(row.id(), row);
            } else if (!update(row, change.expected())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Optional<InstanceRow> find(String city, String id) {
        return Optional.ofNullable(rows.get(id)).filter(r -> r.node().city().equals(city));
    }

    @Override
    public Optional<InstanceRow> take(String city, String id) {
        return find(city, id);
    }

    @Override
    public boolean update(InstanceRow row, long expected) {
        InstanceRow stored = rows.get(row.id());
        if (stored == null || stored.version() != expected) {
            return false;
        }
        rows.put(row.id(), row);
        return true;
    }

    @Override
    public boolean rebind(InstanceRow row, long expected) {
        return update(row, expected);
    }

    @Override
    public List<InstanceRow> openOf(TenantPath node, String process, String after, int most) {
        return rows.values().stream()
                .filter(row -> node.covers(row.node()) && row.process().equals(process))
                .filter(row -> row.id().compareTo(after) > 0)
                .sorted(java.util.Comparator.comparing(InstanceRow::id))
                .limit(most)
                .toList();
    }

    private final java.util.Map<String, Integer> failures = new java.util.HashMap<>();
    private final java.util.Set<String> broken = new java.util.HashSet<>();

    @Override
    public int timerFailed(String city, String id, Instant now) {
        return timers.containsKey(id) ? failures.merge(id, 1, Integer::sum) : 0;
    }

    @Override
    public boolean timerBroken(String city, String id, boolean nowBroken, Instant due) {
        failures.remove(id);
        if (nowBroken) {
            broken.add(id);
        } else {
            broken.remove(id);
        }
        timers.computeIfPresent(id, (key, timer) -> timer.at(due));
        return timers.containsKey(id);
    }

    @Override
    public List<ProcessMigration.Running> running(TenantPath node) {
        return rows.values().stream()
                .filter(row -> node.covers(row.node()))
                .collect(java.util.stream.Collectors.groupingBy(
                        row -> List.of(row.process(), row.bundle(), row.node().value()),
                        java.util.HashMap::new,
                        java.util.stream.Collectors.counting()))
                .entrySet()
                .stream()
                .map(e -> new ProcessMigration.Running(
                        e.getKey().get(0),
                        e.getKey().get(1),
                        TenantPath.of(e.getKey().get(2)),
                        e.getValue()))
                .toList();
    }

    @Override
    public List<Timer> timersOf(String city, String instanceId) {
        return timers.values().stream()
                .filter(t -> t.instanceId().equals(instanceId))
                .toList();
    }

    @Override
    public boolean delete(InstanceRow row, long expected) {
        return rows.remove(row.id()) != null;
    }

    @Override
    public void waiting(InstanceRow row, Set<String> events, boolean replace) {
        waiting.put(row.id(), new LinkedHashSet<>(events));
    }

    @Override
    public List<String> waitingFor(TenantPath node, String event) {
        return waiting.entrySet().stream()
                .filter(e -> e.getValue().contains(event))
                .map(Map.Entry::getKey)
                .filter(id -> find(node.city(), id)
                        .filter(row -> node.covers(row.node()))
                        .isPresent())
                .toList();
    }

    @Override
    public List<String> waitingInCase(String city, String caseId, String event) {
        return waitingFor(TenantPath.of(city), event).stream()
                .filter(id -> ofCase(id, caseId))
                .toList();
    }

    @Override
    public List<String> calledBy(String city, String parentId, String parentItem) {
        return rows.values().stream()
                .filter(r -> parentId.equals(r.parentId()) && parentItem.equals(r.parentItem()))
                .map(InstanceRow::id)
                .toList();
    }

    @Override
    public void insertTimer(Timer timer) {
        timers.put(timer.id(), timer);
    }

    @Override
    public void deleteTimer(String city, String id) {
        timers.remove(id);
    }

    @Override
    public List<Timer> dueTimers(Instant now, int most) {
        return timers.values().stream()
                .filter(t -> !t.due().isAfter(now) && !stood.containsKey(t.id()) && !broken.contains(t.id()))
                .toList();
    }

    @Override
    public Optional<Timer> claimTimer(String id, Instant now) {
        return Optional.ofNullable(timers.get(id));
    }

    private boolean ofCase(String instanceId, String caseId) {
        var row = rows.get(instanceId);
        return row != null && row.caseId().equals(caseId);
    }

    @Override
    public void standStill(String city, String caseId, Instant now) {
        timers.values().stream()
                .filter(t -> ofCase(t.instanceId(), caseId))
                .forEach(t -> stood.putIfAbsent(t.id(), now));
    }

    @Override
    public void goOn(String city, String caseId, Instant now) {
        List.copyOf(timers.values()).stream()
                .filter(t -> ofCase(t.instanceId(), caseId) && stood.containsKey(t.id()))
                .forEach(t -> {
                    var since = stood.remove(t.id());
                    if (since != null) {
                        moveTimer(t.at(t.due().plus(Duration.between(since, now))));
                    }
                });
    }

    @Override
    public void moveTimer(Timer timer) {
        timers.put(timer.id(), timer);
    }

    @Override
    public void insertCall(OutgoingCall call) {
        calls.put(call.id(), call);
    }

    @Override
    public void cancelCall(String city, String id) {
        calls.remove(id);
    }

    @Override
    public List<String> dueCalls(Instant now, int most) {
        return new ArrayList<>(calls.keySet());
    }

    @Override
    public Optional<OutgoingCall> claimCall(String id, Instant now, Instant until) {
        return Optional.ofNullable(calls.get(id));
    }

    @Override
    public boolean finishCall(String city, String id, String state, String reason) {
        return calls.remove(id) != null;
    }

    @Override
    public void postponeCall(String city, String id, Instant until, String reason) {}
}
