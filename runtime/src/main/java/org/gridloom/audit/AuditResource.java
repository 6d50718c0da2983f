package org.gridloom.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.outbox.Delivered;
import org.gridloom.outbox.EventLog;

/** What happened in the city: the chained record for auditors, the events as CloudEvents for programs. */
@Path("/api")
@Tag(name = "audit", description = "审计与事件")
class AuditResource {
    private final AuditEntries entries;
    private final VerifyChain verifyChain;
    private final EventLog eventLog;
    private final CurrentCaller currentCaller;

    AuditResource(AuditEntries entries, VerifyChain verifyChain, EventLog eventLog, CurrentCaller currentCaller) {
        this.entries = entries;
        this.verifyChain = verifyChain;
        this.eventLog = eventLog;
        this.currentCaller = currentCaller;
    }

    record Entry(
            long seq,
            String id,
            String type,
            String subject,
            String node,
            Optional<String> actor,
            Instant at,
            String hash) {}

    /** CloudEvents 1.0, structured mode. */
    record CloudEvent(
            String specversion,
            String id,
            String source,
            String type,
            String subject,
            Instant time,
            String datacontenttype,
            @JsonRawValue String data) {

        static CloudEvent of(Delivered event) {
            return new CloudEvent(
                    "1.0",
                    event.id(),
                    "/gridloom/" + event.node(),
                    event.type(),
                    event.subject(),
                    event.at(),
                    "application/json",
                    event.data());
        }
    }

    @GET
    @Path("/audit")
    @Transactional
    @Operation(summary = "The city's chained record, in order, or all entries about one subject")
    public List<Entry> list(
            @QueryParam("from") @DefaultValue("1") long from,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("subject") Optional<String> subject) {
        currentCaller.require().require("audit.read");
        int most = Math.max(1, Math.min(500, limit));
        var rows = subject.isPresent() ? entries.about(subject.get(), most) : entries.from(from, most);
        return rows.stream()
                .map(row -> new Entry(
                        row.seq,
                        row.id,
                        row.type,
                        row.subject,
                        row.node,
                        Optional.ofNullable(row.actor),
                        row.happenedAt,
                        row.hash))
                .toList();
    }

    @GET
    @Path("/audit/verify")
    @Operation(summary = "Recompute the city's chain and say whether it holds")
    public VerifyChain.Verdict verify() {
        currentCaller.require().require("audit.read");
        return verifyChain.handle();
    }

    @GET
    @Path("/events")
    @Produces("application/cloudevents-batch+json")
    @Operation(summary = "Events of the city after the given id, as a batch of CloudEvents")
    public List<CloudEvent> events(
            @QueryParam("after") @DefaultValue("") String after, @QueryParam("limit") @DefaultValue("100") int limit) {
        currentCaller.require().require("audit.read");
        return eventLog.after(after, limit).stream().map(CloudEvent::of).toList();
    }
}
