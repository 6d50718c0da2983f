package org.gridloom.task;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloom.shared.Page;

/** Notices about steps over HTTP. */
@Path("/api/copies")
@Tag(name = "tasks", description = "待办")
class CopyResource {
    private final ListCopies listCopies;
    private final ReadCopy readCopy;

    CopyResource(ListCopies listCopies, ReadCopy readCopy) {
        this.listCopies = listCopies;
        this.readCopy = readCopy;
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
}
