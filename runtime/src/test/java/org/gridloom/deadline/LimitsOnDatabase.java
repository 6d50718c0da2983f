package org.gridloom.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridloom.deadline.count.Calendars2026.at;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Supplier;
import org.gridloom.deadline.calendar.Calendars;
import org.gridloom.deadline.count.Calendars2026;
import org.gridloom.deadline.count.Limit;
import org.gridloom.deadline.count.OnReturn;
import org.gridloom.deadline.ladder.Ladder;
import org.gridloom.outbox.Delivered;
import org.gridloom.outbox.EventLog;
import org.gridloom.shared.Ids;
import org.gridloom.shared.Problem;
import org.gridloom.shared.ProblemCode;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;
import org.gridloom.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A city of its own with an office calendar and a clock that stands, for tests of limits on the database. */
abstract class LimitsOnDatabase {
    static final TenantPath TOWN = TenantPath.of("clockcity/county/town");
    static final TenantPath OTHER = TenantPath.of("othercity/county/town");

    @Inject
    Deadlines deadlines;

    @Inject
    MoveClock moveClock;

    @Inject
    DeadlineClock ticker;

    @Inject
    Calendars calendars;

    @Inject
    CurrentTenant currentTenant;

    @Inject
    EventLog eventLog;

    @Inject
    EntityManager entityManager;

    @Inject
    SettableClock clock;

    @BeforeEach
    void officeHours() {
        calendars.remember("bundle-d", "office", Calendars2026.OFFICE);
        clock.set(at("2026-02-09T09:00"));
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    String start(String limit, OnReturn onReturn) {
        return start(limit, onReturn, Ladder.usual(80));
    }

    String start(String limit, OnReturn onReturn, Ladder ladder) {
        String task = Ids.next();
        in(
                TOWN,
                () -> deadlines.start(new StartDeadline(
                        "task",
                        task,
                        "case-1",
                        TOWN,
                        "handle",
                        Limit.parse(limit),
                        ladder,
                        onReturn,
                        "bundle-d",
                        "office",
                        "unit-1",
                        "",
                        List.of())));
        return task;
    }

    void tickAt(String wall) {
        clock.set(at(wall));
        ticker.tick();
    }

    DeadlineView view(String task) {
        return in(TOWN, () -> deadlines.view(task)).orElseThrow();
    }

    void stop(String task) {
        act(() -> deadlines.stop(task));
    }

    List<String> told(String task) {
        return in(TOWN, () -> {
            var all = new java.util.ArrayList<Delivered>();
            List<Delivered> page;
            do {
                page = eventLog.after(
                        all.isEmpty() ? "" : all.get(all.size() - 1).id(), 500);
                all.addAll(page);
            } while (!page.isEmpty());
            return all.stream()
                    .filter(event -> event.subject().equals(task))
                    .map(Delivered::type)
                    .toList();
        });
    }

    long rungs(String task) {
        return in(
                TOWN,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> ((Number) entityManager
                                        .createNativeQuery("SELECT COUNT(*) FROM deadline_rung r JOIN deadline d"
                                                + " ON d.id = r.deadline_id WHERE d.subject_id = ?1")
                                        .setParameter(1, task)
                                        .getSingleResult())
                                .longValue()));
    }

    void act(Runnable work) {
        in(TOWN, () -> {
            work.run();
            return true;
        });
    }

    void refused(ProblemCode code, Runnable work) {
        assertThatThrownBy(() -> act(work))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
    }

    <T> T in(TenantPath node, Supplier<T> work) {
        return currentTenant.within(node, work);
    }
}
