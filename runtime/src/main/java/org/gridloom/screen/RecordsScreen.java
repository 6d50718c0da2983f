package org.gridloom.screen;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gridloom.record.DescribeTypes;
import org.gridloom.record.FindRecords;
import org.gridloom.record.ReadRecord;
import org.gridloom.record.RecordHistory;
import org.gridloom.record.RevealField;
import org.gridloom.shared.Problem;

/** Records for those who work with them: types, lists, one record with its history. What is looked for is posted, not in the address. */
@Path("/m/records")
class RecordsScreen {
    static final int PAGE = 20;
    private static final int REFUSED = 422;

    private final DescribeTypes describeTypes;
    private final FindRecords findRecords;
    private final ReadRecord readRecord;
    private final RecordHistory history;
    private final RevealField revealField;
    private final DrawRecord draw;
    private final Faults faults;
    private final Frames frames;

    RecordsScreen(
            DescribeTypes describeTypes,
            FindRecords findRecords,
            ReadRecord readRecord,
            RecordHistory history,
            RevealField revealField,
            DrawRecord draw,
            Faults faults,
            Frames frames) {
        this.describeTypes = describeTypes;
        this.findRecords = findRecords;
        this.readRecord = readRecord;
        this.history = history;
        this.revealField = revealField;
        this.draw = draw;
        this.faults = faults;
        this.frames = frames;
    }

    @GET
    @Operation(hidden = true)
    public Response types() {
        Words words = frames.words();
        return Html.page(Pages.recordTypes(
                frames.of(words.say("records.title"), "records", ""), draw.kinds(describeTypes.all(), words)));
    }

    @GET
    @Path("{type}")
    @Operation(hidden = true)
    public Response list(String type, @QueryParam("offset") @DefaultValue("0") int offset) {
        return page(type, "", offset);
    }

    @POST
    @Path("{type}")
    @Operation(hidden = true)
    public Response find(
            String type,
            @FormParam("words") @DefaultValue("") String looked,
            @FormParam("offset") @DefaultValue("0") int offset) {
        return page(type, looked.strip(), offset);
    }

    private Response page(String type, String looked, int offset) {
        Words words = frames.words();
        var described = describeTypes.one(type);
        var frame = frames.of(
                DrawRecord.in(described.offer().title(), words), "records", "/m/records", "/m/records/" + type);
        try {
            var found = findRecords.handle(query(type, looked, offset), words.locale());
            return Html.page(Pages.records(frame, draw.listing(described, found, looked, "", words)));
        } catch (Problem refused) {
            if (refused.code().httpStatus() != REFUSED) {
                throw refused;
            }
            var nothing = new FindRecords.Found(List.of(), 0, false, 0);
            return Html.page(
                    REFUSED,
                    Pages.records(frame, draw.listing(described, nothing, looked, faults.text(refused, words), words)));
        }
    }

    private static FindRecords.Query query(String type, String looked, int offset) {
        return new FindRecords.Query(
                type,
                List.of(),
                looked,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                offset,
                PAGE);
    }

    @GET
    @Path("{type}/{id}")
    @Operation(hidden = true)
    public Response one(String type, String id) {
        return show(200, id, Optional.empty(), "");
    }

    @POST
    @Path("{type}/{id}")
    @Operation(hidden = true)
    public Response reveal(
            String type,
            String id,
            @FormParam("field") @DefaultValue("") String field,
            @FormParam("reason") @DefaultValue("") String reason) {
        try {
            return show(200, id, Optional.of(revealField.handle(id, field, reason)), "");
        } catch (Problem refused) {
            if (refused.code().httpStatus() != REFUSED) {
                throw refused;
            }
            return show(REFUSED, id, Optional.empty(), faults.text(refused, frames.words()));
        }
    }

    private Response show(int status, String id, Optional<RevealField.Revealed> revealed, String problem) {
        Words words = frames.words();
        var view = readRecord.handle(id, words.locale());
        var deeds = history.handle(id, words.locale());
        String list = "/m/records/" + view.card().type();
        var frame = frames.of(view.card().label(), "records", list, list + "/" + id);
        return Html.page(
                status,
                Pages.recordSheet(
                        frame,
                        draw.sheet(
                                view, describeTypes.leadingTo(view.card().type()), deeds, revealed, problem, words)));
    }
}
