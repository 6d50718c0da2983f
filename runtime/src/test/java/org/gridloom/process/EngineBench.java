package org.gridloom.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.gridloom.rule.Decisions;
import org.gridloom.rule.PinnedTexts;
import org.gridloom.rule.Rulesets;
import org.gridloom.script.Scripts;
import org.gridloom.shared.DomainEvent;
import org.gridloom.tenant.TenantPath;
import org.jspecify.annotations.Nullable;

/** An engine with people, a case and a clock that a test moves. */
final class EngineBench implements PinnedTexts, TaskPort, CasePort {
    static final String CITY = "steps";
    static final TenantPath TOWN = TenantPath.of(CITY + "/county/town");
    static final TenantPath OTHER_TOWN = TenantPath.of(CITY + "/county/town-2");
    static final TenantPath COUNTY = TenantPath.of(CITY + "/county");

    /** Its children end with this process. */
    private static final Scripts SCRIPTS = Scripts.inChildren(1);

    final Map<String, String> texts = new LinkedHashMap<>();
    final Map<String, OpenedStep> open = new LinkedHashMap<>();
    final List<String> log = new ArrayList<>();
    final List<DomainEvent> told = new ArrayList<>();
    Instant now = Instant.parse("2026-03-02T01:00:00Z");
    final ProcessStore store;
    final OperationStore operations;
    final Surroundings around;
    InterpretedEngine engine;
    ProcessMoves moves;

    EngineBench() {
        this(new MemoryStore(), new MemoryOperations());
    }

    EngineBench(ProcessStore store, OperationStore operations) {
        this.store = store;
        this.operations = operations;
        if (store instanceof MemoryStore memory) {
            memory.suspended = operations::suspended;
        }
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("Asia/Shanghai");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        around = new Surroundings(
                store,
                operations,
                () -> this,
                new Decisions(this),
                new Rulesets(this),
                SCRIPTS,
                () -> this,
                () -> this,
                () -> CITY,
                told::add,
                clock);
        restart();
    }

    void restart() {
        engine = new InterpretedEngine(around);
        moves = new InterpretedMoves(around, engine);
    }

    EngineBench text(String kind, String name, String text) {
        texts.put(kind + "/" + name, text);
        return this;
    }

    EngineBench process(String text) {
        return text("process", "p", text);
    }

    String start(Map<String, Object> variables) {
        return start(TOWN, "p", variables);
    }

    String start(TenantPath node, String process, Map<String, Object> variables) {
        return engine.start(new StartProcess(node, "b1", process, "case-1", "leg-1", variables))
                .instanceId();
    }

    List<String> steps() {
        return open.values().stream().map(s -> s.step().id()).sorted().toList();
    }

    OpenedStep at(String step) {
        return open.values().stream()
                .filter(s -> s.step().id().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError(step + " is not open, but " + steps()));
    }

    Advanced complete(String step, Map<String, Object> answers) {
        OpenedStep at = at(step);
        return engine.complete(at.instanceId(), at.taskId(), answers);
    }

    int after(Duration time) {
        now = now.plus(time);
        return timers(direct()).tick();
    }

    ConnectorCalls calls(Transactions transactions, UnaryOperator<@Nullable String> environment) {
        return new ConnectorCalls(
                around, engine, transactions, (node, work) -> work.get(), new HttpCall(new Secrets(environment)));
    }

    ProcessTimers timers(Transactions transactions) {
        return new ProcessTimers(around, engine, transactions, (node, work) -> work.get());
    }

    static Transactions direct() {
        return new Transactions() {
            @Override
            public <T> T inNew(Supplier<T> work) {
                return work.get();
            }
        };
    }

    @Override
    public Optional<Pinned> find(String bundle, String kind, String name) {
        String text = texts.getOrDefault(bundle + "/" + kind + "/" + name, texts.get(kind + "/" + name));
        return text == null ? Optional.empty() : Optional.of(new Pinned(text, kind + text.hashCode()));
    }

    @Override
    public synchronized void opened(OpenedStep step) {
        open.put(step.taskId(), step);
        log.add("opened " + step.step().id());
    }

    @Override
    public synchronized void closed(String taskId, ClosedHow how) {
        OpenedStep step = open.remove(taskId);
        log.add(how.name().toLowerCase(java.util.Locale.ROOT) + " "
                + (step == null ? "?" : step.step().id()));
    }

    @Override
    public HandOver handOver(HandOverRequest request) {
        log.add("hand over " + request.direction() + " from " + request.node());
        return new HandOver(COUNTY, "b2", "leg-2", request.process(), Map.of("level", "county", "unitId", "u-9"));
    }

    @Override
    public void legEnded(String caseId, String legId, boolean whole, Map<String, Object> result) {
        log.add("ended " + legId + " " + result.getOrDefault("outcome", "-"));
    }
}
