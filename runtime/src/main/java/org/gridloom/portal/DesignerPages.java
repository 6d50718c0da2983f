package org.gridloom.portal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/**
 * The designer's own addresses, so that one can be sent to a colleague and opened again: whatever below {@code /designer}
 * is not one of its files is the page that knows all addresses. The page itself is never kept by a browser, its files are
 * named by their content.
 */
@Path("/designer")
class DesignerPages {
    private static final String PAGE = "META-INF/resources/designer/index.html";

    @GET
    @Path("{address: [^.]*}")
    public Response page(String address) {
        InputStream page = Thread.currentThread().getContextClassLoader().getResourceAsStream(PAGE);
        return page == null
                ? Response.status(Response.Status.NOT_FOUND).build()
                : Response.ok(page, MediaType.TEXT_HTML + ";charset=UTF-8")
                        .header("Cache-Control", "no-cache")
                        .build();
    }
}
