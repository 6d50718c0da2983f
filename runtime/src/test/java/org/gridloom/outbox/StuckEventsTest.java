package org.gridloom.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.gridloom.outbox.StuckEvent.State;
import org.gridloom.shared.DomainEvent;
import org.gridloom.shared.Ids;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An event that a subscriber cannot take holds the others back for a while, then waits for a person. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class StuckEventsTest {
    private static final String TYPE = "gridloom.test.picky.v1";

    @Inject
    Outbox outbox;

    @Inject
    RelayOutbox relay;

    @Inject
    StuckEvents stuckEvents;

    @Inject
    Picky picky;

    @Inject
    CurrentTenant currentTenant;

    @Inject
    SettableClock clock;

    private final TenantPath city = TenantPath.of("p" + Ids.next().substring(24));

    record Told(String subject, Instant at) implements DomainEvent {
        @Override
        public String type() {
            return TYPE;
        }
    }

    /** Takes what it does not refuse. */
    @ApplicationScoped
    static class Picky implements OutboxSubscriber {
        private final Set<String> refused = ConcurrentHashMap.newKeySet();
        private final List<String> taken = new CopyOnWriteArrayList<>();

        void refuse(String subject) {
            refused.add(subject);
        }

        void takeAll() {
            refused.clear();
        }

        List<String> taken() {
            return taken;
        }

        @Override
        public boolean wants(String type) {
            return type.equals(TYPE);
        }

        @Override
        public void on(Delivered event) {
            if (refused.contains(event.subject())) {
                throw new IllegalStateException("will not take " + event.subject());
            }
            taken.add(event.subject());
        }
    }

    @AfterEach
    void quiet() {
        picky.takeAll();
        clock.reset();
    }

    private void tell(String... subjects) {
        for (String subject : subjects) {
            in(() -> {
                outbox.publish(new Told(subject, Instant.EPOCH));
                return true;
            });
        }
    }

    private void relayAgain() {
        clock.forward(Duration.ofMinutes(1));
        relay.run();
    }

    private List<StuckEvent> stuck(State state) {
        return in(() -> stuckEvents.find(List.of(city), state, 0, 20).rows());
    }

    private <T> T in(Supplier<T> work) {
        return currentTenant.within(
                city, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private String name(String subject) {
        return subject + "-" + city.value();
    }

    @Test
    void laterOnesWaitForItsTriesAndThenGoOn() {
        picky.refuse(name("bad"));
        tell(name("first"), name("bad"), name("last"));
        relay.run();
        assertThat(picky.taken()).contains(name("first")).doesNotContain(name("last"));
        assertThat(stuck(State.TRYING)).hasSize(1);
        relay.run();
        assertThat(stuck(State.TRYING).get(0).tries()).as("not again at once").isEqualTo(1);
        for (int i = 1; i < RelayOutbox.TRIES; i++) {
            assertThat(picky.taken()).doesNotContain(name("last"));
            relayAgain();
        }
        assertThat(picky.taken()).contains(name("last")).doesNotContain(name("bad"));
        var one = stuck(State.STUCK).get(0);
        assertThat(one.subscriber()).isEqualTo("Picky");
        assertThat(one.cause()).isEqualTo("IllegalStateException");
        assertThat(one.tries()).isEqualTo(RelayOutbox.TRIES);
        relayAgain();
        assertThat(stuck(State.STUCK)).hasSize(1);
    }

    @Test
    void itIsHandedOverAgainWhenTheCauseIsGoneAndOnlyThen() {
        String id = stuckOne();
        assertThatThrownBy(() -> in(() -> {
                    stuckEvents.retry(id, "person-1", "try");
                    return true;
                }))
                .hasMessageContaining("STUCK_EVENT_AGAIN");
        assertThat(stuck(State.STUCK)).hasSize(1);
        picky.takeAll();
        in(() -> {
            stuckEvents.retry(id, "person-1", "repaired");
            return true;
        });
        assertThat(picky.taken()).contains(name("bad"));
        assertThat(stuck(State.DONE).get(0).reason()).contains("repaired");
    }

    @Test
    void whatIsLetGoIsNotHandedOverAndStaysOnRecord() {
        String id = stuckOne();
        in(() -> {
            stuckEvents.skip(id, "person-1", "not needed");
            return true;
        });
        assertThat(stuck(State.SKIPPED).get(0).endedBy()).contains("person-1");
        assertThatThrownBy(() -> in(() -> {
                    stuckEvents.skip(id, "person-1", "again");
                    return true;
                }))
                .hasMessageContaining("STUCK_EVENT_NOT_FOUND");
        picky.takeAll();
        relayAgain();
        assertThat(picky.taken()).doesNotContain(name("bad"));
    }

    @Test
    void anotherCityDoesNotSeeIt() {
        String id = stuckOne();
        assertThatThrownBy(() -> currentTenant.within(
                        TenantPath.of("elsewhere"),
                        () -> QuarkusTransaction.requiringNew().call(() -> stuckEvents.require(id))))
                .hasMessageContaining("STUCK_EVENT_NOT_FOUND");
    }

    private String stuckOne() {
        picky.refuse(name("bad"));
        tell(name("bad"));
        relay.run();
        for (int i = 0; i < RelayOutbox.TRIES; i++) {
            relayAgain();
        }
        return stuck(State.STUCK).get(0).id();
    }
}
