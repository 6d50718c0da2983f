package org.gridloom.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.gridloom.outbox.Outbox;
import org.gridloom.outbox.RelayOutbox;
import org.gridloom.shared.DomainEvent;
import org.gridloom.shared.Ids;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;
import org.gridloom.testing.DatabaseResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class AuditChainTest {
    @Inject
    Outbox outbox;

    @Inject
    RelayOutbox relay;

    @Inject
    VerifyChain verifyChain;

    @Inject
    AuditEntries entries;

    @Inject
    CurrentTenant currentTenant;

    @Inject
    EntityManager entityManager;

    record Happened(String subject, Instant at) implements DomainEvent {
        @Override
        public String type() {
            return "gridloom.test.happened.v1";
        }
    }

    @Test
    void everyCommittedEventEntersTheChainOfItsCityOnce() {
        String city = newCity();
        publish(city, "a");
        publish(city, "b");
        relay.run();
        relay.run();
        assertThat(in(city, verifyChain::handle).length()).isEqualTo(2);
        assertThat(in(city, verifyChain::handle).brokenAt()).isEmpty();
    }

    @Test
    void anEventOfARolledBackChangeNeverAppears() {
        String city = newCity();
        in(city, () -> {
            QuarkusTransaction.begin();
            outbox.publish(new Happened("lost", Instant.EPOCH));
            QuarkusTransaction.rollback();
            return "";
        });
        relay.run();
        assertThat(in(city, verifyChain::handle).length()).isZero();
    }

    @Test
    void aChangedEntryBreaksTheChainWhereItStands() {
        String city = newCity();
        for (int i = 0; i < 5; i++) {
            publish(city, "s" + i);
        }
        relay.run();
        in(
                city,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> entityManager
                                .createQuery("update AuditEntry set subject = 'forged' where seq = 3")
                                .executeUpdate()));
        assertThat(in(city, verifyChain::handle).brokenAt()).isEqualTo(OptionalLong.of(3));
    }

    @Test
    void anEntryThatWasTakenOutBreaksTheChain() {
        String city = newCity();
        for (int i = 0; i < 3; i++) {
            publish(city, "s" + i);
        }
        relay.run();
        in(
                city,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> entityManager
                                .createQuery("delete from AuditEntry where seq = 2")
                                .executeUpdate()));
        assertThat(in(city, verifyChain::handle).brokenAt()).isEqualTo(OptionalLong.of(2));
    }

    @Test
    void oneCityDoesNotSeeTheRecordOfAnother() {
        String city = newCity();
        publish(city, "a");
        relay.run();
        assertThat(in(newCity(), () -> QuarkusTransaction.requiringNew().call(() -> entries.count())))
                .isZero();
    }

    private static String newCity() {
        return "c" + Ids.next().substring(24);
    }

    private void publish(String city, String subject) {
        in(city, () -> {
            QuarkusTransaction.requiringNew().run(() -> outbox.publish(new Happened(subject, Instant.EPOCH)));
            return subject;
        });
    }

    private <T> T in(String city, Supplier<T> work) {
        return currentTenant.within(TenantPath.of(city), work);
    }
}
