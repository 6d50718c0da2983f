package org.gridloom.outbox;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.gridloom.shared.DomainEvent;
import org.gridloom.shared.Ids;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;
import org.gridloom.testing.DatabaseResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class RelayMetersTest {
    @Inject
    Outbox outbox;

    @Inject
    RelayOutbox relay;

    @Inject
    CurrentTenant currentTenant;

    record Counted(String subject, Instant at) implements DomainEvent {
        @Override
        public String type() {
            return "gridloom.test.counted.v1";
        }
    }

    @Test
    void whatWasRelayedIsCountedByItsTypeAndNamesNobody() {
        String city = "c" + Ids.next().substring(24);
        for (int i = 0; i < 3; i++) {
            currentTenant.within(
                    TenantPath.of(city),
                    () -> QuarkusTransaction.requiringNew().call(() -> {
                        outbox.publish(new Counted("somebody", Instant.EPOCH));
                        return true;
                    }));
        }
        relay.run();
        relay.run();
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("gridloom_events_total{type=\"gridloom.test.counted.v1\"} 3.0"))
                .body(containsString("gridloom_outbox_delay_seconds_count"))
                .body(org.hamcrest.Matchers.not(containsString(city)));
    }
}
