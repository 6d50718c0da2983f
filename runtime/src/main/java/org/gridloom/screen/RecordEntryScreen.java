package org.gridloom.screen;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gridloom.form.Form;
import org.gridloom.record.AddRecord;
import org.gridloom.record.ChangeRecord;
import org.gridloom.record.DescribeTypes;
import org.gridloom.record.ReadRecord;
import org.gridloom.shared.Problem;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Adding and changing a record in a browser (BJ-5.1). */
@Path("/m/records")
class RecordEntryScreen {
    private static final int REFUSED = 422;
    private static final Faults.Sorted NOTHING = new Faults.Sorted(Map.of(), "");

    private final DescribeTypes describeTypes;
    private final ReadRecord readRecord;
    private final AddRecord addRecord;
    private final ChangeRecord changeRecord;
    private final ReadAnswers readAnswers;
    private final RecordEntry entry;
    private final Faults faults;
    private final Frames frames;

    RecordEntryScreen(
            DescribeTypes describeTypes,
            ReadRecord readRecord,
            AddRecord addRecord,
            ChangeRecord changeRecord,
            ReadAnswers readAnswers,
            RecordEntry entry,
            Faults faults,
            Frames frames) {
        this.describeTypes = describeTypes;
        this.readRecord = readRecord;
        this.addRecord = addRecord;
        this.changeRecord = changeRecord;
        this.readAnswers = readAnswers;
        this.entry = entry;
        this.faults = faults;
        this.frames = frames;
    }

    /** What a form carries beside its fields: the relation of a new record, or the version of an old one. */
    private record Carried(String relation, String to, int version, boolean asked) {
        static Carried of(PostedForm posted) {
            return new Carried(posted.text("relation"), posted.text("to"), posted.version(), false);
        }

        Carried andAsked(Problem refused) {
            boolean only = refused.findings().stream()
                    .allMatch(finding -> finding.code().equals("RECORD_SAME_MAYBE"));
            return new Carried(
                    relation, to, version, only && !refused.findings().isEmpty());
        }
    }

    @GET
    @Path("{type}/new")
    @Operation(hidden = true)
    public Response fresh(
            String type,
            @QueryParam("relation") @DefaultValue("") String relation,
            @QueryParam("to") @DefaultValue("") String to) {
        return show(200, type, "new", PostedForm.EMPTY, NOTHING, new Carried(relation, to, 0, false));
    }

    @POST
    @Path("{type}/new")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response add(String type, MultipartFormDataInput input) {
        var posted = PostedForm.of(input);
        var carried = Carried.of(posted);
        return sent(type, "new", posted, carried, read -> {
            var relations =
                    carried.to().isEmpty() ? Map.<String, String>of() : Map.of(carried.relation(), carried.to());
            return addRecord
                    .handle(new AddRecord.Command(
                            type, read.answers(), place(posted), relations, Optional.empty(), another(posted)))
                    .id();
        });
    }

    @GET
    @Path("{type}/{id}/edit")
    @Operation(hidden = true)
    public Response edit(String type, String id) {
        var view = readRecord.handle(id, frames.words().locale());
        var carried = new Carried("", "", view.card().version(), false);
        return show(200, type, id + "/edit", RecordEntry.typed(view), NOTHING, carried);
    }

    @POST
    @Path("{type}/{id}/edit")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response change(String type, String id, MultipartFormDataInput input) {
        var posted = PostedForm.of(input);
        return sent(type, id + "/edit", posted, Carried.of(posted), read -> {
            var before = readRecord.handle(id, frames.words().locale());
            var changes = RecordEntry.changes(describeTypes.one(type), before, read.answers());
            changeRecord.handle(new ChangeRecord.Command(
                    id, posted.version(), changes, place(posted), Optional.empty(), another(posted)));
            return id;
        });
    }

    private interface Deed {
        String handle(ReadAnswers.Read read);
    }

    private Response sent(String type, String where, PostedForm posted, Carried carried, Deed deed) {
        Words words = frames.words();
        Form form = describeTypes.form(type);
        var read = readAnswers.of(form, posted, words);
        if (!read.faults().isEmpty()) {
            return show(REFUSED, type, where, read.posted(), new Faults.Sorted(read.faults(), ""), carried);
        }
        try {
            return Html.goTo("/m/records/" + type + "/" + deed.handle(read));
        } catch (Problem refused) {
            if (refused.code().httpStatus() != REFUSED && refused.code().httpStatus() != 409) {
                throw refused;
            }
            return show(
                    refused.code().httpStatus(),
                    type,
                    where,
                    read.posted(),
                    faults.of(refused, form, words),
                    carried.andAsked(refused));
        }
    }

    private static Optional<String> place(PostedForm posted) {
        return Optional.of(posted.text("placeId")).filter(id -> !id.isEmpty());
    }

    private static boolean another(PostedForm posted) {
        return posted.text("another").equals("true");
    }

    private Response show(
            int status, String type, String where, PostedForm posted, Faults.Sorted wrong, Carried carried) {
        Words words = frames.words();
        var described = describeTypes.one(type);
        String list = "/m/records/" + type;
        String back = where.equals("new") ? list : list + "/" + where.replace("/edit", "");
        String title = DrawRecord.in(described.offer().title(), words);
        var frame =
                frames.of(words.say(where.equals("new") ? "record.new" : "record.edit", title), "records", back, back);
        var form = entry.form(list + "/" + where, described, describeTypes.form(type), posted, wrong, words);
        var entryPage = new RecordPages.Entry(
                form, carried.relation(), carried.to(), String.valueOf(carried.version()), carried.asked());
        return Html.page(status, Pages.recordEntry(frame, entryPage));
    }
}
