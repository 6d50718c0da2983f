package org.gridloom.task;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloom.shared.Page;

/** Notices about steps over HTTP. */
@Path("/api/copies")
@Tag(name = "tasks", description = "待办")
class CopyResource {
    private final ListCopies listCopies;
    private final ReadCopy readCopy;
    private final RecallCopy recallCopy;

    CopyResource(ListCopies listCopies, ReadCopy readCopy, RecallCopy recallCopy) {
        this.listCopies = listCopies;
        this.readCopy = readCopy;
        this.recallCopy = recallCopy;
    }

    @GET
    @Operation(summary = "The notices sent to the caller, unread ones first")
    public Page<ListCopies.Copy> list(
            @QueryParam("offset") @DefaultValue("0") int offset, @QueryParam("limit") @DefaultValue("20") int limit) {
        return listCopies.handle(offset, limit);
    }

    @POST
    @Path("/{id}/read")
    @Operation(summary = "Mark a notice as read")
    public void read(String id) {
        readCopy.handle(id);
    }

    @GET
    @Path("/sent")
    @Operation(summary = "The notices the caller sent and nobody has read yet, the newest first")
    public List<ListCopies.Sent> sent() {
        return listCopies.sent();
    }

    @POST
    @Path("/{id}/recall")
    @Operation(summary = "Take back a notice that is unread")
    public void recall(String id) {
        recallCopy.handle(id);
    }
}
