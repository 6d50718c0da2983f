package org.gridloom.record.sheet;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloom.record.FindRecords;
import org.gridloom.record.RecordProblem;
import org.gridloom.shared.Messages;
import org.gridloom.shared.Problem;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Tables over HTTP: templates, exports, imports with their progress. */
@Path("/api/records")
@Tag(name = "records", description = "档案")
@Blocking
class SheetResource {
    private final ExportRecords exportRecords;
    private final ImportRecords importRecords;

    SheetResource(ExportRecords exportRecords, ImportRecords importRecords) {
        this.exportRecords = exportRecords;
        this.importRecords = importRecords;
    }

    record Export(
            String format,
            Optional<List<FindRecords.Filter>> filters,
            Optional<String> words,
            Optional<String> placeId,
            Optional<String> sort,
            boolean descending) {}

    record Started(String id) {}

    record Keep(boolean goodOnly) {}

    @GET
    @Path("types/{type}/template")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "An empty table to fill in, xlsx or csv")
    public Response template(
            String type,
            @QueryParam("format") @DefaultValue("xlsx") String format,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("zh") String language) {
        return download(exportRecords.template(type, format, locale(language)), type + "-template", format);
    }

    @POST
    @Path("types/{type}/export")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "What a question finds as a table, personal values masked")
    public Response export(
            String type, Export sent, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("zh") String language) {
        var query = new FindRecords.Query(
                type,
                sent.filters().orElse(List.of()),
                sent.words().orElse(""),
                sent.placeId(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                sent.sort(),
                sent.descending(),
                0,
                1);
        return download(exportRecords.handle(query, sent.format(), locale(language)), type, sent.format());
    }

    @POST
    @Path("types/{type}/import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @ResponseStatus(202)
    @Operation(summary = "Send a table; its rows are checked in the background, nothing is added yet")
    public Started start(String type, @RestForm("file") List<FileUpload> uploads) {
        if (uploads == null || uploads.size() != 1) {
            throw new Problem(RecordProblem.SHEET_UNREADABLE, Map.of("reason", "file"));
        }
        var upload = uploads.get(0);
        return new Started(
                importRecords.start(type, Objects.requireNonNullElse(upload.fileName(), ""), upload.uploadedFile()));
    }

    @GET
    @Path("imports/{id}")
    @Operation(summary = "How far an import is, and what is wrong with its rows")
    public ImportRecords.Progress progress(
            String id,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("zh") String language) {
        return importRecords.show(id, offset, locale(language));
    }

    @POST
    @Path("imports/{id}/keep")
    @Operation(summary = "Add what was checked; the good rows alone only when asked")
    public void keep(String id, Keep sent) {
        importRecords.keep(id, sent.goodOnly());
    }

    @POST
    @Path("imports/{id}/drop")
    @Operation(summary = "Give an import up; its rows are forgotten")
    public void drop(String id) {
        importRecords.drop(id);
    }

    private static Locale locale(String language) {
        return Messages.locale(Optional.of(language));
    }

    private static Response download(java.nio.file.Path file, String name, String format) {
        StreamingOutput body = out -> {
            try {
                Files.copy(file, out);
            } finally {
                Files.deleteIfExists(file);
            }
        };
        try {
            return Response.ok(body, ExportRecords.mediaType(format))
                    .header("Content-Length", Files.size(file))
                    .header("Content-Disposition", "attachment; filename=\"" + name + "." + format + "\"")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Cache-Control", "no-store")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
