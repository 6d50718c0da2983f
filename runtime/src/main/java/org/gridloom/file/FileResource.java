package org.gridloom.file;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloom.shared.Problem;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Uploads and downloads over HTTP. */
@Path("/api/files")
@Tag(name = "files")
@Blocking
class FileResource {
    private final StoreFile storeFile;
    private final StoredFiles storedFiles;

    FileResource(StoreFile storeFile, StoredFiles storedFiles) {
        this.storeFile = storeFile;
        this.storedFiles = storedFiles;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Upload one jpg, png, webp or pdf of at most 10 MB")
    public Response upload(@RestForm("file") List<FileUpload> uploads) throws IOException {
        if (uploads == null || uploads.size() != 1) {
            throw new Problem(FileProblem.FILE_EMPTY);
        }
        var upload = uploads.get(0);
        try (var in = Files.newInputStream(upload.uploadedFile())) {
            var stored = storeFile.handle(
                    Objects.requireNonNullElse(upload.fileName(), ""),
                    Objects.requireNonNullElse(upload.contentType(), ""),
                    in);
            return Response.status(Response.Status.CREATED).entity(stored).build();
        }
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The content of an attachment the caller may see")
    public Response download(String id) {
        var readable = storedFiles.require(id);
        var file = readable.file();
        boolean image =
                FileType.ofMediaType(file.mediaType()).filter(FileType::isImage).isPresent();
        return Response.ok(readable.path().toFile(), file.mediaType())
                .header("Content-Length", file.size())
                .header(
                        "Content-Disposition",
                        (image ? "inline" : "attachment") + "; filename*=UTF-8''"
                                + URLEncoder.encode(file.name(), StandardCharsets.UTF_8)
                                        .replace("+", "%20"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cache-Control", "private, max-age=3600")
                .build();
    }
}
