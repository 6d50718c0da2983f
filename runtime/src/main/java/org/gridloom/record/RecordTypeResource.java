package org.gridloom.record;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloom.record.search.Search;
import org.gridloom.shared.Messages;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Records of a type over HTTP: what there is, search, add. What is looked for stands in the body, for addresses are logged. */
@Path("/api/records")
@Tag(name = "records", description = "档案")
class RecordTypeResource {
    private final DescribeTypes describeTypes;
    private final FindRecords findRecords;
    private final AddRecord addRecord;
    private final Messages messages;

    RecordTypeResource(DescribeTypes describeTypes, FindRecords findRecords, AddRecord addRecord, Messages messages) {
        this.describeTypes = describeTypes;
        this.findRecords = findRecords;
        this.addRecord = addRecord;
        this.messages = messages;
    }

    record Add(
            Map<String, Object> answers,
            Optional<String> placeId,
            Optional<Map<String, String>> relations,
            Optional<LocalDate> validFrom,
            boolean another) {
        AddRecord.Command command(String type) {
            return new AddRecord.Command(
                    type,
                    answers == null ? Map.of() : answers,
                    placeId,
                    relations.orElse(Map.of()),
                    validFrom,
                    another);
        }
    }

    record Find(
            Optional<List<FindRecords.Filter>> filters,
            Optional<String> words,
            Optional<String> placeId,
            Optional<String> node,
            Optional<Search.Related> related,
            Optional<LocalDate> on,
            Optional<String> sort,
            boolean descending,
            int offset,
            Optional<Integer> limit) {
        FindRecords.Query query(String type) {
            return new FindRecords.Query(
                    type,
                    filters.orElse(List.of()),
                    words.orElse(""),
                    placeId,
                    node,
                    related,
                    on,
                    sort,
                    descending,
                    offset,
                    limit.orElse(20));
        }
    }

    /** @param records ids of records that look the same, for a finding of that sort */
    record Said(String pointer, String code, String message, List<String> records) {}

    record Checked(List<Said> findings) {}

    @GET
    @Path("types")
    @Operation(summary = "The types of record the caller sees")
    public List<DescribeTypes.Offer> types() {
        return describeTypes.all();
    }

    @GET
    @Path("types/{type}")
    @Operation(summary = "The fields, indexes and relations of a type, and what the caller may do")
    public DescribeTypes.Description type(String type) {
        return describeTypes.one(type);
    }

    @POST
    @Path("types/{type}/find")
    @Operation(summary = "One page of the records a question finds, personal values masked")
    public FindRecords.Found find(
            String type, Find sent, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("zh") String language) {
        return findRecords.handle(sent.query(type), Messages.locale(Optional.of(language)));
    }

    @POST
    @Path("types/{type}/check")
    @Operation(summary = "What is wrong with a record, and which look the same, before it is added")
    public Checked check(
            String type, Add sent, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("zh") String language) {
        Locale locale = Messages.locale(Optional.of(language));
        return new Checked(addRecord.check(sent.command(type)).stream()
                .map(finding -> new Said(
                        finding.pointer(),
                        finding.code(),
                        messages.finding(finding, locale),
                        finding.facts().get("records") instanceof List<?> ids
                                ? ids.stream().map(String::valueOf).toList()
                                : List.of()))
                .toList());
    }

    @POST
    @Path("types/{type}")
    @ResponseStatus(201)
    @Operation(summary = "Add a record")
    public AddRecord.Added add(String type, Add sent) {
        return addRecord.handle(sent.command(type));
    }
}
