package org.gridloom.record;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloom.shared.Messages;
import org.jboss.resteasy.reactive.ResponseStatus;

/** One record over HTTP: look, change, end, relate, look behind a mask. */
@Path("/api/records")
@Tag(name = "records", description = "档案")
class RecordResource {
    private final ReadRecord readRecord;
    private final RecordHistory history;
    private final ChangeRecord changeRecord;
    private final EndRecord endRecord;
    private final RelateRecords relateRecords;
    private final RevealField revealField;

    RecordResource(
            ReadRecord readRecord,
            RecordHistory history,
            ChangeRecord changeRecord,
            EndRecord endRecord,
            RelateRecords relateRecords,
            RevealField revealField) {
        this.readRecord = readRecord;
        this.history = history;
        this.changeRecord = changeRecord;
        this.endRecord = endRecord;
        this.relateRecords = relateRecords;
        this.revealField = revealField;
    }

    record Change(
            int version,
            Map<String, Object> changes,
            Optional<String> placeId,
            Optional<String> reason,
            boolean another) {
        Change {
            changes = changes == null ? Map.of() : new HashMap<>(changes);
        }
    }

    record Changed(int version) {}

    record End(int version, Optional<LocalDate> until, Optional<String> reason) {}

    record Relate(String relation, String to, Optional<LocalDate> from) {}

    record Related(Optional<String> id) {}

    record EndRelation(Optional<LocalDate> until) {}

    record Reveal(String field, String reason) {}

    @GET
    @Path("{id}")
    @Operation(summary = "One record, personal values masked, with what it hangs together with")
    public ReadRecord.View read(
            String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("zh") String language) {
        return readRecord.handle(id, Messages.locale(Optional.of(language)));
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "What was done to a record, newest first, masked")
    public List<RecordHistory.Entry> history(
            String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("zh") String language) {
        return history.handle(id, Messages.locale(Optional.of(language)));
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change fields of a record; what is sent as it was masked stays as it is")
    public Changed change(String id, Change sent) {
        return new Changed(changeRecord.handle(new ChangeRecord.Command(
                id, sent.version(), sent.changes(), sent.placeId(), sent.reason(), sent.another())));
    }

    @POST
    @Path("{id}/end")
    @Operation(summary = "A record holds no longer from a day on")
    public void end(String id, End sent) {
        endRecord.handle(new EndRecord.Command(id, sent.version(), sent.until(), sent.reason()));
    }

    @POST
    @Path("{id}/relations")
    @ResponseStatus(201)
    @Operation(summary = "A record hangs together with another from a day on")
    public Related relate(String id, Relate sent) {
        return new Related(
                relateRecords.handle(new RelateRecords.Command(id, sent.relation(), sent.to(), sent.from())));
    }

    @POST
    @Path("{id}/relations/{relation}/end")
    @Operation(summary = "A relation holds no longer from a day on")
    public void endRelation(String id, String relation, EndRelation sent) {
        relateRecords.end(id, relation, sent.until());
    }

    @POST
    @Path("{id}/reveal")
    @Operation(summary = "Look behind the mask of one field; the reason goes on record")
    public RevealField.Revealed reveal(String id, Reveal sent) {
        return revealField.handle(id, sent.field(), sent.reason());
    }
}
